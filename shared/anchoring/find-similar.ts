import { type TextRange } from '../text/block.ts'
import { characterEnd, placeInSkeleton } from '../text/skeleton.ts'
import { readApproximately } from './myers.ts'
import { contextFit } from './quote-context.ts'
import { rangeOf } from './quote-edges.ts'
import { nearness, type QuotePlace, type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'
import { keptByLandmarks } from './kept-by-landmarks.ts'
import { alignWords, type FoldedWord, foldedWords } from './word-align.ts'
import { type Surroundings, type Window, type Windows } from './find-windows.ts'

/** Share of the letters that may be wrong before letters say nothing and words are compared instead. */
const ERRORS_SHARE_MAX = 0.5
/** Above this letters alone give the ends well enough. */
const SURE_SIMILARITY = 0.86
/** An endless run of letters has no borders that are worth looking for. */
const WORD_CHARS_MAX = 64
/** A longer quote is aligned by landmarks: letter by letter would take seconds. */
const LONG_LETTERS = 1_500

/** The places in these windows that are like the quote, best first. */
export function findSimilar(
  index: TextIndex,
  wanted: Wanted,
  { windows, surroundings }: Windows,
): QuotePlace[] {
  const places: QuotePlace[] = []
  const words = foldedWords(wanted.exact)
  for (const window of windows) {
    if (window.to - window.from < 3) continue
    for (const found of rangesIn(index, { ...wanted, words }, window)) {
      const place = judged(index, wanted, found, window.isBetween)
      if (place && !isOnSurroundings(index, place, surroundings)) places.push(place)
    }
  }
  return places.sort((a, b) => placeWorth(b) - placeWorth(a))
}

/** Whether a place lies on the very words that stood before or after the quote: it cannot be the quote itself. */
function isOnSurroundings(index: TextIndex, place: TextRange, surroundings: Surroundings): boolean {
  const from = placeInSkeleton(index.skeleton, place.start)
  const to = placeInSkeleton(index.skeleton, place.end)
  const { ends, starts } = surroundings
  return (
    ends.some((end) => overlap(from, to, end - 10, end) > 3) ||
    starts.some((start) => overlap(from, to, start, start + 10) > 3)
  )
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom)
}

type Found = TextRange & { similarity: number }

export function placeWorth({ similarity, fit, near, isBetween }: QuotePlace): number {
  return similarity + 0.8 * (fit.both ?? 0) + (isBetween ? 0.1 : 0) + 0.05 * near
}

type InWords = Wanted & { words: FoldedWord[] }

function rangesIn(index: TextIndex, wanted: InWords, window: Window): Found[] {
  if (wanted.letters.length > LONG_LETTERS) {
    const byTokens = alignLong(index, wanted, window)
    return byTokens ? [byTokens] : []
  }
  const byLetters = alignLetters(index, wanted, window)
  if (byLetters && byLetters.similarity >= SURE_SIMILARITY) return [byLetters]
  const byWords = alignWordsIn(index, wanted, window)
  return [byLetters, byWords].filter((found) => found !== null)
}

/** The nearest stretch of letters: its end by reading forwards, its beginning by reading back from there. */
function alignLetters(index: TextIndex, { letters }: Wanted, window: Window): Found | null {
  const { codes } = index.skeleton
  const { length } = letters
  const forwards = readApproximately(
    { length, codeAt: (i) => letters.codes[i] ?? 0 },
    { codes, from: window.from, to: window.to },
  )
  const { fewest, end } = forwards
  if (end < 0 || fewest > Math.floor(length * ERRORS_SHARE_MAX)) return null
  const from = Math.max(window.from, end - length - fewest)
  const backwards = readApproximately(
    { length, codeAt: (i) => letters.codes[length - 1 - i] ?? 0 },
    { codes, from: end - 1, to: from - 1 },
  )
  if (backwards.fewest > fewest) return null
  const range = toWordBorders(index.text, {
    start: index.skeleton.at[backwards.end + 1] ?? 0,
    end: characterEnd(index.text, index.skeleton.at[end - 1] ?? 0),
  })
  return range.end > range.start ? { ...range, similarity: 1 - fewest / length } : null
}

function alignLong(index: TextIndex, wanted: Wanted, window: Window): Found | null {
  const { start, end } = textOf(index, window)
  const kept = keptByLandmarks(wanted.exact, index.text.slice(start, end))
  return kept && { start: start + kept.start, end: start + kept.end, similarity: kept.share }
}

function alignWordsIn(index: TextIndex, wanted: InWords, window: Window): Found | null {
  const { start, end } = textOf(index, window)
  const aligned = alignWords(
    wanted.words,
    foldedWords(index.text.slice(start, end)),
    window.isBetween ? 'all' : 'close',
  )
  if (aligned === null) return null
  const words = wanted.words.length
  const dilution = Math.min(1, (1.5 * words) / (aligned.words + 0.5 * words))
  return {
    start: start + aligned.start,
    end: start + aligned.end,
    similarity: aligned.kept * dilution,
  }
}

function textOf({ skeleton, text }: TextIndex, window: Window): TextRange {
  const end = window.to < skeleton.length ? skeleton.at[window.to] : text.length
  return { start: skeleton.at[window.from] ?? 0, end: end ?? text.length }
}

function judged(
  index: TextIndex,
  wanted: Wanted,
  found: Found,
  isBetween: boolean,
): QuotePlace | null {
  const letters = {
    from: placeInSkeleton(index.skeleton, found.start),
    to: placeInSkeleton(index.skeleton, found.end),
  }
  if (letters.to <= letters.from) return null
  return {
    ...rangeOf(index.text, index.skeleton, letters, wanted.edges),
    similarity: found.similarity,
    fit: contextFit(index, letters, wanted.context),
    near: nearness(wanted.start, found.start, index.text.length),
    isBetween,
  }
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u

/** Ends inside a word move to its nearer border. */
function toWordBorders(text: string, { start, end }: TextRange): TextRange {
  return { start: nearestBorder(text, start, 'first'), end: nearestBorder(text, end, 'second') }
}

function nearestBorder(text: string, at: number, onTie: 'first' | 'second'): number {
  if (!isInsideWord(text, at)) return at
  let [low, high] = [at, at]
  while (at - low < WORD_CHARS_MAX && isInsideWord(text, low)) low -= 1
  while (high - at < WORD_CHARS_MAX && isInsideWord(text, high)) high += 1
  if (at - low === high - at) return onTie === 'first' ? low : high
  return at - low < high - at ? low : high
}

function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  return IN_WORD.test(text.charAt(at - 1)) && IN_WORD.test(text.charAt(at))
}
