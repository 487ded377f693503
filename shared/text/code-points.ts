import { countBelow } from './count-below.ts'

/** Positions of one text in UTF-16 code units, as JavaScript counts, and in Unicode code points, as other tools count. */
export type CodePoints = {
  /** @param unit a position in code units that does not lie inside a character */
  fromUnit: (unit: number) => number
  toUnit: (point: number) => number
  /** No character takes two units: both ways of counting are one. */
  isSame: boolean
}

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/**
 * Counts a text both ways. W3C Web Annotation counts code points, and reports do too.
 *
 * A surrogate without its partner counts as one code point.
 */
export function countCodePoints(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(PAIR), (match) => match.index)
  if (pairs.length === 0)
    return { fromUnit: (unit) => unit, toUnit: (point) => point, isSame: true }
  return {
    isSame: false,
    fromUnit: (unit) => unit - countBelow(pairs.length, (at) => (pairs[at] ?? 0) + 1 < unit),
    toUnit: (point) => point + countBelow(pairs.length, (at) => (pairs[at] ?? 0) - at < point),
  }
}
