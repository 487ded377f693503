import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatSegments } from './flat-segments.ts'

test('overlapping marks give one segment for each mixture', () => {
  const marks = [
    { id: 'b', start: 4, end: 8 },
    { id: 'a', start: 2, end: 6 },
  ]
  expect(flatSegments({ start: 0, end: 10 }, marks)).toEqual([
    { start: 0, end: 2, ids: [] },
    { start: 2, end: 4, ids: ['a'] },
    { start: 4, end: 6, ids: ['a', 'b'] },
    { start: 6, end: 8, ids: ['b'] },
    { start: 8, end: 10, ids: [] },
  ])
})

test('a range without marks is one segment, an empty range none', () => {
  expect(flatSegments({ start: 3, end: 5 }, [])).toEqual([{ start: 3, end: 5, ids: [] }])
  expect(flatSegments({ start: 3, end: 3 }, [{ id: 'a', start: 0, end: 9 }])).toEqual([])
})

test('segments cover the range and every character carries the marks over it', () => {
  const mark = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    start: fc.nat(40),
    end: fc.nat(40),
  })
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.array(mark), (start, length, marks) => {
      const range = { start, end: start + length }
      let at = range.start
      for (const segment of flatSegments(range, marks)) {
        expect(segment.start).toBe(at)
        expect(segment.end).toBeGreaterThan(at)
        for (let place = segment.start; place < segment.end; place += 1) {
          const over = marks.filter((m) => m.start <= place && place < m.end).map((m) => m.id)
          expect(new Set(segment.ids)).toEqual(new Set(over))
          expect(new Set(segment.ids).size).toBe(segment.ids.length)
        }
        at = segment.end
      }
      expect(at).toBe(range.end)
    }),
  )
})

test('five thousand overlapping marks are cut to the end', () => {
  const marks = Array.from({ length: 5_000 }, (_, n) => ({
    id: String(n),
    start: n * 3,
    end: n * 3 + 8,
  }))
  const segments = flatSegments({ start: 0, end: 20_000 }, marks)
  expect(segments.at(-1)?.end).toBe(20_000)
})
