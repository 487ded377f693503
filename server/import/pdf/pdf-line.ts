import { mendBrackets } from './pdf-brackets.ts'
import { type Cell, listCells } from './pdf-cells.ts'
import { hasRightToLeft, isArabic, isPlain, plainLetters } from './pdf-letters.ts'
import { type Frame, type Piece } from './pdf-piece.ts'
import { turnRound } from './pdf-right-to-left.ts'
import { type Row } from './pdf-rows.ts'
import { type Tag } from './pdf-tags.ts'

/** A word and where it stands along its line. */
export type Word = { text: string; x0: number; x1: number }

/** A line of a page. `from` and `to` run along the direction of reading, so that `from` is where a reader begins in both directions. */
export type Line = {
  text: string
  /** Emptied once nothing asks where they stand. */
  words: readonly Word[]
  page: number
  frame: Pick<Frame, 'angle' | 'isVertical'>
  isRightToLeft: boolean
  from: number
  to: number
  y: number
  /** Size of most letters, and of the largest. */
  size: number
  largest: number
  tag: Tag | null
  /** Whether gaps as in a table stand between its words. */
  isTabular: boolean
  /** Number of its region on the page: lines of one region follow each other downwards. */
  region: number
  /** Where it stands in the finished text, without a hyphen that was taken out; both -1 before that and for lines that are left out. */
  start: number
  end: number
}

type LineOptions = {
  page: number
  frame: Frame
  region: number
  isPageRightToLeft: boolean
  isStoredInReadingOrder: boolean
}

/** Widest gap between words of running text, in letter heights. */
const TABLE_GAP = 3

/** The line that a row of runs shows; `null` for one without visible characters. */
export function makeLine(row: Row, options: LineOptions): Line | null {
  const cells = listCells(row.pieces, options.isStoredInReadingOrder)
  // Runs are asked before letters: most have none of these.
  const hasFromRight =
    row.pieces.some(({ text }) => hasRightToLeft(text)) &&
    cells.some(({ text }) => hasRightToLeft(text))
  const isMixed = hasFromRight || options.isPageRightToLeft
  const isRightToLeft = isMixed && readsFromRight(cells, options.isPageRightToLeft)
  const isTurned = isRightToLeft || hasFromRight
  const words = listWords(isTurned ? inReadingOrder(cells, isRightToLeft) : cells)
  const text = words.map((word) => word.text).join(' ')
  if (text === '') return null
  const { x0, x1, size } = boundsOf(row.pieces)
  return {
    text,
    words,
    page: options.page,
    frame: options.frame,
    isRightToLeft,
    from: isRightToLeft ? -x1 : x0,
    to: isRightToLeft ? -x0 : x1,
    y: row.y,
    size,
    largest: row.size,
    tag: tagOf(row.pieces),
    isTabular: hasTableGap(row.pieces),
    region: options.region,
    start: -1,
    end: -1,
  }
}

function inReadingOrder(cells: readonly Cell[], isRightToLeft: boolean): Cell[] {
  const isArabicAtEnd = cells.some(({ text }) => isArabic(text))
  const turned = turnRound(cells, { isRightToLeft, isArabicAtEnd, keepsPairs: true })
  const letters = mendBrackets(turned.map(({ text }) => text))
  return turned.map((cell, index) => ({ ...cell, text: letters[index] ?? cell.text }))
}

/**
 * A line reads from the right where most of its letters do. On a page that does, a line of mostly other letters does too, unless such stand at both its
 * ends; of one without right-to-left letters a sign that stands before it tells, since signs end lines.
 */
function readsFromRight(cells: readonly Cell[], isPageRightToLeft: boolean): boolean {
  const letters = cells.filter(({ text }) => /\p{L}/u.test(text))
  const fromRight = letters.filter(({ text }) => hasRightToLeft(text)).length
  if (fromRight * 2 > letters.length) return true
  if (!isPageRightToLeft) return false
  if (fromRight === 0) return /^[.,:;!?)\]»،؛؟۔]/.test(cells[0]?.text ?? '')
  return [letters[0], letters.at(-1)].some(
    (cell) => cell !== undefined && hasRightToLeft(cell.text),
  )
}

function listWords(cells: readonly Cell[]): Word[] {
  const words: Word[] = []
  let open: Word | null = null
  for (const cell of cells) {
    if (cell.text.trim() === '') {
      open = null
      continue
    }
    if (open === null) {
      open = { text: '', x0: cell.x0, x1: cell.x1 }
      words.push(open)
    }
    open.text += cell.text
    open.x0 = Math.min(open.x0, cell.x0)
    open.x1 = Math.max(open.x1, cell.x1)
  }
  for (const word of words) if (!isPlain(word.text)) word.text = plainLetters(storable(word.text))
  return words.filter((word) => word.text !== '')
}

/** Without what no text may hold, so that lengths stay true when the text is built. */
function storable(text: string): string {
  return text.replaceAll(/\p{Cc}|\u00AD/gu, '').replaceAll(/\p{Cs}/gu, '\uFFFD')
}

function boundsOf(pieces: readonly Piece[]) {
  const bounds = { x0: Infinity, x1: -Infinity, size: 0 }
  const sizes = new Map<number, number>()
  for (const piece of pieces) {
    bounds.x0 = Math.min(bounds.x0, piece.x0)
    bounds.x1 = Math.max(bounds.x1, piece.x1)
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length)
  }
  return { ...bounds, size: mostOf(sizes) ?? 1 }
}

function tagOf(pieces: readonly Piece[]): Tag | null {
  const tags = new Map<Tag, number>()
  for (const { tag, text } of pieces)
    if (tag !== null) tags.set(tag, (tags.get(tag) ?? 0) + text.length)
  return mostOf(tags)
}

function mostOf<K>(counts: ReadonlyMap<K, number>): K | null {
  let best: K | null = null
  let most = 0
  for (const [key, count] of counts) {
    if (count <= most) continue
    best = key
    most = count
  }
  return best
}

function hasTableGap(pieces: readonly Piece[]): boolean {
  let end = Infinity
  for (const { x0, x1, size } of pieces) {
    if (x0 - end > TABLE_GAP * size) return true
    end = end === Infinity ? x1 : Math.max(end, x1)
  }
  return false
}
