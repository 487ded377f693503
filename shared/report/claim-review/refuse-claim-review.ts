import { SpeakerKind } from '../../attribution/attribution.ts'
import { KEPT_SPEAKER_NAME } from '../redact.ts'
import { type ReportClaim, type ReportModel } from '../report-model.ts'
import { webIri } from '../web-iri.ts'
import { publishedVerdict } from './claim-rating.ts'
import { type ClaimReviewOptions } from './claim-review-options.ts'
import { type ClaimReviewRefusal } from './claim-review-words.ts'
import { appearancesOf } from './claim-sources.ts'
import { isSameSite } from './same-site.ts'

/** How schema.org calls whoever can be named as the one who claimed something. Groups, witnesses, papers and the nameless are nobody in its sense. */
const CLAIMANT_TYPE: Partial<Record<SpeakerKind, 'Person' | 'Organization'>> = {
  'named-person': 'Person',
  'named-official': 'Person',
  organisation: 'Organization',
  state: 'Organization',
  outlet: 'Organization',
}

/** Answers to "Was it said?" with which the speaker may be named for the claim: it was said, or it was looked for and the original is not at hand. */
const SAID_ENOUGH = new Set(['confirmed', 'not-found'])

/** Who made the claim, for schema.org; `null` where nobody can be named. */
export function claimantOf({
  attribution: { speaker },
}: ReportClaim): { '@type': 'Person' | 'Organization'; name: string } | null {
  if (speaker === null || speaker.name === KEPT_SPEAKER_NAME) return null
  if (speaker.terms !== null && speaker.terms.code !== 'on-record') return null
  const { data: kind } = SpeakerKind.safeParse(speaker.kind.code)
  const type = kind && CLAIMANT_TYPE[kind]
  return type === undefined ? null : { '@type': type, name: speaker.name }
}

/** Why a claim gets no ClaimReview (reports.md §2); `null` where it gets one. */
export function claimReviewRefusal(
  model: ReportModel,
  claim: ReportClaim,
  options: ClaimReviewOptions,
): ClaimReviewRefusal | null {
  const publication = publicationRefusal(model, options)
  if (publication !== null) return publication
  if (!options.claims.includes(claim.number)) return 'not-chosen'
  if (claim.review.code !== 'approved') return 'not-approved'
  if (publishedVerdict(claim.verdict.code) === null) return 'no-verdict'
  return claimantRefusal(claim) ?? (isOwnClaim(model, claim, options) ? 'own-claim' : null)
}

function publicationRefusal(
  { profile }: ReportModel,
  { pageUrl, publisher }: ClaimReviewOptions,
): ClaimReviewRefusal | null {
  if (profile !== 'public') return 'not-public'
  if (webIri(pageUrl) === null || pageUrl.includes('#')) return 'no-page'
  return isSameSite(pageUrl, publisher.url) ? null : 'page-elsewhere'
}

function claimantRefusal(claim: ReportClaim): ClaimReviewRefusal | null {
  const { mode, denies } = claim.attribution
  if (mode.code === 'flat') return 'own-words'
  if (mode.code === 'ambiguous') return 'not-clear-whose'
  if (mode.code !== 'attributed' || claimantOf(claim) === null) return 'no-claimant'
  if (denies) return 'denied'
  return SAID_ENOUGH.has(claim.said.code) ? null : 'not-as-said'
}

/** Whether the claim was made by the publisher, or was found nowhere but on its own site: nobody reviews their own claims. */
function isOwnClaim(
  model: ReportModel,
  claim: ReportClaim,
  { pageUrl, publisher }: ClaimReviewOptions,
): boolean {
  const own = [publisher.name, model.desk.name].map(folded)
  if (own.includes(folded(claim.attribution.speaker?.name ?? ''))) return true
  const urls = appearancesOf(model, claim).flatMap(({ url }) => url ?? [])
  return urls.length > 0 && urls.every((url) => isSameSite(url, pageUrl))
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
