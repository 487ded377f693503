import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapToWords, wordRanges } from './words.ts'

describe('words', () => {
  test('words are found without the marks between them', () => {
    const text = 'He said: “don’t go” — 1,098 men.'
    expect(wordRanges(text).map((r) => text.slice(r.start, r.end))).toEqual([
      'He',
      'said',
      'don’t',
      'go',
      '1,098',
      'men',
    ])
    expect(wordRanges(text, { start: 9, end: 18 }).map((r) => r.start)).toEqual([10, 16])
  })

  test('Urdu words are words', () => {
    const text = 'کم از کم ۲۰۶'
    expect(wordRanges(text)).toHaveLength(4)
  })
})

describe('snapping', () => {
  const text = 'At least 206 people, 👩‍👩‍👧 too.'
  test.each([
    [4, 11, 'least 206'],
    [2, 9, 'least'],
    [0, 2, 'At'],
    [15, 15, 'people'],
    [22, 24, '👩‍👩‍👧'],
    [13, 20, 'people,'],
  ])('%i to %i becomes whole words', (start, end, expected) => {
    const snapped = snapToWords(text, { start, end })
    expect(text.slice(snapped.start, snapped.end)).toBe(expected)
  })

  test('white space alone becomes nothing', () => {
    expect(snapToWords('a  b', { start: 1, end: 3 })).toEqual({ start: 1, end: 1 })
  })

  test('a snapped range holds what was chosen, and snapping again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (s, a, b) => {
          const start = Math.min(a, b, s.length)
          const end = Math.min(Math.max(a, b), s.length)
          const once = snapToWords(s, { start, end })
          expect(once.end).toBeLessThanOrEqual(s.length)
          expect(s.slice(once.start, once.end)).toContain(s.slice(start, end).trim())
          fc.pre(once.end > once.start)
          expect(snapToWords(s, once)).toEqual(once)
        },
      ),
    )
  })
})
