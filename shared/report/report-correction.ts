import { CORRECTION_KIND_MEANINGS, CORRECTION_KIND_WORDS } from '../correction/correction-words.ts'
import { CorrectionKind } from '../correction/correction.ts'
import { type Dossier } from './dossier.ts'
import { coded } from './report-claim.ts'
import { type Moment } from './report-basics.ts'
import { type ReportCorrection } from './report-model.ts'

/** The corrections of a redacted dossier as a report prints them, newest first. */
export function reportCorrections(
  { corrections, claims }: Pick<Dossier, 'corrections' | 'claims'>,
  momentOf: (utc: string) => Moment,
): ReportCorrection[] {
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]))
  return corrections.map(({ number, kind, text, before, after, ...rest }) => {
    const { claimId, createdAt, createdBy, missedBy } = rest
    return {
      number,
      kind: coded(kind, CORRECTION_KIND_WORDS),
      text,
      before,
      after,
      claim: claimId === null ? null : (numbers.get(claimId) ?? null),
      at: momentOf(createdAt),
      by: createdBy.name || null,
      missedBy: missedBy && {
        by: missedBy.by.name,
        at: momentOf(missedBy.at),
        why: missedBy.why,
      },
    }
  })
}

/** A correction in a few words, with what it is of. */
export function correctionTitle({ kind, claim }: ReportCorrection): string {
  return claim === null ? kind.words : `${kind.words}, claim ${String(claim)}`
}

/** What its kind says to the reader; empty for a kind that this Stet does not know. */
export function kindMeaning({ kind }: ReportCorrection): string {
  const { data } = CorrectionKind.safeParse(kind.code)
  return data === undefined ? '' : CORRECTION_KIND_MEANINGS[data]
}

/** Which check let the words pass; null where no check is named. */
export function missedWords({ missedBy }: ReportCorrection): string | null {
  return missedBy && `Approved by ${missedBy.by}, ${missedBy.at.local}`
}
