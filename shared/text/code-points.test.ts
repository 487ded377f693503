import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCodePoints } from './code-points.ts'

const FAMILY = '👩‍👩‍👧 206'

test('the family and its figure are 12 code units and 9 code points', () => {
  const { fromUnit, toUnit } = countCodePoints(FAMILY)
  expect(FAMILY).toHaveLength(12)
  expect(fromUnit(12)).toBe(9)
  expect([fromUnit(0), fromUnit(2), fromUnit(9)]).toEqual([0, 1, 6])
  expect(toUnit(6)).toBe(FAMILY.indexOf('206'))
})

test.each([
  ['', 0, 0],
  ['at least 206', 9, 9],
  ['a😀b', 3, 2],
  ['\uD83Da', 1, 1],
  ['a\uDE00', 2, 2],
])('%j: unit %i is point %i', (text, unit, point) => {
  const { fromUnit, toUnit } = countCodePoints(text)
  expect(fromUnit(unit)).toBe(point)
  expect(toUnit(point)).toBe(unit)
})

test('counts as iteration does, both ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { fromUnit, toUnit, isSame } = countCodePoints(text)
      const lengths = Array.from(text, (character) => character.length)
      const units = lengths.reduce((all, length) => [...all, (all.at(-1) ?? 0) + length], [0])
      const points = Array.from(units.keys())
      expect(units.map(fromUnit)).toEqual(points)
      expect(points.map(toUnit)).toEqual(units)
      expect(isSame).toBe(units.length === text.length + 1)
    }),
  )
})
