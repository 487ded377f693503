import { describe, expect, test } from 'vitest'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { claimsOn, groupSuggestions, trimmedRange } from './group-suggestions.ts'

const REMARK: Suggestion = {
  articleId: 'a',
  revision: 1,
  comment: 0,
  author: null,
  at: null,
  text: 'See Reuters.',
  exact: 'words',
  range: { start: 0, end: 5 },
  namesSource: true,
  urls: [],
  state: 'open',
  claimId: null,
  evidenceId: null,
  version: 0,
}

function claim(number: number, ranges: [number, number][], more: Partial<Standing> = {}): Standing {
  const spans = ranges.map(([start, end]) => ({ start, end }))
  return {
    id: `c${number}`,
    number,
    review: 'draft',
    placement: 'placed',
    revision: 1,
    spans,
    ...more,
  }
}
type Standing = Parameters<typeof claimsOn>[1][number]

describe('remarks of a file', () => {
  test('one that names a source stands apart from the others', () => {
    const other = { ...REMARK, comment: 1, namesSource: false }
    const { naming, others } = groupSuggestions([other, REMARK], [])
    expect([naming, others]).toEqual([[REMARK], [other]])
  })

  test('one on a claim is an evidence draft, and waits again once that claim is withdrawn', () => {
    const put = { ...REMARK, claimId: 'c4' }
    const four = claim(4, [[0, 5]])
    expect(groupSuggestions([put], [four]).onClaims).toEqual([{ suggestion: put, claim: four }])
    expect(groupSuggestions([put], [{ ...four, review: 'withdrawn' }]).naming).toEqual([put])
  })

  test('what was confirmed or dismissed is settled, whatever claim it is on', () => {
    const confirmed: Suggestion = { ...REMARK, state: 'confirmed', claimId: 'c4' }
    expect(groupSuggestions([confirmed], [claim(4, [])]).settled).toEqual([confirmed])
  })
})

describe('claims on the words of a remark', () => {
  const range = { start: 10, end: 20 }
  test.each([
    ['none', [claim(1, [[0, 10]]), claim(2, [[20, 30]])], [], false],
    ['one that holds all of it', [claim(1, [[5, 25]])], [1], true],
    [
      'one in two pieces',
      [
        claim(1, [
          [10, 12],
          [15, 18],
        ]),
      ],
      [1],
      false,
    ],
    [
      'the one with the most words first',
      [claim(1, [[10, 12]]), claim(2, [[11, 20]])],
      [2, 1],
      false,
    ],
    ['no withdrawn one', [claim(1, [[10, 20]], { review: 'withdrawn' })], [], false],
    ['none without a place', [claim(1, [[10, 20]], { placement: 'ambiguous' })], [], false],
    ['none of another revision', [claim(1, [[10, 20]], { revision: 2 })], [], false],
  ])('%s', (_name, claims, numbers, isWhole) => {
    const found = claimsOn(range, claims, 1)
    expect([found.claims.map((one) => one.number), found.isWhole]).toEqual([numbers, isWhole])
  })
})

test.each([
  ['  words ', { start: 0, end: 8 }, { start: 2, end: 7 }],
  ['words', { start: 0, end: 5 }, { start: 0, end: 5 }],
  ['   ', { start: 0, end: 3 }, null],
  ['words', { start: 2, end: 2 }, null],
  ['words', null, null],
])('the words of %j at %j are %j', (text, range, expected) => {
  expect(trimmedRange(text, range)).toEqual(expected)
})
