import { describe, expect, test } from 'vitest'
import { ClaimChange, ClaimDraft, ClaimFlag, ClaimKind, Reason } from './claim.ts'
import { CLAIM_FLAG_WORDS, CLAIM_KIND_WORDS } from './claim-words.ts'

const draft = { revision: 1, spans: [{ start: 0, end: 8, exact: '40 boats' }] }

describe('marking a claim', () => {
  test('takes a passage and nothing more', () => {
    expect(ClaimDraft.parse(draft)).toEqual(draft)
  })
  test('fills in what an attribution leaves out', () => {
    const parsed = ClaimDraft.parse({ ...draft, attribution: { mode: 'attributed' } })
    expect(parsed.attribution).toEqual({
      mode: 'attributed',
      speaker: null,
      cue: null,
      directness: 'indirect',
      polarity: '+',
      certainty: 'certain',
      hedges: [],
      chain: [],
      presupposes: [],
    })
  })
  test.each([
    ['no words', { ...draft, spans: [] }],
    ['an unknown field', { ...draft, verdict: 'verified' }],
    ['an unknown kind', { ...draft, kind: 'rumour' }],
    ['a flag twice', { ...draft, flags: ['legal', 'legal'] }],
    ['a blank statement', { ...draft, statement: ' \n' }],
    ['a statement that is too long', { ...draft, statement: 'a'.repeat(2_001) }],
    ['half a character', { ...draft, statement: 'a\uD800' }],
  ])('refuses %s', (_name, body) => {
    expect(ClaimDraft.safeParse(body).success).toBe(false)
  })
})

test('a change may empty a field, but not the results', () => {
  expect(ClaimChange.safeParse({ explanation: null, kind: null, basis: null }).success).toBe(true)
  expect(ClaimChange.safeParse({ verdict: null }).success).toBe(false)
  expect(ClaimChange.safeParse({ state: 'approved' }).success).toBe(false)
})

test('a reason says something', () => {
  expect(Reason.parse({ reason: ' The log is missing. ' })).toEqual({
    reason: 'The log is missing.',
  })
  expect(Reason.safeParse({ reason: '  ' }).success).toBe(false)
})

test('every kind and flag has its own word', () => {
  expect(new Set(Object.values(CLAIM_KIND_WORDS)).size).toBe(ClaimKind.options.length)
  expect(new Set(Object.values(CLAIM_FLAG_WORDS)).size).toBe(ClaimFlag.options.length)
})
