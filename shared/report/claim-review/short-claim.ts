import { VERDICT_WORDS } from '../../verdict/verdict-words.ts'

/** What ClaimReview aims at (reports.md §2), in code points. */
const SHORT_CHARS = 75
const RATING_FIRST = new RegExp(`^(?:${Object.values(VERDICT_WORDS).join('|')})\\s*[:–—]\\s*`, 'i')

/**
 * A statement in few words and without a rating. What is too long is cut between words and ends in `…`; the words of the article never stand in for it, as they may lack its hedge.
 */
export function shortClaim(statement: string): string {
  return cut(statement.replaceAll(/\s+/g, ' ').trim().replace(RATING_FIRST, ''))
}

/** Whether a text begins with a verdict, like "False: …". */
export function beginsWithRating(text: string): boolean {
  return RATING_FIRST.test(text)
}

function cut(text: string): string {
  const points = Array.from(text)
  if (points.length <= SHORT_CHARS) return text
  const kept = points.slice(0, SHORT_CHARS - 1).join('')
  const atWord = kept.replace(/\s+\S*$/u, '')
  return `${(atWord || kept).trimEnd()}…`
}
