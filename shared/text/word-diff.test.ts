import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const shown = (a: string, b: string) =>
  wordDiff(a, b)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('')

function joined(a: string, b: string) {
  const parts = wordDiff(a, b)
  return {
    before: parts
      .filter((p) => p.kind !== 'added')
      .map((p) => p.text)
      .join(''),
    after: parts
      .filter((p) => p.kind !== 'removed')
      .map((p) => p.text)
      .join(''),
  }
}

describe('what changed', () => {
  test.each([
    ['at least 206 died', '206 died', '[-at least ]206 died'],
    ['It rose 1.5 per cent.', 'It rose 15 per cent.', 'It rose [-1.5][+15] per cent.'],
    ['a b c', 'a x y c', 'a [-b][+x y] c'],
    ['we must act now', 'we will fight now', 'we [-must act][+will fight] now'],
    ['same', 'same', 'same'],
    ['', 'new', '[+new]'],
    ['', '', ''],
  ])('“%s” to “%s”', (a, b, expected) => {
    expect(shown(a, b)).toBe(expected)
  })
})

describe('for any two texts', () => {
  test('the parts give back both texts', () => {
    const text = fc.array(
      fc.constantFrom('a', 'b', 'the ', ' ', '1,5', '.', '\n', 'é', '😀', 'x'),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [a, b] = [x.join(''), y.join('')]
        expect(joined(a, b)).toEqual({ before: a, after: b })
      }),
    )
  })

  test('two long texts with nothing in common, or in another order, are quick', () => {
    const a = Array.from({ length: 4_000 }, (_, n) => `w${n}`)
    const b = Array.from({ length: 4_000 }, (_, n) => `v${n}`)
    const c = a.map((_, n) => a[(n * 7) % a.length] ?? '')
    for (const other of [b, c]) {
      const [before, after] = [a.join(' '), other.join(' ')]
      expect(joined(before, after)).toEqual({ before, after })
    }
  })

  test('a paragraph put before a long text leaves the rest the same', () => {
    const a = Array.from({ length: 3_000 }, (_, n) => `w${n % 700}`).join(' ')
    const parts = wordDiff(a, `${'new '.repeat(2_000)}${a}`)
    expect(parts.map((p) => p.kind)).toEqual(['added', 'same'])
  })
})
