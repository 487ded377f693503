import { type Claim } from '#shared/review/review.ts'

/** The words of a claim as they stand in the article; pieces that stand apart are joined by dots. */
export function wordsOf(claim: { spans: readonly { exact: string }[] }): string {
  return claim.spans.map((span) => span.exact).join(' … ')
}

/** Whether somebody still has to do something before it can be decided. */
export function isOpen(claim: Claim): boolean {
  return !['approved', 'submitted', 'withdrawn'].includes(claim.review)
}

export function inReadingOrder(a: Claim, b: Claim): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || a.number - b.number
}
