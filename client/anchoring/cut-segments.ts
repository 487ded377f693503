import { flatSegments } from '#shared/anchoring/flat-segments.ts'
import { type TextRange } from '#shared/text/block.ts'
import { type TextMark } from './text-mark.ts'

/** A piece of a block over which the same marks lie, outermost first. Pieces never nest and never overlap. */
export type Segment = TextRange & { marks: TextMark[] }

const DEPTH: Record<TextMark['layer'], number> = { mark: 0, frame: 1, found: 2 }

/** A block cut at every border of its marks, so that overlapping marks need no nesting and each change touches one block. */
export function cutSegments(block: TextRange, marks: readonly TextMark[]): Segment[] {
  const ordered = marks.toSorted((a, b) => DEPTH[a.layer] - DEPTH[b.layer] || a.start - b.start)
  const named = ordered.map(({ start, end }, at) => ({ id: String(at), start, end }))
  return flatSegments(block, named).map(({ start, end, ids }) => ({
    start,
    end,
    marks: ids
      .map(Number)
      .toSorted((a, b) => a - b)
      .flatMap((at) => ordered[at] ?? []),
  }))
}

/** The marks of each block, in the order of the blocks. Marks are looked through once. */
export function marksByBlock(
  blocks: readonly TextRange[],
  marks: readonly TextMark[],
): TextMark[][] {
  const found: TextMark[][] = blocks.map(() => [])
  for (const mark of marks) {
    for (let at = firstEndingAfter(blocks, mark.start); at < blocks.length; at += 1) {
      if ((blocks[at]?.start ?? mark.end) >= mark.end) break
      found[at]?.push(mark)
    }
  }
  return found
}

function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((ranges[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}
