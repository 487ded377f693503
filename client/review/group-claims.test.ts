import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupClaims, sameGroup } from './group-claims.ts'

const claims = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 80 })
  .map((numbers) => numbers.map((number) => ({ number })))

test('every claim is in one group, in order', () => {
  fc.assert(
    fc.property(claims, (list) => {
      expect(groupClaims(list).flat()).toEqual(list)
    }),
  )
})

test('no claims make no groups', () => {
  expect(groupClaims([])).toEqual([])
})

test('a claim put between the others leaves all groups but its own as they were', () => {
  fc.assert(
    fc.property(claims, fc.nat(), (list, place) => {
      const added = { number: 501 }
      const at = place % (list.length + 1)
      const before = groupClaims(list)
      const after = groupClaims(list.toSpliced(at, 0, added))
      const changed = after.filter((group) => !before.some((old) => sameGroup(old, group)))
      expect(changed).toEqual(after.filter((group) => group.includes(added)))
    }),
  )
})
