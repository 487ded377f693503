import { expect, test } from 'vitest'
import { moveShare } from './pane-sizes.ts'

test('what one pane gains its neighbour loses', () => {
  const moved = moveShare({ a: 2, b: 1, c: 1 }, ['a', 'b'], 0.1)
  expect(moved['a']).toBeCloseTo(2.4)
  expect(moved['b']).toBeCloseTo(0.6)
  expect(moved['c']).toBe(1)
})

test('no pane is squeezed to nothing', () => {
  const moved = moveShare({ a: 2, b: 1, c: 1 }, ['a', 'b'], 5)
  expect(moved['b']).toBeGreaterThan(0.4)
})
