import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTokens } from './align-tokens.ts'
import { internTokens, textTokens } from './text-tokens.ts'

function align(before: string, after: string): string[] {
  const [here, there] = [textTokens(before), textTokens(after)]
  const { a, b } = internTokens(here, there)
  const map = alignTokens({ a, b, weightOf: (place) => (here[place]?.isWord ? 1 : 0.3) })
  return [...map].map((to, from) => (to < 0 ? '' : `${here[from]?.key}@${to}`)).filter(Boolean)
}

describe('what is left of a text', () => {
  test.each([
    ['one two three', 'one two three', ['one@0', 'two@1', 'three@2']],
    ['one two three', 'zero one three', ['one@1', 'three@2']],
    ['', 'one', []],
    ['one', '', []],
    ['“Over”, he said', '"over", he said', ['"@0', 'over@1', '"@2', ',@3', 'he@4', 'said@5']],
  ])('of “%s” in “%s”', (before, after, kept) => {
    expect(align(before, after)).toEqual(kept)
  })

  test('words that stand together stay together', () => {
    const kept = ['so@0', 'the@4', 'cat@5', 'sat@6']
    expect(align('so the cat sat', 'so a dog and the cat sat')).toEqual(kept)
  })
})

test('counterparts are equal, and their places rise', () => {
  const list = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 })
  fc.assert(
    fc.property(list, list, (a, b) => {
      const map = alignTokens({ a, b, weightOf: () => 1 })
      let last = -1
      for (const [place, there] of map.entries()) {
        if (there < 0) continue
        expect(b[there]).toBe(a[place])
        expect(there).toBeGreaterThan(last)
        last = there
      }
    }),
  )
})

test('a text made of one word over and over is done with', () => {
  const a = Array.from({ length: 200_000 }, () => 1)
  const map = alignTokens({ a, b: [...a.slice(5), 2], weightOf: () => 1 })
  expect(map[0]).toBe(0)
})
