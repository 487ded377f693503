import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStorableText } from '../text/plain-text.ts'
import { quoteMismatch, sortSpans, spansOverlap, withContext } from './quote-at.ts'

const TEXT = 'The council met 👩‍👩‍👧 on Tuesday.'

describe('the words at a place', () => {
  test('a span whose words stand there is right', () => {
    expect(quoteMismatch(TEXT, { start: 4, end: 11, exact: 'council' })).toBeNull()
  })

  test('a span whose words do not stand there tells what does', () => {
    expect(quoteMismatch(TEXT, { start: 4, end: 11, exact: 'Council' })).toEqual({
      found: 'council',
    })
  })

  test.each([
    ['past the end', { start: 4, end: 400, exact: 'council' }],
    ['empty', { start: 4, end: 4, exact: 'x' }],
    ['backwards', { start: 11, end: 4, exact: 'council' }],
    ['in the middle of a character', { start: 16, end: 17, exact: '\uD83D' }],
  ])('a span %s is refused', (_, span) => {
    expect(quoteMismatch(TEXT, span)).toEqual({ found: '' })
  })
})

describe('context', () => {
  test('context is at least 64 characters and begins and ends with whole words', () => {
    const text = 'alpha beta gamma delta '.repeat(20)
    const start = text.indexOf('gamma', 200)
    const span = withContext(text, { start, end: start + 5, exact: 'gamma' })
    expect(span.prefix?.length).toBeGreaterThanOrEqual(64)
    expect(span.prefix).toMatch(/^(alpha|beta|gamma|delta) /)
    expect(span.suffix).toMatch(/ (alpha|beta|gamma|delta)$/)
  })

  test('context stands beside the span and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.nat(400),
        fc.nat(20),
        (text, a, n) => {
          const characters = Array.from(text)
          const start = characters.slice(0, a).join('').length
          const exact = characters.slice(a, a + n + 1).join('')
          fc.pre(exact !== '')
          const span = { start, end: start + exact.length, exact }
          const { prefix = '', suffix = '' } = withContext(text, span)
          expect(text.slice(0, start).endsWith(prefix)).toBe(true)
          expect(text.slice(span.end).startsWith(suffix)).toBe(true)
          expect(prefix.length).toBeGreaterThanOrEqual(Math.min(64, start))
          expect(suffix.length).toBeGreaterThanOrEqual(Math.min(64, text.length - span.end))
          expect(isStorableText(`${prefix}|${suffix}`.replaceAll('\0', ''))).toBe(true)
        },
      ),
    )
  })
})

describe('several spans', () => {
  test('spans stand in text order, the longer first', () => {
    const sorted = sortSpans([
      { start: 5, end: 6 },
      { start: 1, end: 2 },
      { start: 1, end: 9 },
    ])
    expect(sorted.map((s) => s.end)).toEqual([9, 2, 6])
  })

  test('touching is not overlapping', () => {
    expect(
      spansOverlap([
        { start: 4, end: 6 },
        { start: 0, end: 4 },
      ]),
    ).toBe(false)
    expect(
      spansOverlap([
        { start: 4, end: 6 },
        { start: 0, end: 9 },
      ]),
    ).toBe(true)
    expect(spansOverlap([])).toBe(false)
  })
})
