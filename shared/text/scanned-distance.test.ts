import { describe, expect, test } from 'vitest'
import { makeSkeleton } from './skeleton.ts'
import { scannedDistance } from './scanned-distance.ts'

const distance = (a: string, b: string) => {
  const [one, other] = [makeSkeleton(a), makeSkeleton(b)]
  return scannedDistance(one.codes.subarray(0, one.length), other.codes.subarray(0, other.length))
}

describe('how far two words are for a scanner', () => {
  test('the same word is no distance away, and both ways are equally far', () => {
    expect(distance('capability', 'capability')).toBe(0)
    expect(distance('capabi1ity', 'capability')).toBe(distance('capability', 'capabi1ity'))
  })
  test.each([
    ['rnodern', 'modern'],
    ['cIose', 'close'],
    ['0pen', 'open'],
    ['tbe', 'the'],
  ])('“%s” is closer to “%s” than a word with another letter', (scanned, word) => {
    expect(distance(scanned, word)).toBeLessThan(1)
    expect(distance(scanned, word)).toBeGreaterThan(0)
  })
  test('another figure is further than another letter', () => {
    expect(distance('in 2025', 'in 2026')).toBeGreaterThan(distance('in xay', 'in may'))
  })
  test('nothing against a word is the whole word', () => {
    expect(distance('', 'may')).toBe(3)
  })
})
