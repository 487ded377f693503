import { type TextRange } from '../text/block.ts'
import { characterEnd, placeInSkeleton } from '../text/skeleton.ts'
import { makePattern, type Pattern, readApproximately } from './myers.ts'
import { contextFitter, type Fit } from './quote-context.ts'
import { rangeOf } from './quote-edges.ts'
import { nearness, type QuotePlace, type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'
import { keptByLandmarks } from './kept-by-landmarks.ts'
import { foldedWords } from './folded-words.ts'
import { wordAligner } from './word-align.ts'
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
  if (windows.length === 0) return []
  const places: QuotePlace[] = []
  const comparison = compareWith(index, wanted)
  for (const window of windows) {
    if (window.to - window.from < 3) continue
    for (const found of rangesIn(comparison, window)) {
      const place = judged(comparison, found, window.isBetween)
      if (place && !isOnSurroundings(index, place, surroundings)) places.push(place)
    }
  }
  return places.sort((a, b) => placeWorth(b) - placeWorth(a))
}

/** The text, the quote and what all windows need of it, made once. */
type Comparison = {
  index: TextIndex
  wanted: Wanted
  words: number
  align: ReturnType<typeof wordAligner>
  forwards: Pattern
  backwards: Pattern
  fitOf: (letters: { from: number; to: number }) => Fit
}

function compareWith(index: TextIndex, wanted: Wanted): Comparison {
  const { codes, length } = wanted.letters
  const words = foldedWords(wanted.exact, wanted.letters)
  return {
    index,
    wanted,
    words: words.length,
    align: wordAligner(words),
    forwards: makePattern({ codes, from: 0, to: length }),
    backwards: makePattern({ codes, from: length - 1, to: -1 }),
    fitOf: contextFitter(index, wanted.context),
  }
}

/** Whether a place lies on the very words that stood before or after the quote: it cannot be the quote itself. */
function isOnSurroundings(
  index: TextIndex,
  place: TextRange,
  { ends, starts }: Surroundings,
): boolean {
  if (ends.length === 0 && starts.length === 0) return false
  const from = placeInSkeleton(index.skeleton, place.start)
  const to = placeInSkeleton(index.skeleton, place.end)
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

function rangesIn(comparison: Comparison, window: Window): Found[] {
  if (comparison.wanted.letters.length > LONG_LETTERS) {
    const byTokens = alignLong(comparison, window)
    return byTokens ? [byTokens] : []
  }
  const byLetters = alignLetters(comparison, window)
  if (byLetters && byLetters.similarity >= SURE_SIMILARITY) return [byLetters]
  const byWords = alignWords(comparison, window)
  return [byLetters, byWords].filter((found) => found !== null)
}

/** The nearest stretch of letters: its end by reading forwards, its beginning by reading back from there. */
function alignLetters(
  { index, wanted, forwards, backwards }: Comparison,
  window: Window,
): Found | null {
  const { codes, at } = index.skeleton
  const { length } = wanted.letters
  const { fewest, end } = readApproximately(forwards, { codes, from: window.from, to: window.to })
  if (end < 0 || fewest > Math.floor(length * ERRORS_SHARE_MAX)) return null
  const from = Math.max(window.from, end - length - fewest)
  const back = readApproximately(backwards, { codes, from: end - 1, to: from - 1 })
  if (back.fewest > fewest) return null
  const range = toWordBorders(index.text, {
    start: at[back.end + 1] ?? 0,
    end: characterEnd(index.text, at[end - 1] ?? 0),
  })
  return range.end > range.start ? { ...range, similarity: 1 - fewest / length } : null
}

function alignLong({ index, wanted }: Comparison, window: Window): Found | null {
  const { start, end } = textOf(index, window)
  const kept = keptByLandmarks(wanted.exact, index.text.slice(start, end))
  return kept && { start: start + kept.start, end: start + kept.end, similarity: kept.share }
}

function alignWords({ index, words, align }: Comparison, window: Window): Found | null {
  const region = foldedWords(index.text, index.skeleton, textOf(index, window))
  const aligned = align(region, window.isBetween ? 'all' : 'close')
  if (aligned === null) return null
  const { start, end, kept } = aligned
  const dilution = Math.min(1, (1.5 * words) / (aligned.words + 0.5 * words))
  return { start, end, similarity: kept * dilution }
}

function textOf({ skeleton, text }: TextIndex, window: Window): TextRange {
  const end = window.to < skeleton.length ? skeleton.at[window.to] : text.length
  return { start: skeleton.at[window.from] ?? 0, end: end ?? text.length }
}

function judged(
  { index, wanted, fitOf }: Comparison,
  found: Found,
  isBetween: boolean,
): QuotePlace | null {
  const letters = {
    from: placeInSkeleton(index.skeleton, found.start),
    to: placeInSkeleton(index.skeleton, found.end),
  }
  if (letters.to <= letters.from) return null
  const { start, end } = rangeOf(index.text, index.skeleton, letters, wanted.edges)
  return {
    start,
    end,
    similarity: found.similarity,
    fit: fitOf(letters),
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
