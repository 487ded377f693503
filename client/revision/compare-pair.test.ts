import { expect, test } from 'vitest'
import { type Asked, comparedPair } from './compare-pair.ts'

test.each<[string, Asked, { from: number; to: number }]>([
  ['nothing', {}, { from: 2, to: 3 }],
  ['both', { from: '1', to: '3' }, { from: 1, to: 3 }],
  ['both the other way round', { from: '3', to: '1' }, { from: 3, to: 1 }],
  ['the second', { to: '2' }, { from: 1, to: 2 }],
  ['the second, which is the first of all', { to: '1' }, { from: 1, to: 1 }],
  ['what is not there', { from: '9', to: 'x' }, { from: 2, to: 3 }],
])('of three texts, asked for %s', (_, asked, pair) => {
  expect(comparedPair([3, 2, 1], asked)).toEqual(pair)
})
