import { type Claim } from '#shared/review/review.ts'

/** Verdicts that say nothing that could be published. */
const UNSAID: readonly Claim['verdict'][] = ['unchecked', 'not-checkable']

/**
 * Claims that may be published as ClaimReview, in reading order (reports.md §2): somebody else made them, they are approved and have a verdict. The server looks closer
 * and says why it refuses one.
 */
export function publishableClaims(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    ({ attribution, review, verdict }) =>
      attribution.mode === 'attributed' &&
      attribution.speaker !== null &&
      review === 'approved' &&
      !UNSAID.includes(verdict),
  )
}

/** Whether this is the whole address of a page that claims of the report can be named under: `https`, without a fragment. */
export function isPageUrl(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' && hostname.includes('.')
}
