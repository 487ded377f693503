import { expect, test } from 'vitest'
import { claimOf } from '../claim.fixture.ts'
import { showDecision } from './show-decision.ts'

const ben = { id: 'ben', name: 'Ben' }

test('a decision shows who, why and the words it was for, and is taken back', () => {
  const by = { by: ben, at: '2026-01-02T00:00:00.000Z' }
  const stet = { decision: 'refused-stet', reason: 'The log says boats.' } as const
  const decided = showDecision(claimOf(1, { proposedText: 'ships' }), stet, by)
  expect(decided.wordingDecision).toEqual({ ...stet, ...by, before: ['boats'] })
  expect(showDecision(decided, { decision: 'open' }, by).wordingDecision).toBeNull()
})
