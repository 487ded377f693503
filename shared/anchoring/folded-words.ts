import { type TextRange } from '../text/block.ts'
import { placeInSkeleton, type Skeleton } from '../text/skeleton.ts'

/**
 * A word of a text: its offsets there in UTF-16 code units, and its folded letters, `[from, to)` of the skeleton's `codes`. Words of the same letters
 * have the same key, others hardly ever.
 */
export type FoldedWord = {
  start: number
  end: number
  codes: Uint16Array
  from: number
  to: number
  key: number
  isFigure: boolean
}

/** The words of a text, or of a range of it that cuts no character, in order; words without letters or digits left out. */
export function foldedWords(
  text: string,
  skeleton: Skeleton,
  range: TextRange = { start: 0, end: text.length },
): FoldedWord[] {
  const words: FoldedWord[] = []
  const { codes } = skeleton
  let place = placeInSkeleton(skeleton, range.start)
  for (let start = range.start; start < range.end; start += 1) {
    const end = wordEnd(text, start, range.end)
    if (end === start) continue
    const from = placeFrom(skeleton, place, start)
    const to = placeFrom(skeleton, from, end)
    if (to > from) words.push(foldedWord({ start, end }, codes, from, to))
    place = to
    start = end
  }
  return words
}

/** Where the word that begins at `at` ends; `at` itself where none does. */
function wordEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit) {
    const code = text.charCodeAt(end)
    const size = code < 128 ? asciiSize(code) : otherSize(text, end, code)
    if (size === 0) return end
    end += size
  }
  return end
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? 1 : 0,
)
const WORD = /^[\p{L}\p{M}\p{N}\u00ad]/u

const asciiSize = (code: number) => ASCII[code] ?? 0

/** Code units of a character beyond ASCII that is part of a word; 0 where it is not. */
function otherSize(text: string, at: number, code: number): number {
  const isPair = code >= 0xd800 && code <= 0xdbff
  const character = isPair ? text.slice(at, at + 2) : text.charAt(at)
  return WORD.test(character) ? character.length : 0
}

/** First place of the skeleton from `place` on whose character stands at or after `offset`. */
function placeFrom({ at, length }: Skeleton, place: number, offset: number): number {
  let found = place
  while (found < length && offsetAt(at, found) < offset) found += 1
  return found
}

function foldedWord(
  { start, end }: TextRange,
  codes: Uint16Array,
  from: number,
  to: number,
): FoldedWord {
  let key = 0
  let isFigure = false
  for (let place = from; place < to; place += 1) {
    const code = codeAt(codes, place)
    key = (Math.imul(key, 0x01000193) + code) | 0
    if (code >= 48 && code <= 57) isFigure = true
  }
  return { start, end, codes, from, to, key, isFigure }
}

/** Each of one kind of list only, so that the engine compiles it into the loop. */
const codeAt = (codes: Uint16Array, place: number) => codes[place] ?? 0
const offsetAt = (offsets: Int32Array, place: number) => offsets[place] ?? 0
