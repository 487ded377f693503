import { type Block, type Direction } from './block.ts'
import { endsWithFinalMark } from './final-mark.ts'

const WRAP_CHARS_MIN = 60
const WRAP_CHARS_MAX = 80

/** The text as it is stored: one leading BOM dropped, CRLF and lone CR made LF, nothing trimmed or composed. */
export function normaliseText(raw: string): string {
  const body = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  return body.replace(/\r\n?/g, '\n')
}

/** A line without its outer white space, as offsets of the text; `start === end` for a blank one. */
export type Line = { start: number; end: number; words: string }

/**
 * Blocks of plain text, all of kind `paragraph`, in order and never overlapping: each non-blank line without its outer white space.
 * Hard-wrapped lines (60–80 characters and no final mark) go together with the next line of their paragraph.
 */
export function makeBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let wrapped: { block: Block; lines: number; last: Line } | null = null
  for (const line of listLines(text)) {
    if (line.start === line.end) {
      wrapped = null
      continue
    }
    if (wrapped !== null && continues(wrapped.last, line, wrapped.lines)) {
      wrapped.block.end = line.end
      wrapped.lines += 1
    } else {
      const block: Block = { kind: 'paragraph', start: line.start, end: line.end }
      blocks.push(block)
      wrapped = { block, lines: 1, last: line }
    }
    wrapped.last = line
  }
  return blocks
}

/** All lines of the text in order, blank ones too. */
export function listLines(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at <= text.length) {
    const found = text.indexOf('\n', at)
    const lineEnd = found === -1 ? text.length : found
    const raw = text.slice(at, lineEnd)
    const start = at + raw.length - raw.trimStart().length
    const words = raw.trim()
    lines.push({ start, end: start + words.length, words })
    at = lineEnd + 1
  }
  return lines
}

/** Whether `next` is the rest of a hard-wrapped `line`. A short next line must look like one: a headline often stands on a byline. */
function continues(line: Line, next: Line, linesBefore: number): boolean {
  const length = line.words.length
  if (length < WRAP_CHARS_MIN || length > WRAP_CHARS_MAX || endsWithFinalMark(line.words))
    return false
  if (next.words.length > WRAP_CHARS_MAX) return false
  if (next.words.length >= WRAP_CHARS_MIN || linesBefore > 1) return true
  return /^\p{Ll}/u.test(next.words) || endsWithFinalMark(next.words)
}

const LETTER = /\p{L}/u

/** The direction of most letters of the text; `ltr` where they are even or there are none. */
export function textDirection(text: string): Direction {
  let balance = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isRightToLeft(code)) balance += LETTER.test(character) ? 1 : 0
    else if (code > 0x40 && LETTER.test(character)) balance -= 1
  }
  return balance > 0 ? 'rtl' : 'ltr'
}

/** Hebrew to Arabic Extended, their presentation forms, and the right-to-left blocks of the supplementary plane. */
function isRightToLeft(code: number): boolean {
  if (code < 0x590) return false
  if (code <= 0x8ff) return true
  if (code >= 0xfb1d && code <= 0xfdff) return true
  if (code >= 0xfe70 && code <= 0xfefc) return true
  return (code >= 0x10800 && code <= 0x10fff) || (code >= 0x1e800 && code <= 0x1efff)
}
