import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readApproximately } from './myers.ts'

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

test('the errors are those of the table, for patterns of any length', () => {
  const letters = (size: { minLength: number; maxLength: number }) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), ...size })
  fc.assert(
    fc.property(
      letters({ minLength: 1, maxLength: 80 }),
      letters({ minLength: 1, maxLength: 120 }),
      (pattern, text) => {
        const codes = Uint16Array.from(text, (letter) => letter.charCodeAt(0))
        const codeAt = (i: number) => pattern.charCodeAt(i)
        const ends = errorsByTable(pattern, text)
        const read = readApproximately(
          { length: pattern.length, codeAt },
          { codes, from: 0, to: codes.length },
        )
        const fewest = Math.min(...ends)
        expect(read.last).toBe(ends.at(-1))
        expect(read.fewest).toBe(fewest)
        expect(read.end).toBe(ends.indexOf(fewest) + 1)
      },
    ),
  )
})
