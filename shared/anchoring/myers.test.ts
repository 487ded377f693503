import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePattern, readApproximately } from './myers.ts'

/** Fewest errors of the pattern against a part of the text that ends at each place, by the textbook's table. */
function errorsByTable(pattern: string, text: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row)
  const ends: number[] = []
  for (const letter of text.split('')) {
    const next = [0]
    for (let row = 1; row <= pattern.length; row += 1) {
      const swap = (column[row - 1] ?? 0) + (pattern[row - 1] === letter ? 0 : 1)
      next.push(Math.min(swap, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1))
    }
    column = next
    ends.push(column[pattern.length] ?? 0)
  }
  return ends
}

const codesOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0))
const letters = (size: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom('a', '7', 'ش'), ...size })

test('the errors are those of the table, for patterns of any length', () => {
  fc.assert(
    fc.property(
      letters({ minLength: 1, maxLength: 80 }),
      letters({ minLength: 1, maxLength: 120 }),
      (pattern, text) => {
        const codes = codesOf(text)
        const ends = errorsByTable(pattern, text)
        const made = makePattern({ codes: codesOf(pattern), from: 0, to: pattern.length })
        const read = readApproximately(made, { codes, from: 0, to: codes.length })
        const fewest = Math.min(...ends)
        expect(read.last).toBe(ends.at(-1))
        expect(read.fewest).toBe(fewest)
        expect(read.end).toBe(ends.indexOf(fewest) + 1)
      },
    ),
  )
})

test('reading both backwards finds what reading both forwards finds in the mirrored text', () => {
  fc.assert(
    fc.property(
      letters({ minLength: 1, maxLength: 80 }),
      letters({ minLength: 1, maxLength: 120 }),
      (pattern, text) => {
        const [there, here] = [codesOf(text), codesOf(pattern)]
        const forwards = readApproximately(
          makePattern({ codes: here.toReversed(), from: 0, to: here.length }),
          { codes: there.toReversed(), from: 0, to: there.length },
        )
        const backwards = readApproximately(
          makePattern({ codes: here, from: here.length - 1, to: -1 }),
          { codes: there, from: there.length - 1, to: -1 },
        )
        expect(backwards.fewest).toBe(forwards.fewest)
        expect(backwards.last).toBe(forwards.last)
        expect(backwards.end).toBe(there.length - 1 - forwards.end)
      },
    ),
  )
})
