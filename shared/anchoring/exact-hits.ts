import { type Skeleton } from '../text/skeleton.ts'
import { GRAM, gramAt, type TextIndex } from './text-index.ts'

/** Below so many letters a phrase may be a part of any longer word: then only whole words count. */
const WHOLE_WORDS_BELOW = 12
/** A gram in more places is no help: one pass over the text is sure to be cheaper. */
const GRAM_PLACES_MAX = 2_000
const LETTER = /[\p{L}\p{N}]/u

/** Places in the index's skeleton where exactly these letters stand, in order, at most `limit`. */
export function exactHits(index: TextIndex, quote: Skeleton, limit: number): number[] {
  if (quote.length === 0) return []
  if (quote.length < GRAM) return scan(index.skeleton, quote, limit)
  const { offset, hash, count } = rarestGram(index, quote)
  if (count > GRAM_PLACES_MAX) return scan(index.skeleton, quote, limit)
  const hits: number[] = []
  const end = index.starts[hash + 1] ?? 0
  for (let slot = index.starts[hash] ?? 0; slot < end && hits.length < limit; slot += 1) {
    const place = (index.places[slot] ?? 0) - offset
    if (place >= 0 && standsAt(index.skeleton, quote, place)) hits.push(place)
  }
  return hits
}

/** The hits that are no part of longer words; a long quote is taken as it stands. */
export function wholeWordHits(
  index: TextIndex,
  quote: Skeleton,
  exact: string,
  limit: number,
): number[] {
  const hits = exactHits(index, quote, limit)
  if (quote.length >= WHOLE_WORDS_BELOW) return hits
  const [first, last] = [exact.charAt(0), exact.charAt(exact.length - 1)]
  return hits.filter((place) => {
    const end = place + quote.length
    const cutsBefore = LETTER.test(first) && isJoined(index.skeleton, place - 1)
    const cutsAfter = LETTER.test(last) && isJoined(index.skeleton, end - 1)
    return !cutsBefore && !cutsAfter
  })
}

/** Whether the letters at `place` and after it stand side by side in the text. */
function isJoined({ at, length }: Skeleton, place: number): boolean {
  if (place < 0 || place + 1 >= length) return false
  return (at[place + 1] ?? 0) - (at[place] ?? 0) <= 1
}

function rarestGram(
  index: TextIndex,
  quote: Skeleton,
): { offset: number; hash: number; count: number } {
  let [best, fewest] = [{ offset: 0, hash: 0 }, Infinity]
  for (let offset = 0; offset + GRAM <= quote.length && fewest > 2; offset += 1) {
    const hash = gramAt(quote, offset, index.mask)
    const count = (index.starts[hash + 1] ?? 0) - (index.starts[hash] ?? 0)
    if (count < fewest) [best, fewest] = [{ offset, hash }, count]
  }
  return { ...best, count: fewest }
}

/** All of the text in one pass, whatever it and the quote are like (Knuth, Morris and Pratt). */
function scan(text: Skeleton, quote: Skeleton, limit: number): number[] {
  const falls = fallbacks(quote)
  const hits: number[] = []
  let matched = 0
  for (let place = 0; place < text.length && hits.length < limit; place += 1) {
    const code = text.codes[place]
    while (matched > 0 && code !== quote.codes[matched]) matched = falls[matched - 1] ?? 0
    if (code === quote.codes[matched]) matched += 1
    if (matched === quote.length) {
      hits.push(place + 1 - matched)
      matched = falls[matched - 1] ?? 0
    }
  }
  return hits
}

/** For each beginning of the quote: letters of its longest proper ending that is a beginning too. */
function fallbacks({ codes, length }: Skeleton): Int32Array {
  const falls = new Int32Array(length)
  let matched = 0
  for (let place = 1; place < length; place += 1) {
    while (matched > 0 && codes[place] !== codes[matched]) matched = falls[matched - 1] ?? 0
    if (codes[place] === codes[matched]) matched += 1
    falls[place] = matched
  }
  return falls
}

function standsAt({ codes, length }: Skeleton, quote: Skeleton, place: number): boolean {
  if (place + quote.length > length) return false
  for (let k = 0; k < quote.length; k += 1) {
    if (codes[place + k] !== quote.codes[k]) return false
  }
  return true
}
