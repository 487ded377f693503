import { type TextRange } from '../text/block.ts'

const BORDER = /[\p{L}\p{N}\p{M}]/u

/**
 * The other places where exactly the same words stand: for "apply to both". Pass the spans of one claim and the sentence that holds them
 * (or any passage around them); the passage is looked for as a whole, so that a short span is not found in foreign sentences.
 * Without a passage, the stretch from the first to the last span is looked for.
 *
 * @returns one entry per other occurrence, in text order: where each span falls there, in the order given. Empty where there is none.
 */
export function findRepeats(
  text: string,
  spans: readonly TextRange[],
  passage?: TextRange,
): TextRange[][] {
  if (spans.length === 0) return []
  const start = Math.min(...spans.map((span) => span.start), passage?.start ?? text.length)
  const end = Math.max(...spans.map((span) => span.end), passage?.end ?? 0)
  const words = text.slice(start, end)
  if (words.trim() === '') return []
  const repeats: TextRange[][] = []
  let at = text.indexOf(words)
  while (at !== -1) {
    const overlaps = at < end && at + words.length > start
    if (!overlaps && standsAlone(text, at, at + words.length)) {
      const shift = at - start
      repeats.push(spans.map((span) => ({ start: span.start + shift, end: span.end + shift })))
    }
    at = text.indexOf(words, at + (overlaps ? 1 : words.length))
  }
  return repeats
}

/** Whether the words are not a part of longer words there. */
function standsAlone(text: string, start: number, end: number): boolean {
  const cutsBefore =
    start > 0 && BORDER.test(text.charAt(start - 1)) && BORDER.test(text.charAt(start))
  const cutsAfter =
    end < text.length && BORDER.test(text.charAt(end - 1)) && BORDER.test(text.charAt(end))
  return !cutsBefore && !cutsAfter
}
