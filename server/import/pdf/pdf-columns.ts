import { findGutter, type Gutter } from './pdf-gutter.ts'
import { type Row } from './pdf-rows.ts'

/** Rows that are read one after the other, from the top down. */
type Region = Row[]

/** Cuts within cuts: newspapers set six columns, and a page with more is a table. */
const CUTS_MAX = 6

/**
 * Puts the rows of a page in the order of reading: what stands in columns is read column by column, between the rows that go across.
 * A table, whose cells are shown row by row, is left in rows.
 *
 * @param isRightToLeft whether the right column is read first
 */
export function orderColumns(
  rows: Row[],
  isRightToLeft: boolean,
): { regions: Region[]; isGuessed: boolean } {
  const regions: Region[] = []
  const isGuessed = addRegions(rows, { isRightToLeft, cuts: CUTS_MAX }, regions)
  return { regions: regions.filter((region) => region.length > 0), isGuessed }
}

type Way = { isRightToLeft: boolean; cuts: number }

function addRegions(rows: Row[], way: Way, regions: Region[]): boolean {
  const gutter = way.cuts > 0 ? findGutter(rows) : null
  if (gutter === null) {
    regions.push(rows)
    return false
  }
  const inside = { ...way, cuts: way.cuts - 1 }
  addRegions(rows.slice(0, gutter.start), inside, regions)
  const { left, right } = cutRows(rows.slice(gutter.start, gutter.end), gutter)
  for (const column of way.isRightToLeft ? [right, left] : [left, right])
    addRegions(column, inside, regions)
  addRegions(rows.slice(gutter.end), inside, regions)
  return true
}

function cutRows(rows: readonly Row[], { x }: Gutter): { left: Row[]; right: Row[] } {
  const left: Row[] = []
  const right: Row[] = []
  for (const row of rows) {
    const before = row.pieces.filter((piece) => middle(piece) < x)
    const after = row.pieces.filter((piece) => middle(piece) >= x)
    if (before.length > 0) left.push({ ...row, pieces: before })
    if (after.length > 0) right.push({ ...row, pieces: after })
  }
  return { left, right }
}

function middle({ x0, x1 }: { x0: number; x1: number }): number {
  return (x0 + x1) / 2
}
