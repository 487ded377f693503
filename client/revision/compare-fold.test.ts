import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CompareRow } from '#shared/anchoring/compare-texts.ts'
import { foldRows } from './compare-fold.ts'

const passage = { first: 0, blocks: [], text: '' }
const rowsOf = (marks: string): CompareRow[] =>
  Array.from(marks, (mark) =>
    mark === '=' ? { kind: 'same', old: passage, new: passage } : { kind: 'added', new: passage },
  )

describe('unchanged paragraphs', () => {
  test.each([
    ['+', '+'],
    ['=+=', '=+='],
    ['==+', '==+'],
    ['===+===', '(==)=+=(==)'],
    ['+====+', '+=(==)=+'],
    ['+===+', '+===+'],
    ['====', '(====)'],
    ['', ''],
  ])('of %s fold as %s', (marks, expected) => {
    const shown = foldRows(rowsOf(marks)).map(({ from, to, isFolded }) =>
      isFolded ? `(${marks.slice(from, to)})` : marks.slice(from, to),
    )
    expect(shown.join('')).toBe(expected)
  })

  test('never hide a difference, and every row stands somewhere', () => {
    const marks = fc.array(fc.constantFrom('=', '=', '=', '+')).map((list) => list.join(''))
    fc.assert(
      fc.property(marks, (all) => {
        const stretches = foldRows(rowsOf(all))
        expect(stretches.map(({ from, to }) => all.slice(from, to)).join('')).toBe(all)
        const hidden = stretches.filter((one) => one.isFolded)
        expect(hidden.map(({ from, to }) => all.slice(from, to)).join('')).not.toContain('+')
      }),
    )
  })
})
