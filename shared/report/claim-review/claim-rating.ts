import { VERDICT_WORDS } from '../../verdict/verdict-words.ts'
import { Verdict } from '../../verdict/verdict.ts'

export const BEST_RATING = 5
export const WORST_RATING = 1

/**
 * The numbers of verdicts (domain.md §2.8): only on the line from true to false. A number in the middle would state a half-truth that nobody found, so that the other verdicts
 * have words alone. Each number has one fixed text.
 */
export const RATING_VALUE: Partial<Record<Verdict, number>> = {
  verified: BEST_RATING,
  false: WORST_RATING,
}

/** The verdict of a code; `null` where there is nothing to publish: not decided, or nothing that could be checked. */
export function publishedVerdict(code: string): Verdict | null {
  const { data: verdict } = Verdict.safeParse(code)
  if (verdict === undefined || verdict === 'unchecked' || verdict === 'not-checkable') return null
  return verdict
}

/** The one text of a number; `null` where the number has none. */
export function ratingText(value: number): string | null {
  const verdict = Verdict.options.find((each) => RATING_VALUE[each] === value)
  return verdict === undefined ? null : VERDICT_WORDS[verdict]
}
