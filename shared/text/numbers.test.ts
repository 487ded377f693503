import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalNumber } from './canonical-number.ts'
import { findDates } from './dates.ts'
import { findFigures } from './numbers.ts'

describe('what a figure is worth', () => {
  test.each([
    ['1,098', '1098'],
    ['1.098,5', '1098.5'],
    ['1,098.50', '1098.5'],
    ['1.098', '1.098'],
    ['1,5', '1.5'],
    ['10,00,000', '1000000'],
    ['1.098.000', '1098000'],
    ['۲۰۶', '206'],
    ['١٬٠٩٨٫٥', '1098.5'],
    ['007', '7'],
    ['6.11.2026', null],
    ['', null],
  ])('%s is %s', (written, value) => {
    expect(canonicalNumber(written)).toBe(value)
  })
})

describe('figures in a text', () => {
  test.each<[string, [string, number | null, string][]]>([
    [
      'at least 206 people and 1,098 more',
      [
        ['206', 206, ''],
        ['1,098', 1098, ''],
      ],
    ],
    [
      'up 5 % to €5, minus -3 degrees',
      [
        ['5 %', 5, '%'],
        ['€5', 5, '€'],
        ['-3 degrees', -3, 'degree'],
      ],
    ],
    [
      'two million people, a dozen eggs',
      [
        ['two million', 2e6, ''],
        ['a dozen', 12, ''],
      ],
    ],
    ['two hundred and six men', [['two hundred and six', 206, '']]],
    [
      '$1.1 million or 5bn',
      [
        ['$1.1 million', 1.1e6, '$'],
        ['5bn', 5e9, ''],
      ],
    ],
    ['hundreds of attacks', [['hundreds', null, '']]],
    ['no one, a one-point plan, Covid-19, F-16, G20, MI6', []],
    ['the 3rd time at 10:30', []],
    ['ہلاک ۲۰۶ افراد', [['۲۰۶', 206, '']]],
    ['on 6 November 2026 some 12 men', [['12', 12, '']]],
    [
      'a five-day round, 19-year-old',
      [
        ['five-day', 5, 'day'],
        ['19-year', 19, 'year'],
      ],
    ],
    [
      '3–5 people',
      [
        ['3', 3, ''],
        ['5', 5, ''],
      ],
    ],
    ['', []],
  ])('%s', (text, expected) => {
    expect(findFigures(text).map((f) => [f.exact, f.value, f.unit])).toEqual(expected)
  })

  test('every figure stands where it says, in order', () => {
    const piece = fc.constantFrom(
      '5',
      ' ',
      ',',
      '.',
      '-',
      '%',
      'two ',
      'million',
      '€',
      'a ',
      'May ',
      '۲',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const figure of findFigures(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.exact)
          expect(figure.start).toBeGreaterThanOrEqual(at)
          at = figure.end
        }
      }),
    )
  })
})

describe('dates in a text', () => {
  test.each<[string, [string, string, string][]]>([
    ['on 6 November 2026', [['6 November 2026', '2026-11-06', 'day']]],
    [
      'Thursday, November 6',
      [
        ['Thursday', '', 'day'],
        ['November 6', '--11-06', 'day'],
      ],
    ],
    [
      'November 6, 2026 and 2026-11-06',
      [
        ['November 6, 2026', '2026-11-06', 'day'],
        ['2026-11-06', '2026-11-06', 'day'],
      ],
    ],
    [
      'in October, early November 2026, in 2015',
      [
        ['October', '--10', 'month'],
        ['November 2026', '2026-11', 'month'],
        ['2015', '2015', 'year'],
      ],
    ],
    ['He may march on. In May Smith left', []],
    ['31 February, in 2015 cases', []],
    ['on Oct. 11th', [['Oct. 11th', '--10-11', 'day']]],
  ])('%s', (text, expected) => {
    expect(findDates(text).map((d) => [d.exact, d.iso, d.precision])).toEqual(expected)
  })
})

test('a megabyte is read to the end', () => {
  const sentence = 'On 6 November 2026 at least 206 people and 1,098 more left two hundred homes. '
  expect(findFigures(sentence.repeat(13_000))).toHaveLength(3 * 13_000)
  expect(findFigures('1,234,567,'.repeat(50_000)).length).toBeGreaterThan(0)
  expect(findFigures('two hundred and '.repeat(30_000)).length).toBeGreaterThan(0)
})
