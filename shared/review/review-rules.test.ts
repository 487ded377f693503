import { describe, expect, test } from 'vitest'
import { type Evidence } from '../evidence/evidence.ts'
import { countOrigins } from './count-origins.ts'
import { fourEyes } from './four-eyes.ts'
import { reviewOf } from './review-state.ts'
import { submitBlockers } from './submit-blockers.ts'

const placed: Evidence = {
  id: 'e',
  claimId: 'c',
  sourceId: 's1',
  sourceTitle: 'Harbour log',
  sourcePublisher: null,
  snapshot: { id: 'n', number: 1, sha256: '', lang: 'en', dir: 'ltr' },
  spans: [{ start: 0, end: 1, exact: 'a' }],
  about: 'content',
  relation: 'supports',
  originKey: 's1',
  proximity: 'primary',
  locator: null,
  translation: null,
  note: null,
  createdAt: '',
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
}

describe('submitting', () => {
  const ready = {
    placement: 'placed',
    verdict: 'verified',
    attributionCheck: 'not-found',
    explanation: null,
    evidence: [placed],
  } as const
  const check = (change: Partial<Parameters<typeof submitBlockers>[0]>) =>
    submitBlockers({ ...ready, evidence: [placed], ...change })

  test('a verified claim needs no explanation, and "original not found" is an answer', () => {
    expect(check({})).toEqual([])
  })
  test.each([
    'disputed',
    'unproven',
    'false',
    'needs-context',
    'outdated',
    'not-checkable',
  ] as const)('%s needs an explanation', (verdict) => {
    expect(check({ verdict })).toEqual(['explanation-missing'])
    expect(check({ verdict, explanation: ' \n' })).toEqual(['explanation-missing'])
    expect(check({ verdict, explanation: 'Two logs differ.' })).toEqual([])
  })
  test('both questions need an answer', () => {
    expect(check({ verdict: 'unchecked', attributionCheck: 'unchecked' })).toEqual([
      'attribution-unchecked',
      'verdict-unchecked',
    ])
  })
  test('evidence needs a place, unless it was taken away', () => {
    expect(check({ evidence: [{ ...placed, spans: [] }] })).toEqual(['evidence-without-place'])
    expect(check({ evidence: [{ ...placed, spans: [], removedAt: 'x' }] })).toEqual([])
  })
})

describe('four eyes', () => {
  const claim = { createdBy: { id: 'ana', name: 'Ana' }, touchedBy: ['ana', 'ben'], flags: [] }
  const ask = (actorId: string, rest: { selfApproval?: boolean; canClearLegal?: boolean } = {}) =>
    fourEyes({ claim, actorId, selfApproval: false, canClearLegal: false, ...rest })

  test('who made or touched a claim does not approve it', () => {
    expect(ask('ana')).toEqual({ allowed: false, why: 'you-made-it' })
    expect(ask('ben')).toEqual({ allowed: false, why: 'you-touched-it' })
    expect(ask('cid')).toEqual({ allowed: true, selfApproved: false })
  })
  test('the creator is kept out even where the list does not name them', () => {
    const forgotten = { ...claim, touchedBy: [] }
    expect(
      fourEyes({ claim: forgotten, actorId: 'ana', selfApproval: false, canClearLegal: true }),
    ).toEqual({ allowed: false, why: 'you-made-it' })
  })
  test('the policy lets it pass, and it is said', () => {
    expect(ask('ana', { selfApproval: true })).toEqual({ allowed: true, selfApproved: true })
    expect(ask('cid', { selfApproval: true })).toEqual({ allowed: true, selfApproved: false })
  })
  test('a legal claim needs somebody who can clear it, also under self-approval', () => {
    const legal = { ...claim, flags: ['legal' as const] }
    const by = (actorId: string, canClearLegal: boolean, selfApproval = false) =>
      fourEyes({ claim: legal, actorId, selfApproval, canClearLegal })
    expect(by('cid', false)).toEqual({ allowed: false, why: 'needs-legal' })
    expect(by('ana', false, true)).toEqual({ allowed: false, why: 'needs-legal' })
    expect(by('cid', true)).toEqual({ allowed: true, selfApproved: false })
  })
})

describe('origins', () => {
  test('two sources with one origin count as one origin', () => {
    const other = { ...placed, sourceId: 's2', originKey: 's1' }
    expect(countOrigins([placed, other])).toEqual({ sources: 2, origins: 1 })
  })
  test('evidence that was taken away counts for nothing', () => {
    const gone = { ...placed, sourceId: 's2', originKey: 's2', removedAt: 'x' }
    expect(countOrigins([placed, gone])).toEqual({ sources: 1, origins: 1 })
    expect(countOrigins([])).toEqual({ sources: 0, origins: 0 })
  })
})

describe('what people see', () => {
  test.each([
    ['approved', 'stands', 'placed', 'approved'],
    ['approved', 'context-changed', 'placed', 'approved'],
    ['approved', 'reopened', 'placed', 'reopened'],
    ['submitted', 'reopened', 'placed', 'submitted'],
    ['changes-requested', 'reopened', 'placed', 'changes-requested'],
    ['approved', 'reopened', 'lost', 'lost'],
    ['checking', 'none', 'lost', 'lost'],
    ['withdrawn', 'reopened', 'lost', 'withdrawn'],
    ['draft', 'none', 'placed', 'draft'],
  ] as const)('%s, %s, %s shows as %s', (state, standing, placement, seen) => {
    expect(reviewOf(state, standing, placement)).toBe(seen)
  })
})
