import { type OutsideCheck } from '../outside-check/outside-check.ts'
import { type Claim } from '../review/review.ts'
import { actOf } from './report-claim.ts'
import { type Moment } from './report-basics.ts'
import { type ReportOutsideCheck } from './report-model.ts'

/** What others published, as a report prints it: at claims first, in the order of the claims given, then about the article. What stands at a claim that is not given is left out. */
export function reportOutsideChecks(
  checks: readonly OutsideCheck[],
  claims: readonly Claim[],
  momentOf: (utc: string) => Moment,
): ReportOutsideCheck[] {
  const at = (id: string | null) => checks.filter(({ claimId }) => claimId === id)
  const reported = (claim: number | null) => (check: OutsideCheck) => ({
    claim,
    by: check.reviewer?.name ?? null,
    found: check.rating.words,
    reviewed: check.claimReviewed,
    claimant: check.claimant?.name ?? null,
    published: check.publishedAt,
    url: check.url,
    language: check.language,
    added: actOf('Brought in', { at: check.addedAt, by: check.addedBy }, momentOf),
  })
  return [
    ...claims.flatMap(({ id, number }) => at(id).map(reported(number))),
    ...at(null).map(reported(null)),
  ]
}

/** Said wherever they are printed. */
export const OUTSIDE_CHECKS_NOTE =
  'What others published about these or like claims, in their words. It is no evidence and counts for no result here.'

/** Who published it, in words. */
export function publisherOf({ by }: Pick<ReportOutsideCheck, 'by'>): string {
  return by ?? 'Somebody who is not named'
}
