import { expect, test } from 'vitest'
import { FLAT, type Attribution } from '#shared/attribution/attribution.ts'
import { claimOf } from '../review/claim.fixture.ts'
import { isPageUrl, publishableClaims } from './publishable-claims.ts'

const said: Attribution = {
  ...FLAT,
  mode: 'attributed',
  speaker: { name: 'Ruth Hale', kind: 'named-person', anonymity: 'named', span: null },
}
const good = { attribution: said, review: 'approved', verdict: 'false' } as const

test('a claim is published when somebody made it, it is approved and has a verdict', () => {
  const claims = [
    claimOf(1, good),
    claimOf(2, { ...good, attribution: FLAT }),
    claimOf(3, { ...good, attribution: { ...said, speaker: null } }),
    claimOf(4, { ...good, review: 'reopened' }),
    claimOf(5, { ...good, verdict: 'unchecked' }),
    claimOf(6, { ...good, verdict: 'not-checkable' }),
    claimOf(7, { ...good, verdict: 'unproven' }),
  ]
  expect(publishableClaims(claims).map((claim) => claim.number)).toEqual([1, 7])
})

test.each([
  ['https://desk.example/checks/boats', true],
  [' https://desk.example/checks/boats ', true],
  ['http://desk.example/checks/boats', false],
  ['https://desk.example/checks#boats', false],
  ['desk.example/checks', false],
  ['https://', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%s is the address of a page: %s', (text, isOne) => {
  expect(isPageUrl(text)).toBe(isOne)
})
