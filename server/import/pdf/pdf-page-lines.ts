import { orderColumns } from './pdf-columns.ts'
import { hasRightToLeft } from './pdf-letters.ts'
import { type Line, makeLine } from './pdf-line.ts'
import { type TextContent } from './pdf-open.ts'
import { type Frame, listFrames } from './pdf-piece.ts'
import { makeRows } from './pdf-rows.ts'
import { type Tag } from './pdf-tags.ts'

/** `isRightToLeft`: some of the lines hold right-to-left letters. */
export type PageLines = { lines: Line[]; hasColumns: boolean; hasRightToLeft: boolean }

type Content = { page: number; text: TextContent; tags: ReadonlyMap<string, Tag> }

/** Letters that stand only at the end of a word: te marbuta, alef maksura, Urdu's bari ye and nun ghunna; Hebrew's end forms. */
const ENDS_ONLY = '\u0629\u0649\u06D2\u06BA\u05DA\u05DD\u05DF\u05E3\u05E5'
const BACKWARD_MIN = 3

/** The lines of a page in the order of reading. */
export function readPageLines({ page, text, tags }: Content): PageLines {
  const found: PageLines = { lines: [], hasColumns: false, hasRightToLeft: false }
  const frames = listFrames(text, tags)
  const isRightToLeft = readsFromRight(frames)
  for (const frame of frames) {
    const { regions, isGuessed } = orderColumns(makeRows(frame.pieces), isRightToLeft)
    found.hasColumns ||= isGuessed
    const listLines = (isStoredInReadingOrder: boolean): Line[] =>
      regions.flatMap((rows, region) => {
        const options = { page, frame, region, isPageRightToLeft: isRightToLeft }
        return rows.flatMap((row) => makeLine(row, { ...options, isStoredInReadingOrder }) ?? [])
      })
    const lines = listLines(false)
    for (const line of isBackward(lines) ? listLines(true) : lines) found.lines.push(line)
  }
  found.hasRightToLeft = found.lines.some((line) => hasRightToLeft(line.text))
  return found
}

function readsFromRight(frames: readonly Frame[]): boolean {
  let balance = 0
  for (const { pieces } of frames) {
    for (const { text } of pieces) balance += hasRightToLeft(text) ? text.length : -text.length
  }
  return balance > 0
}

/** Whether letters that end words stand at the start of them. */
function isBackward(lines: readonly Line[]): boolean {
  if (!lines.some(({ text }) => hasRightToLeft(text))) return false
  let starts = 0
  let ends = 0
  for (const { words } of lines) {
    for (const { text } of words) {
      const letters = text.replaceAll(/[^\p{L}]/gu, '')
      if (letters.length < 3) continue
      if (ENDS_ONLY.includes(letters.charAt(0))) starts += 1
      if (ENDS_ONLY.includes(letters.charAt(letters.length - 1))) ends += 1
    }
  }
  return starts >= BACKWARD_MIN && starts > 3 * ends
}
