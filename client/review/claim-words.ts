import { type Claim } from '#shared/review/review.ts'

/** What the order of claims in the text is told from. */
export type Placed = {
  spans: readonly { start: number }[]
  change?: {
    before: readonly { start: number }[]
    candidates: readonly (readonly { start: number }[])[]
  } | null
}
type Worded = {
  spans: readonly { exact: string }[]
  change?: { before: readonly { exact: string }[] } | null
}

/** The words of a claim as they stand in the article, or last stood there; pieces that stand apart are joined by dots. */
export function wordsOf({ spans, change }: Worded): string {
  const last = spans.length > 0 ? spans : (change?.before ?? [])
  return last.map((span) => span.exact).join(' … ')
}

/** Where a claim stands in the order of the text; without a place, where one of its places may be or where it last was. */
export function startOf({ spans, change }: Placed): number {
  const first = spans[0] ?? change?.candidates[0]?.[0] ?? change?.before[0]
  return first?.start ?? 0
}

/** Whether somebody has to say what a new text made of it. */
export function isUnsettled(claim: Claim): boolean {
  return claim.change !== null && claim.review !== 'withdrawn'
}

/** Whether somebody still has to do something before it can be decided. */
export function isOpen(claim: Claim): boolean {
  return !['approved', 'submitted', 'withdrawn'].includes(claim.review)
}

export function inReadingOrder(a: Claim, b: Claim): number {
  return startOf(a) - startOf(b) || a.number - b.number
}
