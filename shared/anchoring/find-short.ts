import { placeInSkeleton, type Skeleton } from '../text/skeleton.ts'
import { scannedDistance } from '../text/scanned-distance.ts'
import { type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'
import { type Window } from './find-windows.ts'

/** The longest quote that one machine word holds: one pass over the whole text is cheap for it. */
export const SHORT_LETTERS = 32
const SHORT_LETTERS_MIN = 4
/** Letters that scanning may have changed before nothing speaks for a place any more. */
const ERRORS_SHARE_MAX = 0.42
const WINDOWS_MAX = 24

/** Places where a short quote without surroundings may stand with wrong letters: the best ends of one pass over the whole text. */
export function shortWindows(index: TextIndex, { letters }: Wanted): Window[] {
  if (letters.length < SHORT_LETTERS_MIN || letters.length > SHORT_LETTERS) return []
  const errorsMax = Math.floor(letters.length * ERRORS_SHARE_MAX)
  return nearestEnds(index.skeleton, letters, errorsMax)
    .slice(0, WINDOWS_MAX)
    .map(({ end }) => ({
      from: Math.max(0, end - letters.length - errorsMax),
      to: Math.min(index.skeleton.length, end + 2),
      isBetween: false,
    }))
}

/** From 0 to 1, by the letters of the place, with the errors of scanning forgiven in part. A wrong figure weighs most. */
export function scannedSimilarity(
  index: TextIndex,
  wanted: Wanted,
  place: { start: number; end: number },
): number {
  const from = placeInSkeleton(index.skeleton, place.start)
  const to = placeInSkeleton(index.skeleton, place.end)
  const there = index.skeleton.codes.subarray(from, to)
  const here = wanted.letters.codes.subarray(0, wanted.letters.length)
  const longer = Math.max(here.length, there.length)
  return longer === 0 ? 0 : Math.max(0, 1 - scannedDistance(here, there) / longer)
}

type End = { end: number; errors: number }

/** Ends of the stretches with the fewest errors (Myers 1999, one word), each the best of its neighbourhood; fewest first, in text order among equals. */
function nearestEnds(text: Skeleton, quote: Skeleton, errorsMax: number): End[] {
  const masks = new Map<number, number>()
  for (let i = 0; i < quote.length; i += 1) {
    const code = quote.codes[i] ?? 0
    masks.set(code, (masks.get(code) ?? 0) | (1 << i))
  }
  const top = 1 << (quote.length - 1)
  const ends: End[] = []
  let [up, down, errors] = [-1, 0, quote.length]
  for (let place = 0; place < text.length; place += 1) {
    const equal = masks.get(text.codes[place] ?? 0) ?? 0
    const vertical = equal | down
    const horizontal = (((equal & up) + up) ^ up) | equal
    const rises = down | ~(horizontal | up)
    const falls = up & horizontal
    errors += ((rises & top) !== 0 ? 1 : 0) - ((falls & top) !== 0 ? 1 : 0)
    up = (falls << 1) | ~(vertical | (rises << 1))
    down = (rises << 1) & vertical
    if (errors <= errorsMax) noteEnd(ends, { end: place + 1, errors }, quote.length)
  }
  return ends.sort((a, b) => a.errors - b.errors || a.end - b.end)
}

function noteEnd(ends: End[], found: End, length: number): void {
  const last = ends.at(-1)
  if (last === undefined || found.end - last.end > length / 2) ends.push(found)
  else if (found.errors < last.errors) Object.assign(last, found)
}
