import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupClaims, isSameList } from './group-claims.ts'

const claims = fc
  .uniqueArray(fc.nat(20_000), { maxLength: 80 })
  .map((starts) => starts.toSorted((a, b) => a - b).map((start) => ({ spans: [{ start }] })))

test('every claim is in one group, in order, and no two groups share a key', () => {
  fc.assert(
    fc.property(claims, (list) => {
      const groups = groupClaims(list)
      expect(groups.flatMap((group) => group.claims)).toEqual(list)
      expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length)
    }),
  )
})

test('a claim that goes leaves all groups but its own as they were', () => {
  fc.assert(
    fc.property(claims, fc.nat(), (list, place) => {
      const gone = list[place % Math.max(1, list.length)]
      const before = groupClaims(list)
      const after = new Map(
        groupClaims(list.filter((claim) => claim !== gone)).map(({ key, claims: left }) => [
          key,
          left,
        ]),
      )
      for (const { key, claims: held } of before) {
        const left = after.get(key) ?? []
        expect(
          isSameList(
            left,
            held.filter((claim) => claim !== gone),
          ),
        ).toBe(true)
      }
    }),
  )
})
