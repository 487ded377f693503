import { expect, test } from 'vitest'
import { claimOf } from './claim.fixture.ts'
import { showAtOnce } from './show-at-once.ts'

test('a first verdict takes a draft to checking, so that it can be submitted at once', () => {
  const draft = claimOf(1, { state: 'draft', review: 'draft', verdict: 'unchecked' })
  const shown = showAtOnce(draft, { verdict: 'verified' })
  expect(shown).toMatchObject({ state: 'checking', review: 'checking', verdict: 'verified' })
})

test('a statement alone leaves a draft a draft', () => {
  const draft = claimOf(1, { state: 'draft', review: 'draft', verdict: 'unchecked' })
  expect(showAtOnce(draft, { statement: 'Boats sank.' })).toMatchObject({
    state: 'draft',
    statement: 'Boats sank.',
  })
})

test('what is changed under review goes back to checking', () => {
  const shown = showAtOnce(claimOf(1), { explanation: 'Two logs agree.' })
  expect(shown).toMatchObject({ state: 'checking', review: 'checking' })
})

test('an emptied field is empty at once, and a field that is not sent stays', () => {
  const claim = claimOf(1, { explanation: 'One log.', proposedText: 'ships' })
  expect(showAtOnce(claim, { explanation: null })).toMatchObject({
    explanation: null,
    proposedText: 'ships',
  })
})
