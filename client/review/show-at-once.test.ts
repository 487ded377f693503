import { expect, test } from 'vitest'
import { claimOf } from './claim.fixture.ts'
import { showAtOnce } from './show-at-once.ts'

const ana = { id: 'ana', name: 'Ana' }
const ben = { id: 'ben', name: 'Ben' }

test('a first verdict takes a draft to checking, so that it can be submitted at once', () => {
  const draft = claimOf(1, { state: 'draft', review: 'draft', verdict: 'unchecked' })
  const shown = showAtOnce(draft, { verdict: 'verified' }, ana)
  expect(shown).toMatchObject({ state: 'checking', review: 'checking', verdict: 'verified' })
})

test('a statement alone leaves a draft a draft', () => {
  const draft = claimOf(1, { state: 'draft', review: 'draft', verdict: 'unchecked' })
  expect(showAtOnce(draft, { statement: 'Boats sank.' }, ana)).toMatchObject({
    state: 'draft',
    statement: 'Boats sank.',
  })
})

test('what is changed under review goes back to checking', () => {
  const shown = showAtOnce(claimOf(1), { explanation: 'Two logs agree.' }, ana)
  expect(shown).toMatchObject({ state: 'checking', review: 'checking' })
})

test('an emptied field is empty at once, and a field that is not sent stays', () => {
  const claim = claimOf(1, { explanation: 'One log.', proposedText: 'ships' })
  expect(showAtOnce(claim, { explanation: null }, ana)).toMatchObject({
    explanation: null,
    proposedText: 'ships',
  })
})

test('a new wording is its author’s and waits for a decision; without one there is neither', () => {
  const accepted = { decision: 'accepted' as const, at: '', by: ana, reason: null, before: [] }
  const claim = claimOf(1, { proposedText: 'ships', proposedBy: ana, wordingDecision: accepted })
  expect(showAtOnce(claim, { proposedText: 'tugs' }, ben)).toMatchObject({
    proposedText: 'tugs',
    proposedBy: ben,
    wordingDecision: null,
  })
  expect(showAtOnce(claim, { proposedText: null }, ben)).toMatchObject({
    proposedText: null,
    proposedBy: null,
    wordingDecision: null,
  })
  expect(showAtOnce(claim, { verdict: 'false' }, ben).wordingDecision).toBe(accepted)
})
