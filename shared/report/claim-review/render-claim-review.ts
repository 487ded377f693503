import { canonicalJson, type JsonValue } from '../../event/canonical-json.ts'
import { type ReportModel } from '../report-model.ts'
import { claimReviewOf } from './claim-review-of.ts'
import { type ClaimReviewOptions } from './claim-review-options.ts'
import { type ClaimReviewRefusal } from './claim-review-words.ts'

/**
 * The chosen claims of a public report as a JSON list of ClaimReview, each complete in itself; those that are refused are not in it (`listRefusedClaimReviews` tells why).
 * `<` is written `\u003c`, so that the text may stand in a script element as it is. `contentSha256` is the hash of `reportText`.
 */
export function renderClaimReview(
  model: ReportModel,
  contentSha256: string,
  options: ClaimReviewOptions,
): string {
  return jsonForScript(claimReviewNodes(model, contentSha256, options))
}

/** Canonical JSON that may stand in a script element as it is. */
export function jsonForScript(value: JsonValue): string {
  return canonicalJson(value).replaceAll('<', '\\u003c')
}

/** The same as values. */
export function claimReviewNodes(
  model: ReportModel,
  contentSha256: string,
  options: ClaimReviewOptions,
): JsonValue[] {
  const isBasedOn = {
    '@type': 'Report',
    name: `Fact-check report, revision ${model.revision.number}`,
    identifier: {
      '@type': 'PropertyValue',
      propertyID: 'SHA-256',
      value: contentSha256,
      description: 'A hash proves that the report is unchanged, not that it is true.',
    },
  }
  return model.claims.flatMap((claim) => {
    const result = claimReviewOf(model, claim, options)
    return result.ok ? [{ ...result.json, isBasedOn }] : []
  })
}

/** The chosen claims that get no ClaimReview, in the order in which they were chosen, and why. */
export function listRefusedClaimReviews(
  model: ReportModel,
  options: ClaimReviewOptions,
): { number: number; reason: ClaimReviewRefusal }[] {
  const claims = new Map(model.claims.map((claim) => [claim.number, claim]))
  return [...new Set(options.claims)].flatMap((number) => {
    const claim = claims.get(number)
    if (claim === undefined) return [{ number, reason: 'not-in-report' as const }]
    const result = claimReviewOf(model, claim, options)
    return result.ok ? [] : [{ number, reason: result.reason }]
  })
}
