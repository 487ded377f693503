import { expect, test } from 'vitest'
import { messagesIn } from '../messages/messages.ts'
import { describeChange } from './describe-change.ts'

test('a decision about a proposed wording is told as such, not as a change of the words', () => {
  const entry = {
    seq: 1,
    at: '2026-01-01T00:00:00.000Z',
    by: { id: 'ben', name: 'Ben' },
    viaToken: false,
    kind: 'wording-decided',
    before: { wordingDecision: 'open' },
    after: { wordingDecision: 'accepted', words: ['206 boats'], proposedText: 'some 200 boats' },
    reason: null,
    fingerprint: null,
  }
  expect(describeChange(entry, messagesIn('en'))).toEqual([
    { field: 'wordingDecision', label: 'Decision', before: 'Not decided', after: 'Accepted' },
  ])
})
