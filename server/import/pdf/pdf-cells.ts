import { hasRightToLeft, isPlain } from './pdf-letters.ts'
import { type Piece } from './pdf-piece.ts'
import { turnRound } from './pdf-right-to-left.ts'

/** One letter with its marks, or a blank, and where it stands. */
export type Cell = { text: string; x0: number; x1: number }

/** A gap from this share of the letters' height on is a blank; words that are set closer are taken for one. */
const BLANK_SHARE = 0.14
const LETTERS = /[^\p{M}]\p{M}*|\p{M}+/gu
const WIDTHS_MAX = 10_000
const MARKS_ONLY = /^\s*\p{M}+\s*$/u
const OPENING = /^[([{«]+$/
const QUOTE = /^[“”‘’"']+$/
const JOINING = /^[/.,:–-]$/
const SIGNS_ONLY = /^[\p{P}\p{S}]+$/u

/**
 * The letters of a row as they stand on the page, from left to right, with blanks where there are gaps.
 *
 * @param isStoredInReadingOrder whether right-to-left letters stand in the file in the order of reading, so that the library turned them the wrong way
 */
export function listCells(pieces: readonly Piece[], isStoredInReadingOrder: boolean): Cell[] {
  const cells: Cell[] = []
  let before: Piece | null = null
  for (const piece of openHoles(pieces)) {
    if (MARKS_ONLY.test(piece.text)) continue
    if (before !== null) {
      const size = Math.max(before.size, piece.size)
      if (piece.x0 - before.x1 > BLANK_SHARE * size)
        cells.push({ text: ' ', x0: before.x1, x1: piece.x0 })
    }
    for (const cell of letterCells(piece, isStoredInReadingOrder)) cells.push(cell)
    before = piece
  }
  addMarks(cells, pieces)
  return cells
}

function letterCells(piece: Piece, isStoredInReadingOrder: boolean): Cell[] {
  const letters = listLetters(piece.text)
  const isTurned = hasRightToLeft(piece.text) && !isStoredInReadingOrder
  const shown = isTurned ? unturn(letters, piece.isTurned) : letters
  const widths = shown.map(usualWidth)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const scale = (piece.x1 - piece.x0) / Math.max(whole, 0.1)
  let x = piece.x0
  return shown.map((text, index) => {
    const x0 = x
    x += (widths[index] ?? 0) * scale
    return { text: text.trim() === '' ? ' ' : text, x0, x1: x }
  })
}

function listLetters(text: string): string[] {
  if (isPlain(text)) return text.split('')
  // A blank before a mark is the gap at which the mark was drawn.
  return text.replaceAll(/\s+(?=\p{M})/gu, '').match(LETTERS) ?? []
}

const widths = new Map<string, number>()

/** The file tells how wide a run is, not its letters: these are shares as in most Latin type. */
function usualWidth(letter: string): number {
  const known = widths.get(letter)
  if (known !== undefined) return known
  const width = measureWidth(letter)
  if (widths.size < WIDTHS_MAX) widths.set(letter, width)
  return width
}

function measureWidth(letter: string): number {
  if (/^[ijltfrI.,:;'’!|()[\] ]/.test(letter)) return 0.29
  if (/^[mwMW—]/.test(letter)) return 0.85
  return /^\p{Lu}/u.test(letter) ? 0.68 : 0.53
}

/** Undoes what the library did to one run, so that a whole line can be turned at once. */
function unturn(letters: readonly string[], isRightToLeft: boolean): string[] {
  const cells = letters.map((text) => ({ text }))
  const options = { isRightToLeft, isArabicAtEnd: false, keepsPairs: false }
  return turnRound(cells, options).map(({ text }) => text)
}

/** Marks that the file shows apart from their letter go to the letter above which they stand. */
function addMarks(cells: Cell[], pieces: readonly Piece[]): void {
  for (const mark of pieces) {
    if (!MARKS_ONLY.test(mark.text)) continue
    const middle = (mark.x0 + mark.x1) / 2
    const bearer = nearestLetter(cells, middle)
    if (bearer !== null) bearer.text += mark.text.trim()
  }
}

function nearestLetter(cells: readonly Cell[], x: number): Cell | null {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.x1 ?? 0) < x) low = middle + 1
    else high = middle
  }
  return (
    [low, low - 1, low + 1]
      .map((at) => cells[at])
      .find((cell) => cell !== undefined && cell.text !== ' ') ?? null
  )
}

/** Some programs write a line in one go and put signs of another font into the blanks that they left: such a line is cut at that blank. */
function openHoles(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  const quotes = pieces.filter(({ text }) => QUOTE.test(text))
  for (const piece of pieces) {
    const holder = out.at(-1)
    const slack = 0.1 * piece.size
    const isInside =
      holder !== undefined &&
      !MARKS_ONLY.test(piece.text) &&
      piece.x0 >= holder.x0 - slack &&
      piece.x1 <= holder.x1 + slack
    const cut = isInside ? blankNear(holder, (piece.x0 + piece.x1) / 2) : -1
    if (!isInside || cut === -1) {
      out.push(piece)
      continue
    }
    out.pop()
    out.push(...splitAround(holder, piece, { cut, quotes }))
  }
  return out
}

type Hole = { cut: number; quotes: readonly Piece[] }

function splitAround(holder: Piece, sign: Piece, { cut, quotes }: Hole): Piece[] {
  const isReversed = hasRightToLeft(holder.text) && holder.isTurned
  const head = holder.text.slice(0, cut)
  const tail = holder.text.slice(cut + 1)
  const [left, right] = isReversed ? [tail, head] : [head, tail]
  const space = 0.3 * sign.size
  const isLoneWord = !SIGNS_ONLY.test(sign.text)
  const isInNumber = JOINING.test(sign.text) && /\p{Nd}$/u.test(left) && /^\p{Nd}/u.test(right)
  const opens = QUOTE.test(sign.text)
    ? isFirstOfTwo(sign, quotes, isReversed)
    : OPENING.test(sign.text)
  const isBlankLeft = isLoneWord || (!isInNumber && opens !== isReversed)
  const isBlankRight = isLoneWord || (!isInNumber && opens === isReversed)
  return [
    { ...holder, text: left, x1: sign.x0 - (isBlankLeft ? space : 0) },
    sign,
    { ...holder, text: right, x0: sign.x1 + (isBlankRight ? space : 0) },
  ]
}

/** Quotation marks open and close in turn, whatever their shape: languages use it differently. */
function isFirstOfTwo(sign: Piece, quotes: readonly Piece[], isReversed: boolean): boolean {
  const at = quotes.indexOf(sign)
  return (isReversed ? quotes.length - 1 - at : at) % 2 === 0
}

/** Index in the run's text of the blank nearest to a place on the page; -1 where none is near. */
function blankNear(holder: Piece, x: number): number {
  const width = holder.x1 - holder.x0
  const isReversed = hasRightToLeft(holder.text) && holder.isTurned
  let best = -1
  let bestDistance = Math.min(0.15 * width, 3 * holder.size)
  for (let at = holder.text.indexOf(' '); at !== -1; at = holder.text.indexOf(' ', at + 1)) {
    const share = (at + 0.5) / holder.text.length
    const distance = Math.abs(holder.x0 + width * (isReversed ? 1 - share : share) - x)
    if (distance < bestDistance) {
      best = at
      bestDistance = distance
    }
  }
  return best
}
