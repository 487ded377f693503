import { expect, test } from 'vitest'
import { type HistoryEntry } from '#shared/review/review.ts'
import { messagesIn } from '../../messages/messages.ts'
import { changesSince } from './changes-since.ts'

const words = messagesIn('en')
let seq = 0
function entry(kind: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  seq += 1
  return {
    seq,
    at: `2026-01-01T00:00:0${seq % 10}.000Z`,
    by: { id: 'emil', name: 'Emil' },
    viaToken: false,
    kind,
    before: null,
    after: null,
    reason: null,
    fingerprint: null,
    ...more,
  }
}
const change = (before: HistoryEntry['before'], after: HistoryEntry['after'], name = 'Emil') =>
  entry('claim-changed', { before, after, by: { id: name, name } })

test('before the first decision nothing has changed since', () => {
  expect(changesSince([entry('claim-created'), entry('claim-submitted')], words)).toBeNull()
})

test('only what came after the last decision counts', () => {
  const since = changesSince(
    [
      change({ verdict: 'unchecked' }, { verdict: 'verified' }),
      entry('claim-approved', { by: { id: 'rui', name: 'Rui' } }),
      change({ verdict: 'verified' }, { verdict: 'unproven' }),
      entry('claim-submitted'),
    ],
    words,
  )
  expect(since).toMatchObject({ decision: 'approved', by: 'Rui' })
  expect(since?.changes).toMatchObject([
    { label: 'Verdict', before: 'Verified', after: 'Unproven', by: 'Emil' },
  ])
})

test('several changes of a field are one, named after who changed it last', () => {
  const since = changesSince(
    [
      entry('claim-returned', { reason: 'Who counted?' }),
      change({ explanation: 'One office.' }, { explanation: 'Two.' }),
      change({ explanation: 'Two.' }, { explanation: 'Three.' }, 'Ida'),
      change({ statement: 'a' }, { statement: 'b' }),
      change({ statement: 'b' }, { statement: 'a' }),
    ],
    words,
  )
  expect(since?.reason).toBe('Who counted?')
  expect(since?.changes).toMatchObject([
    { label: 'Explanation', before: 'One office.', after: 'Three.', by: 'Ida' },
  ])
})

test('evidence is told by its words, each piece for itself', () => {
  const added = (evidenceId: string, quote: string) =>
    entry('evidence-added', { after: { evidenceId, words: [quote] } })
  const since = changesSince(
    [
      entry('claim-returned'),
      added('one', '40 boats'),
      added('two', 'three tugs'),
      entry('evidence-removed', { before: { evidenceId: 'two', words: ['three tugs'] } }),
    ],
    words,
  )
  expect(since?.changes).toMatchObject([{ label: 'Evidence', before: '', after: '40 boats' }])
})
