import { type TextRange } from '#shared/text/block.ts'
import { type DocumentComment, PART_CHARS_MAX } from '#shared/text/document.ts'
import { type Line } from './pdf-line.ts'
import { oneLine, readPdfDate } from './pdf-metadata.ts'
import { toFrame } from './pdf-piece.ts'

/** A remark on a page before its words are found: `areas` are the marked parts of the page, as corners x, y, x, y … */
export type PdfRemark = {
  id: string
  page: number
  author: string | null
  at: string | null
  text: string
  areas: readonly (readonly number[])[]
  answersId: string | null
}

/** Kinds of annotation that a person writes; links, form fields and the windows of other remarks are none. */
const NOT_REMARKS = new Set(['Link', 'Popup', 'Widget', 'PrinterMark', 'TrapNet', 'Watermark'])

/** The remarks among the annotations of a page. One without words says nothing. */
export function listRemarks(annotations: readonly unknown[], page: number): PdfRemark[] {
  return annotations.flatMap((annotation) => readRemark(annotation, page) ?? [])
}

/** Remarks as comments on the words that they mark; `lines` are those of their pages that stand in the text. */
export function placeRemarks(
  remarks: readonly PdfRemark[],
  lines: readonly Line[],
): DocumentComment[] {
  const byPage = new Map<number, Line[]>(remarks.map(({ page }) => [page, []]))
  for (const line of lines) byPage.get(line.page)?.push(line)
  const indexes = new Map(remarks.map(({ id }, index) => [id, index]))
  return remarks.map(({ author, at, text, areas, page, answersId }, index) => {
    const answers = answersId === null ? undefined : indexes.get(answersId)
    return {
      author,
      at,
      text,
      range: findMarked(areas, byPage.get(page) ?? []),
      answers: answers === undefined || answers === index ? null : answers,
    }
  })
}

function readRemark(annotation: unknown, page: number): PdfRemark | null {
  if (typeof annotation !== 'object' || annotation === null) return null
  const fields = new Map<string, unknown>(Object.entries(annotation))
  const kind = fields.get('subtype')
  if (typeof kind !== 'string' || NOT_REMARKS.has(kind)) return null
  const text = wordsOf(fields.get('contentsObj')) || drawnWords(fields.get('textContent'))
  if (text === '') return null
  const corners = numbersOf(fields.get('quadPoints'))
  const rect = numbersOf(fields.get('rect'))
  const id = fields.get('id')
  const answersId = fields.get('inReplyTo')
  return {
    id: typeof id === 'string' ? id : '',
    page,
    author: oneLine(stringOf(fields.get('titleObj'))),
    at: readPdfDate(fields.get('modificationDate')) ?? readPdfDate(fields.get('creationDate')),
    text,
    areas: corners.length >= 8 ? inEights(corners) : rect.length === 4 ? [rect] : [],
    answersId: typeof answersId === 'string' ? answersId : null,
  }
}

function stringOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('str' in value)) return ''
  return typeof value.str === 'string' ? value.str : ''
}

function wordsOf(value: unknown): string {
  return storable(stringOf(value))
}

function drawnWords(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return storable(value.filter((line) => typeof line === 'string').join('\n'))
}

function storable(words: string): string {
  return words
    .slice(0, PART_CHARS_MAX)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\0/g, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .trim()
}

function numbersOf(value: unknown): number[] {
  const list: Iterable<unknown> = Array.isArray(value) || value instanceof Float32Array ? value : []
  const numbers: number[] = []
  for (const one of list) if (typeof one === 'number' && Number.isFinite(one)) numbers.push(one)
  return numbers
}

function inEights(corners: readonly number[]): number[][] {
  const areas: number[][] = []
  for (let at = 0; at + 8 <= corners.length && areas.length < 1_000; at += 8)
    areas.push(corners.slice(at, at + 8))
  return areas
}

/** From the first to the last word whose middle is in one of the areas. */
function findMarked(areas: PdfRemark['areas'], lines: readonly Line[]): TextRange | null {
  let start = Infinity
  let end = -1
  for (const area of areas) {
    for (const line of lines) {
      const range = markedIn(line, area)
      if (range === null) continue
      start = Math.min(start, range.start)
      end = Math.max(end, range.end)
    }
  }
  return start < end ? { start, end } : null
}

function markedIn(line: Line, area: readonly number[]): TextRange | null {
  const box = boxIn(line, area)
  const middle = line.y + 0.3 * line.size
  if (line.start < 0 || middle < box.bottom || middle > box.top) return null
  let at = line.start
  let start = -1
  let end = -1
  for (const { text, x0, x1 } of line.words) {
    const center = (x0 + x1) / 2
    if (center >= box.left && center <= box.right) {
      if (start === -1) start = at
      end = Math.min(line.end, at + text.length)
    }
    at += text.length + 1
  }
  return start === -1 ? null : { start, end }
}

function boxIn(line: Line, area: readonly number[]) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  for (let at = 0; at + 1 < area.length; at += 2) {
    const { x, y } = toFrame(line.frame, area[at] ?? 0, area[at + 1] ?? 0)
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.bottom = Math.min(box.bottom, y)
    box.top = Math.max(box.top, y)
  }
  return box
}
