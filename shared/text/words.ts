import { lazily } from '../lazily.ts'
import { type TextRange } from './block.ts'

const wordSegmenter = lazily(() => new Intl.Segmenter('en', { granularity: 'word' }))
/** How far a word is looked for on either side of a place: bounds the work at each key press. */
const WINDOW_CHARS = 400

/** The words (not the spaces and marks between them) of a text, or of a range of it, in order, as offsets of the whole text. */
export function wordRanges(text: string, range?: TextRange): TextRange[] {
  const from = range?.start ?? 0
  const words: TextRange[] = []
  for (const part of wordSegmenter().segment(text.slice(from, range?.end ?? text.length))) {
    const start = from + part.index
    if (part.isWordLike === true) words.push({ start, end: start + part.segment.length })
  }
  return words
}

/**
 * The range with its outer white space dropped and widened to whole words and whole characters (never half an emoji).
 * An empty range widens to the word around it. A range of white space alone comes back empty at its start.
 */
export function snapToWords(text: string, range: TextRange): TextRange {
  const clamped = {
    start: Math.min(range.start, text.length),
    end: Math.min(range.end, text.length),
  }
  const trimmed = trim(text, clamped)
  if (trimmed === null) return { start: clamped.start, end: clamped.start }
  const start = segmentAround(text, trimmed.start)?.start ?? trimmed.start
  const end = segmentAround(text, trimmed.end - 1)?.end ?? trimmed.end
  return trimmed.start === trimmed.end
    ? (segmentAround(text, trimmed.start) ?? trimmed)
    : { start: Math.min(start, trimmed.start), end: Math.max(end, trimmed.end) }
}

function trim(text: string, { start, end }: TextRange): TextRange | null {
  if (start === end) return { start, end }
  const raw = text.slice(start, end)
  const words = raw.trimStart()
  if (words === '') return null
  return { start: end - words.length, end: end - words.length + words.trimEnd().length }
}

/** The word, or else the single mark or space, that holds the code unit at `at`; `null` past the end. */
function segmentAround(text: string, at: number): TextRange | null {
  if (at < 0 || at >= text.length) return null
  const from = windowStart(text, at)
  const part = wordSegmenter()
    .segment(text.slice(from, at + WINDOW_CHARS))
    .containing(at - from)
  if (part === undefined) return null
  const start = from + part.index
  return { start, end: start + part.segment.length }
}

/** A place before `at` from which words are cut as from the beginning: after a white space, if one is near. */
function windowStart(text: string, at: number): number {
  const limit = Math.max(0, at - WINDOW_CHARS)
  for (let place = at; place > limit; place -= 1) {
    if (/\s/.test(text.charAt(place - 1))) return place
  }
  const code = text.charCodeAt(limit)
  return limit > 0 && code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}
