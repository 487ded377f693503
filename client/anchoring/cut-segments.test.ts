import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutSegments, marksByBlock } from './cut-segments.ts'
import { plainMark } from './text-mark.ts'

const range = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, size]) => ({ start, end: start + size }))
const marks = fc.array(range.map((one) => plainMark(one, 'm', 'mark')))

test('the pieces of a block are its text, once, in order', () => {
  fc.assert(
    fc.property(range, marks, (block, list) => {
      const segments = cutSegments(block, list)
      expect(segments[0]?.start).toBe(block.start)
      expect(segments.at(-1)?.end).toBe(block.end)
      const starts = segments.slice(1).map((segment) => segment.start)
      expect(segments.slice(0, -1).map((segment) => segment.end)).toEqual(starts)
      expect(segments.every((segment) => segment.end > segment.start)).toBe(true)
    }),
  )
})

test('every mark lies over exactly its own letters', () => {
  fc.assert(
    fc.property(range, marks, (block, list) => {
      const segments = cutSegments(block, list)
      for (const mark of list) {
        for (const segment of segments) {
          const inside = segment.start >= mark.start && segment.end <= mark.end
          expect(segment.marks.includes(mark)).toBe(inside)
        }
      }
    }),
  )
})

test('a mark across two blocks is drawn in both and nowhere else', () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ]
  const across = plainMark({ start: 5, end: 15 }, 'm', 'mark')
  const between = plainMark({ start: 20, end: 22 }, 'm', 'mark')
  expect(marksByBlock(blocks, [across, between])).toEqual([[across], [across], []])
})

test('frames lie inside the mark they point into', () => {
  const hedge = plainMark({ start: 0, end: 8 }, 'sub', 'frame')
  const claim = plainMark({ start: 0, end: 20 }, 'm', 'mark')
  expect(cutSegments({ start: 0, end: 20 }, [hedge, claim])[0]?.marks).toEqual([claim, hedge])
})
