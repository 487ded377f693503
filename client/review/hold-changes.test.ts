import { expect, test } from 'vitest'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { claimOf as anyClaim } from './claim.fixture.ts'
import { holdChanges, type News } from './hold-changes.ts'

const nora = { id: 'nora', name: 'Nora' }
const amina = { id: 'amina', name: 'Amina' }
const rui = { id: 'rui', name: 'Rui' }
const later = '2026-01-02T00:00:00.000Z'

const claimOf = (number: number, more: Partial<Claim> = {}) =>
  anyClaim(number, {
    verdict: 'unchecked',
    state: 'checking',
    review: 'checking',
    fingerprint: '',
    createdBy: amina,
    touchedBy: ['amina'],
    ...more,
  })

const told = (news: Partial<News>) => {
  const { claims, held } = holdChanges({
    shown: [],
    fetched: [],
    userId: 'nora',
    isBusy: () => false,
    isOnScreen: () => true,
    ...news,
  })
  return {
    shown: claims.map((claim) => `${claim.number}:${claim.version}`).join(' '),
    held: held.map(({ claim, by }) => `${claim.number}:${claim.version} ${by ?? '?'}`).join(' '),
  }
}

const [first, second] = [claimOf(1), claimOf(2)]
const changed = claimOf(1, { version: 2, updatedAt: later })

test('what is as it was stays, whatever is on the screen', () => {
  expect(told({ shown: [first, second], fetched: [first, second] })).toEqual({
    shown: '1:1 2:1',
    held: '',
  })
})

test('a claim that somebody else changed waits while it can be seen', () => {
  expect(told({ shown: [first, second], fetched: [changed, second] })).toEqual({
    shown: '1:1 2:1',
    held: '1:2 ?',
  })
})

test('it comes at once where it cannot be seen', () => {
  const isOnScreen = (claim: Claim) => claim.number !== 1
  expect(told({ shown: [first, second], fetched: [changed, second], isOnScreen })).toEqual({
    shown: '1:2 2:1',
    held: '',
  })
})

test('a new claim waits where its place can be seen, with the name of who marked it', () => {
  expect(told({ shown: [second], fetched: [first, second] })).toEqual({
    shown: '2:1',
    held: '1:1 Amina',
  })
  const isOnScreen: News['isOnScreen'] = (claim, near) => [claim, ...near].includes(second)
  expect(told({ shown: [second], fetched: [first, second], isOnScreen }).held).toBe('1:1 Amina')
})

test('the first claim of a list has no neighbour before it', () => {
  const seen: number[][] = []
  const isOnScreen: News['isOnScreen'] = (_, near) => {
    seen.push(near.map((claim) => claim.number))
    return false
  }
  told({ fetched: [first, second], isOnScreen })
  expect(seen).toEqual([[2], [1]])
})

test.each<[string, Partial<Claim>, string]>([
  ['submitted it', { submittedBy: rui, submittedAt: later }, 'Rui'],
  ['returned it', { returned: { at: later, by: rui, reason: 'Why?' } }, 'Rui'],
  ['withdrew it', { withdrawn: { at: later, by: rui, reason: 'No claim.' } }, 'Rui'],
  ['approved it', { approval: approvalBy(rui) }, 'Rui'],
  ['decided about the proposed wording', { wordingDecision: acceptedBy(rui) }, 'Rui'],
  ['attached evidence', { evidence: [evidenceBy(rui)] }, 'Rui'],
  ['touched it for the first time', { touchedBy: ['amina', 'rui'] }, 'Rui'],
  ['touched it again', {}, '?'],
  [
    'did something to it beside another',
    {
      touchedBy: ['amina', 'rui'],
      submittedBy: amina,
      submittedAt: later,
    },
    '?',
  ],
])('who %s is named where that can be told', (_, more, name) => {
  const known = claimOf(2, { createdBy: rui })
  const now = claimOf(1, { version: 2, ...more })
  expect(told({ shown: [first, known], fetched: [now, known] }).held).toBe(`1:2 ${name}`)
})

test('own changes never wait', () => {
  const own = claimOf(1, { version: 2, submittedBy: nora, submittedAt: later })
  expect(told({ shown: [first], fetched: [own] })).toEqual({ shown: '1:2', held: '' })
  const marked = claimOf(3, { createdBy: nora })
  expect(told({ shown: [first], fetched: [first, marked] }).shown).toBe('1:1 3:1')
})

test('what is on its way to the server is not overwritten by what was there before', () => {
  const optimistic = claimOf(1, { verdict: 'verified' })
  const isBusy = (id: string) => id === 'claim-1'
  expect(told({ shown: [optimistic], fetched: [changed], isBusy })).toEqual({
    shown: '1:1',
    held: '',
  })
})

test('a claim that is being marked stands there once', () => {
  const provisional = claimOf(3, { id: 'new:3', createdBy: nora, version: 0 })
  const real = claimOf(3, { createdBy: nora })
  const isBusy = (id: string) => id === 'article'
  expect(told({ shown: [first, provisional], fetched: [first, real], isBusy }).shown).toBe(
    '1:1 3:0',
  )
})

test('an answer that came late does not bring back what was before', () => {
  expect(told({ shown: [changed], fetched: [first] })).toEqual({ shown: '1:2', held: '' })
})

function approvalBy(by: typeof rui): Claim['approval'] {
  return { at: later, by, fingerprint: '', policyVersion: 1, selfApproved: false, voided: null }
}

function acceptedBy(by: typeof rui): Claim['wordingDecision'] {
  return { decision: 'accepted', at: later, by, reason: null, before: ['boats'] }
}

function evidenceBy(by: typeof rui): Evidence {
  return {
    id: 'evidence-1',
    claimId: 'claim-1',
    sourceId: 'source',
    sourceTitle: 'Minutes',
    sourcePublisher: null,
    snapshot: { id: 'snapshot', number: 1, sha256: '', lang: 'en', dir: 'ltr' },
    spans: [],
    about: 'content',
    relation: 'supports',
    originKey: 'source',
    proximity: 'primary',
    locator: null,
    translation: null,
    note: null,
    createdAt: later,
    createdBy: by,
    removedAt: null,
    quote: null,
    match: 'identical',
    latestMatch: null,
    latest: null,
    latestDifference: null,
    claimMatch: null,
    difference: null,
    version: 1,
  }
}
