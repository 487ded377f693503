import { type Piece } from './pdf-piece.ts'

/** Runs that stand on one line across the page, from left to right. */
export type Row = { y: number; size: number; pieces: Piece[] }

const MARKS_ONLY = /^\s*\p{M}+\s*$/u

/** Runs of one frame as rows from the top down. Raised and lowered small letters stand in the row that they belong to; words drawn twice for weight count once. */
export function makeRows(pieces: readonly Piece[]): Row[] {
  const rows = clusterRows(pieces.toSorted((a, b) => b.y - a.y || a.x0 - b.x0))
  for (const row of rows) row.pieces.sort((a, b) => a.x0 - b.x0 || a.order - b.order)
  return takeInSmall(rows).map(dropDoubles)
}

function clusterRows(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    if (row !== undefined && row.y - piece.y <= 0.25 * Math.min(row.size, piece.size)) {
      row.pieces.push(piece)
      row.size = Math.max(row.size, piece.size)
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows
}

/** Moves runs that are raised or lowered against a neighbouring row into it. */
function takeInSmall(rows: Row[]): Row[] {
  for (const [index, row] of rows.entries()) {
    const near = [rows[index + 1], rows[index - 1], rows[index + 2], rows[index - 2]]
    const kept: Piece[] = []
    for (const piece of row.pieces) {
      const host = near.find((other) => other !== undefined && isBeside(piece, row.y, other))
      if (host === undefined) kept.push(piece)
      else insertInOrder(host.pieces, piece)
    }
    row.pieces = kept
  }
  return rows.filter((row) => row.pieces.length > 0)
}

function isBeside(piece: Piece, y: number, host: Row): boolean {
  const lift = (y - host.y) / host.size
  if (lift > 0.75 || lift < -0.4) return false
  const isMark = MARKS_ONLY.test(piece.text)
  if (!isMark && (piece.size > 0.85 * host.size || host.pieces.length === 0)) return false
  const at = firstAfter(host.pieces, piece.x0)
  const reach = isMark ? 0 : 0.4 * host.size
  return [host.pieces[at - 1], host.pieces[at]].some(
    (other) =>
      other !== undefined &&
      (isMark || other.size >= piece.size * 1.15) &&
      piece.x0 <= other.x1 + reach &&
      piece.x1 >= other.x0 - reach,
  )
}

function insertInOrder(pieces: Piece[], piece: Piece): void {
  pieces.splice(firstAfter(pieces, piece.x0), 0, piece)
}

function firstAfter(pieces: readonly Piece[], x: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.x0 ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low
}

function dropDoubles(row: Row): Row {
  const pieces: Piece[] = []
  for (const piece of row.pieces) {
    const before = pieces.at(-1)
    const isDouble =
      before !== undefined &&
      before.text === piece.text &&
      Math.abs(before.x0 - piece.x0) < 0.15 * piece.size
    if (!isDouble) pieces.push(piece)
  }
  return { ...row, pieces }
}
