import { type TextRange } from '../text/block.ts'

/**
 * Of things with ranges the one that shares most with a range, by what both have over what either has; the earlier of two alike. A range without words is in what it stands in.
 *
 * @returns null where none is met
 */
export function bestOverlap<Thing extends { range: TextRange | null }>(
  range: TextRange,
  things: readonly Thing[],
): Thing | null {
  let best: Thing | null = null
  let bestShare = 0
  for (const thing of things) {
    const share = thing.range === null ? 0 : shareOf(range, thing.range)
    if (share <= bestShare) continue
    best = thing
    bestShare = share
  }
  return best
}

function shareOf(one: TextRange, other: TextRange): number {
  const start = Math.max(one.start, other.start)
  const end = Math.min(one.end, other.end)
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start)
  if (end > start) return (end - start) / all
  const isPoint = one.start === one.end && one.start >= other.start && one.start <= other.end
  // Any of those around a point is better than none; the shortest of them is meant.
  return isPoint && other.end > other.start ? 1 / (1 + all) : 0
}
