import { type TextRange } from '../text/block.ts'

export type Mark = { readonly id: string; readonly start: number; readonly end: number }
export type FlatSegment = { start: number; end: number; ids: string[] }

/**
 * Cuts a range at every border of the marks in it: segments in order that cover the range, each with the ids of all marks over it, in the
 * order of the marks' starts. Segments without a mark are there too. Marks may overlap, nest, reach out of the range or repeat an id.
 */
export function flatSegments(range: TextRange, marks: readonly Mark[]): FlatSegment[] {
  const inside = marks
    .map((mark) => ({
      id: mark.id,
      start: Math.max(mark.start, range.start),
      end: Math.min(mark.end, range.end),
    }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const borders = listBorders(range, inside)
  const segments: FlatSegment[] = []
  let active: Mark[] = []
  let next = 0
  for (const [position, start] of borders.slice(0, -1).entries()) {
    active = active.filter((mark) => mark.end > start)
    for (let mark = inside[next]; mark !== undefined && mark.start === start; mark = inside[next]) {
      active.push(mark)
      next += 1
    }
    const ids = [...new Set(active.map((mark) => mark.id))]
    segments.push({ start, end: borders[position + 1] ?? range.end, ids })
  }
  return segments
}

function listBorders(range: TextRange, marks: readonly Mark[]): number[] {
  if (range.start >= range.end) return []
  const borders = new Set([range.start, range.end])
  for (const mark of marks) borders.add(mark.start).add(mark.end)
  return [...borders].sort((a, b) => a - b)
}
