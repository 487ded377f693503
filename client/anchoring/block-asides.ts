import { type ReactNode } from 'react'
import { type TextRange } from '#shared/text/block.ts'

/** What stands at a place inside a text and is no part of it. */
export type Aside = { at: number; key: string; node: ReactNode }

/** What stands before a block and inside it, in the order of the places. Keep its identity while it does not change. */
export type BlockAsides = { before: ReactNode; inside: readonly Aside[] }

/** Segments and asides in the order in which they are drawn; a segment is cut where an aside stands. */
export type BlockPart<Segment extends TextRange> = { segment: Segment } | { aside: Aside }

export function withAsides<Segment extends TextRange>(
  segments: readonly Segment[],
  asides: readonly Aside[],
): readonly BlockPart<Segment>[] {
  const parts: BlockPart<Segment>[] = []
  let next = 0
  for (const segment of segments) {
    let from = segment.start
    for (; next < asides.length; next += 1) {
      const aside = asides[next]
      if (aside === undefined || aside.at >= segment.end) break
      if (aside.at > from) parts.push({ segment: { ...segment, start: from, end: aside.at } })
      from = Math.max(from, aside.at)
      parts.push({ aside })
    }
    parts.push({ segment: { ...segment, start: from } })
  }
  return [...parts, ...asides.slice(next).map((aside) => ({ aside }))]
}

/** Index of the block that a place is in; of the one after it for a place between two blocks; -1 after the last. */
export function blockIndexAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((blocks[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low < blocks.length ? low : -1
}
