import { type ReportProfile } from '#shared/report/dossier.ts'
import { type Claim } from '#shared/review/review.ts'

/** How much of an article is in a report. `withdrawn` claims are beside the others; `sources` are those that the shown claims rest on now. */
export type Included = { claims: number; withdrawn: number; sources: number }

const IS_SHOWN: Record<ReportProfile, (claim: Claim) => boolean> = {
  internal: () => true,
  'checked-copy': (claim) => claim.proposedText !== null,
  legal: (claim) => claim.flags.length > 0,
  public: () => true,
}

/** The same choice of claims as the server makes (`redact`). */
export function countIncluded(claims: readonly Claim[], profile: ReportProfile): Included {
  const shown = claims.filter((claim) => claim.state !== 'withdrawn' && IS_SHOWN[profile](claim))
  const sources = new Set(shown.flatMap((claim) => claim.evidence.map((one) => one.sourceId)))
  return {
    claims: shown.length,
    withdrawn:
      profile === 'internal' ? claims.filter((claim) => claim.state === 'withdrawn').length : 0,
    sources: sources.size,
  }
}
