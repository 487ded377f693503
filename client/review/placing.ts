import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'

/** How the open claim is settled after the text changed. */
export type Placing = {
  revision: ArticleRevision
  /** Words chosen in the article. */
  chosen: readonly TextRange[]
  /** Chooses words in the article and brings them into sight. */
  choose: (ranges: readonly TextRange[]) => void
  /** Puts the claim on the chosen words. */
  onPut: () => void
  /** Its place is right, or the claim still stands. */
  onConfirm: () => void
  /** Why it may not be confirmed; `undefined` where it may. */
  confirmDenial: string | undefined
}

/**
 * What a person can say with one key. `stands`: an approved claim whose sentence changed, which a reviewer looks at; `place`: anything else that has a
 * place; `null` where somebody has to point at it first.
 */
export function confirmKind(claim: Claim): 'stands' | 'place' | null {
  if (claim.review === 'withdrawn' || claim.placement !== 'placed') return null
  if (claim.review === 'approved' && claim.standing === 'context-changed') return 'stands'
  return claim.change === null ? null : 'place'
}

/** Places that an ambiguous claim may have, each with a range for every span, in the order of the text. */
export function candidatesOf({ change }: Pick<Claim, 'change'>): TextRange[][] {
  const perSpan = change?.candidates ?? []
  const count = Math.max(0, ...perSpan.map((places) => places.length))
  return Array.from({ length: count }, (_, at) =>
    perSpan
      .flatMap((places) => places[Math.min(at, places.length - 1)] ?? [])
      .toSorted((a, b) => a.start - b.start),
  )
}

export function isSamePlace(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, at) => range.start === b[at]?.start && range.end === b[at]?.end)
  )
}
