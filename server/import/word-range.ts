import { type TextRange } from '#shared/text/block.ts'

const WORD_CHARS_MAX = 100
const SPACE = /\s/

/** The range without white space at its ends; empty at `end` when nothing else is in it. Offsets beyond the text are brought back into it. */
export function trimRange(text: string, range: TextRange): TextRange {
  let end = Math.min(range.end, text.length)
  let start = Math.min(range.start, end)
  const place = end
  while (start < end && SPACE.test(text.charAt(start))) start += 1
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : { start: place, end: place }
}

/** The white space that begins at an offset, as between two blocks. */
export function gapAt(text: string, offset: number): TextRange {
  const start = Math.min(offset, text.length)
  let end = start
  while (end < text.length && SPACE.test(text.charAt(end))) end += 1
  return { start, end: end < text.length ? end : start }
}

/** The word that an offset touches; null when it stands between blanks. */
export function wordAt(text: string, offset: number): TextRange | null {
  let start = Math.min(offset, text.length)
  let end = start
  while (start > 0 && offset - start < WORD_CHARS_MAX && !SPACE.test(text.charAt(start - 1)))
    start -= 1
  while (end < text.length && end - offset < WORD_CHARS_MAX && !SPACE.test(text.charAt(end)))
    end += 1
  return start < end ? wholeCharacters(text, { start, end }) : null
}

function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  const isLow = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return { start: isLow(start) ? start - 1 : start, end: isLow(end) ? end + 1 : end }
}
