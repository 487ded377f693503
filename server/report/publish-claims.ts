import {
  listRefusedClaimReviews,
  renderClaimReview,
} from '#shared/report/claim-review/render-claim-review.ts'
import { CLAIM_REVIEW_REFUSAL_WORDS } from '#shared/report/claim-review/claim-review-words.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type Publication, ReportRefused } from './report-job.ts'

/**
 * The chosen claims as ClaimReview, all of them or none: whoever publishes is told which of them may not be, and why. The desk publishes, on the site of the page.
 *
 * @throws ReportRefused
 */
export function publishClaims(
  model: ReportModel,
  contentSha256: string,
  publication: Publication | null,
): string {
  if (publication === null || publication.claims.length === 0)
    throw new ReportRefused(
      'Choose the claims to publish, and say at which address the report is published.',
    )
  const { claims, pageUrl } = publication
  const publisher = { name: model.desk.name, url: new URL('/', pageUrl).href }
  const options = { claims, pageUrl, publisher }
  const refused = listRefusedClaimReviews(model, options)
  if (refused.length > 0)
    throw new ReportRefused(
      refused
        .map(({ number, reason }) => `Claim ${number}: ${CLAIM_REVIEW_REFUSAL_WORDS[reason]}`)
        .join(' '),
    )
  return renderClaimReview(model, contentSha256, options)
}
