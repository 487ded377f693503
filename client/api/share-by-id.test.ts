import { expect, test } from 'vitest'
import { shareById } from './share-by-id.ts'

const list = () => [
  { id: 'a', spans: [{ start: 1 }] },
  { id: 'b', spans: [{ start: 5 }] },
]

test('the same things again are the very list of before', () => {
  const before = list()
  expect(shareById(before, list())).toBe(before)
})

test('one thing more between the others leaves the others what they are', () => {
  const before = list()
  const [first, second] = list()
  const now = shareById(before, [first, { id: 'new', spans: [] }, second])
  expect(now).toEqual([before[0], { id: 'new', spans: [] }, before[1]])
  expect(Array.isArray(now) && now[0]).toBe(before[0])
  expect(Array.isArray(now) && now[2]).toBe(before[1])
})

test('only what changed is new, and its parts stay where they did not', () => {
  const before = list()
  const now = shareById(before, [before[0], { id: 'b', spans: [{ start: 6 }] }])
  expect(now).toEqual([before[0], { id: 'b', spans: [{ start: 6 }] }])
  expect(Array.isArray(now) && now[0]).toBe(before[0])
})

test('another order is another list of the same things', () => {
  const before = list()
  const now = shareById(before, list().toReversed())
  expect(now).not.toBe(before)
  expect(Array.isArray(now) && now[0]).toBe(before[1])
})
