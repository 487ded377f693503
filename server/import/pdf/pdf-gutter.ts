import { type Piece } from './pdf-piece.ts'
import { type Row } from './pdf-rows.ts'

/** White space down a page at `x`, with words on both sides, over the rows from `start` to `end`. */
export type Gutter = { x: number; start: number; end: number }

/** Narrowest white space between columns, in letter heights; wider than blanks in most justified lines. */
const GUTTER_SHARE = 0.8
const PLACES_MAX = 120
/** Letters of a line: cells of a table have fewer than the first, lines of running text more than the second. */
const CELL_CHARS = 15
const PROSE_CHARS = 22

type Side = 'both' | 'left' | 'right' | 'across'

/** The gutter with most rows beside it where the words look like columns and not like a table; `null` where there is none. */
export function findGutter(rows: readonly Row[]): Gutter | null {
  if (rows.length < 2) return null
  const width = GUTTER_SHARE * usualSize(rows)
  const found: Gutter[] = []
  for (const x of listPlaces(rows, width)) {
    const sides = rows.map((row) => sideOf(row, x, width))
    for (const band of listBands(sides)) found.push({ x, ...band })
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start))
  return found.slice(0, PLACES_MAX).find((gutter) => isBetweenColumns(rows, gutter)) ?? null
}

function usualSize(rows: readonly Row[]): number {
  const sizes = rows.map((row) => row.size).toSorted((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 1
}

/** Middles of white spaces, those that most rows share first. */
function listPlaces(rows: readonly Row[], width: number): number[] {
  const votes = new Map<number, number>()
  for (const { pieces } of rows) {
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1]
      if (next === undefined || next.x0 - piece.x1 < width) continue
      for (const x of [piece.x1 + width / 2, next.x0 - width / 2]) {
        const place = Math.round(x * 2) / 2
        votes.set(place, (votes.get(place) ?? 0) + 1)
      }
    }
  }
  const places = [...votes].toSorted((a, b) => b[1] - a[1]).map(([place]) => place)
  return places.slice(0, PLACES_MAX)
}

function sideOf({ pieces }: Row, x: number, width: number): Side {
  let hasLeft = false
  let hasRight = false
  for (const piece of pieces) {
    if (piece.x1 <= x - width / 2 + 0.5) hasLeft = true
    else if (piece.x0 >= x + width / 2 - 0.5) hasRight = true
    else return 'across'
  }
  if (hasLeft && hasRight) return 'both'
  return hasLeft ? 'left' : 'right'
}

/** Stretches of rows that nothing crosses; rows at their ends with words on one side only stay outside. */
function listBands(sides: readonly Side[]): { start: number; end: number }[] {
  const bands: { start: number; end: number }[] = []
  let start = 0
  for (let at = 0; at <= sides.length; at += 1) {
    if (at < sides.length && sides[at] !== 'across') continue
    const band = trimBand(sides, start, at)
    if (band !== null) bands.push(band)
    start = at + 1
  }
  return bands
}

function trimBand(sides: readonly Side[], from: number, to: number) {
  const within = sides.slice(from, to)
  const firstBoth = within.indexOf('both')
  const firstLeft = within.findIndex((side) => side !== 'right')
  const firstRight = within.findIndex((side) => side !== 'left')
  if (firstLeft === -1 || firstRight === -1) return null
  const start = firstBoth === 0 ? 0 : Math.max(0, Math.max(firstLeft, firstRight) - 1)
  return to - from - start >= 2 ? { start: from + start, end: to } : null
}

/** Columns are shown one after the other, or hold running text; cells of a table are shown in turn and are short. */
function isBetweenColumns(rows: readonly Row[], { x, start, end }: Gutter): boolean {
  const band = rows.slice(start, end)
  const left = band.map(({ pieces }) => pieces.filter((piece) => piece.x1 <= x)).filter(hasAny)
  const right = band.map(({ pieces }) => pieces.filter((piece) => piece.x1 > x)).filter(hasAny)
  const lines = Math.min(left.length, right.length)
  if (lines < 2) return false
  const chars = Math.min(meanChars(left), meanChars(right))
  const facing = left.length + right.length - band.length
  if (countTurns(band, x) <= 1 + facing * 0.25)
    return chars > CELL_CHARS || facing < 3 || !band.every((row) => isLevel(row, x))
  return lines >= 5 && chars >= PROSE_CHARS && isFull(left) && isFull(right)
}

function hasAny(pieces: readonly Piece[]): boolean {
  return pieces.length > 0
}

/** Whether a row has words on both sides, at exactly the same height. */
function isLevel({ pieces }: Row, x: number): boolean {
  const left = pieces.find((piece) => piece.x1 <= x)
  const right = pieces.find((piece) => piece.x1 > x)
  return left !== undefined && right !== undefined && Math.abs(left.y - right.y) < 0.1
}

function meanChars(lines: readonly Piece[][]): number {
  let chars = 0
  for (const line of lines) for (const piece of line) chars += piece.text.length
  return chars / Math.max(1, lines.length)
}

/** How often the file goes from one side to the other while it shows the rows. */
function countTurns(rows: readonly Row[], x: number): number {
  const pieces = rows.flatMap((row) => row.pieces).toSorted((a, b) => a.order - b.order)
  let turns = 0
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    if (before !== undefined && before.x1 <= x !== piece.x1 <= x) turns += 1
  }
  return turns
}

/** Whether most lines of a side reach nearly as far as the longest. */
function isFull(lines: readonly Piece[][]): boolean {
  const widths = lines.map((line) => (line.at(-1)?.x1 ?? 0) - (line[0]?.x0 ?? 0))
  let longest = 0
  for (const width of widths) longest = Math.max(longest, width)
  return widths.filter((width) => width > 0.8 * longest).length >= 0.55 * widths.length
}
