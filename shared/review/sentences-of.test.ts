import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences-of.ts'

const TEXT = 'One boat. Two boats.\n\nسه کشتی۔'
const SENTENCES = [
  { start: 0, end: 9 },
  { start: 10, end: 20 },
  { start: 22, end: 30 },
]

test.each([
  ['inside one sentence', [{ start: 4, end: 8 }], ['One boat.']],
  ['across a border', [{ start: 4, end: 13 }], ['One boat.', 'Two boats.']],
  [
    'told in pieces, out of order',
    [
      { start: 24, end: 26 },
      { start: 0, end: 3 },
    ],
    ['One boat.', 'سه کشتی۔'],
  ],
  [
    'twice in one sentence',
    [
      { start: 0, end: 3 },
      { start: 4, end: 8 },
    ],
    ['One boat.'],
  ],
  ['up to the very end of a sentence', [{ start: 0, end: 9 }], ['One boat.']],
  ['only the space between two sentences', [{ start: 9, end: 10 }], []],
  ['no words at all', [], []],
])('sentences of words %s', (_name, spans, expected) => {
  expect(sentencesOf(TEXT, SENTENCES, spans)).toEqual(expected)
})

test('finds what reading every sentence finds', () => {
  const range = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .filter(([a, b]) => a < b)
    .map(([start, end]) => ({ start, end }))
  fc.assert(
    fc.property(fc.array(range, { maxLength: 4 }), (spans) => {
      const slow = SENTENCES.filter((sentence) =>
        spans.some((span) => span.start < sentence.end && sentence.start < span.end),
      )
      expect(sentencesOf(TEXT, SENTENCES, spans)).toEqual(
        slow.map(({ start, end }) => TEXT.slice(start, end)),
      )
    }),
  )
})
