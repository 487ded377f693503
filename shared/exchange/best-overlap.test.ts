import { expect, test } from 'vitest'
import { bestOverlap } from './best-overlap.ts'

const at = (start: number, end: number) => ({ start, end })
const things = [
  { name: 'sentence', range: at(0, 40) },
  { name: 'figure', range: at(10, 16) },
  { name: 'twin', range: at(10, 16) },
  { name: 'nowhere', range: null },
]

test.each([
  ['the very words', at(10, 16), 'figure'],
  ['a part of them', at(11, 15), 'figure'],
  ['nearly the whole sentence', at(2, 38), 'sentence'],
  ['words beside them', at(20, 30), 'sentence'],
  ['a point in them', at(12, 12), 'figure'],
  ['a point at their end', at(16, 16), 'figure'],
  ['what only touches', at(40, 50), undefined],
  ['what is elsewhere', at(60, 70), undefined],
])('%s', (_what, range, name) => {
  expect(bestOverlap(range, things)?.name).toBe(name)
})
