import { Match } from './span.ts'

/** The worst of several verbatim results, in the order of `Match`; null of none. */
export function worstMatch(matches: readonly Match[]): Match | null {
  return Match.options.findLast((match) => matches.includes(match)) ?? null
}
