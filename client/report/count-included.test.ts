import { expect, test } from 'vitest'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { claimOf } from '../review/claim.fixture.ts'
import { countIncluded } from './count-included.ts'

const evidenceIn = (sourceId: string): Evidence => ({
  id: sourceId,
  claimId: 'claim',
  sourceId,
  sourceTitle: 'Minutes',
  sourcePublisher: null,
  snapshot: { id: 'snapshot', number: 1, sha256: '', lang: 'en', dir: 'ltr' },
  spans: [],
  about: 'content',
  relation: 'supports',
  originKey: sourceId,
  proximity: 'primary',
  locator: null,
  translation: null,
  note: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: { id: 'ana', name: 'Ana' },
  removedAt: null,
  quote: null,
  match: 'identical',
  latestMatch: null,
  latest: null,
  latestDifference: null,
  claimMatch: null,
  difference: null,
  version: 1,
})
const claims = [
  claimOf(1, { evidence: [evidenceIn('minutes'), evidenceIn('log')] }),
  claimOf(2, { flags: ['legal'], evidence: [evidenceIn('log')] }),
  claimOf(3, { proposedText: 'some boats' }),
  claimOf(4, { state: 'withdrawn', flags: ['legal'], evidence: [evidenceIn('gone')] }),
]

test.each([
  ['internal', { claims: 3, withdrawn: 1, sources: 2 }],
  ['checked-copy', { claims: 1, withdrawn: 0, sources: 0 }],
  ['legal', { claims: 1, withdrawn: 0, sources: 1 }],
  ['public', { claims: 3, withdrawn: 0, sources: 2 }],
] as const)('what is in the %s report', (profile, included) => {
  expect(countIncluded(claims, profile)).toEqual(included)
})
