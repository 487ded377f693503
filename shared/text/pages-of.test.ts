import { expect, test } from 'vitest'
import { pagesOf } from './pages-of.ts'

const PAGES = [
  { number: 1, label: 'iv', start: 0, end: 100 },
  { number: 2, label: '1', start: 100, end: 200 },
  { number: 3, label: '2', start: 202, end: 300 },
]

test.each([
  ['words in the middle of a page', [[10, 20]], 'iv'],
  ['words that begin where a page begins', [[100, 110]], '1'],
  ['words over a page border', [[90, 120]], 'iv–1'],
  [
    'two passages of one page',
    [
      [110, 120],
      [130, 140],
    ],
    '1',
  ],
  [
    'two passages of two pages',
    [
      [10, 20],
      [210, 220],
    ],
    'iv, 2',
  ],
  ['words on no page', [[400, 410]], null],
] as const)('%s', (_, ranges, cited) => {
  const list = ranges.map(([start, end]) => ({ start, end }))
  expect(pagesOf(PAGES, list)).toBe(cited)
})

test('a document without pages cites none', () => {
  expect(pagesOf([], [{ start: 0, end: 5 }])).toBe(null)
})
