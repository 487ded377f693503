import { expect, test } from 'vitest'
import { type ClaimCore } from '../claim/claim.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { ApprovalSnapshot, approvalSnapshot, snapshotText } from './approval-snapshot.ts'

const ana = { id: 'user-ana', name: 'Ana' }
const claim: ClaimCore = {
  id: 'claim-1',
  deskId: 'desk-1',
  articleId: 'article-1',
  number: 12,
  revision: 3,
  spans: [{ start: 4, end: 12, exact: '40 boats', prefix: 'The ', suffix: ' sank' }],
  repeats: null,
  kind: 'quantity',
  statement: '40 boats sank',
  attribution: {
    mode: 'attributed',
    speaker: {
      span: { start: 20, end: 26, exact: 'office' },
      name: 'Harbour office',
      kind: 'organisation',
      anonymity: 'named',
    },
    cue: {
      span: { start: 30, end: 34, exact: 'said' },
      lemma: 'say',
      class: 'neutral',
      strength: 2,
    },
    directness: 'indirect',
    polarity: '+',
    certainty: 'certain',
    hedges: [{ span: { start: 0, end: 8, exact: 'at least' }, type: 'lower-bound' }],
    chain: [],
    presupposes: [],
  },
  flags: ['safety', 'legal'],
  attributionCheck: 'confirmed',
  verdict: 'verified',
  basis: null,
  explanation: null,
  proposedText: null,
  proposedBy: null,
  wordingDecision: null,
  state: 'submitted',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: ana,
  updatedAt: '2026-01-01T00:00:00.000Z',
  submittedAt: null,
  submittedBy: null,
  version: 7,
}
const quote: Evidence = {
  id: 'evidence-1',
  claimId: 'claim-1',
  sourceId: 'source-1',
  sourceTitle: 'Harbour log',
  sourcePublisher: null,
  snapshot: { id: 'snapshot-1', number: 1, sha256: 'f'.repeat(64), lang: 'en', dir: 'ltr' },
  spans: [{ start: 100, end: 108, exact: '40 boats' }],
  about: 'content',
  relation: 'supports',
  originKey: 'source-1',
  proximity: 'primary',
  locator: { page: '3' },
  translation: null,
  note: 'only for us',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: ana,
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
const SENTENCES = ['At least 40 boats sank, the harbour office said.']

test('an approval is given to words and results, and to nothing else', () => {
  const snapshot = approvalSnapshot(claim, [quote], SENTENCES)
  expect(snapshotText(snapshot)).toBe(
    '{"attribution":{"addressee":null,"certainty":"certain","chain":[],"cue":{"class":"neutral","lemma":"say","strength":2,"words":"said"},' +
      '"directness":"indirect","hedges":[{"scopeNote":null,"type":"lower-bound","words":"at least"}],"mode":"attributed","polarity":"+","presupposes":[],' +
      '"speaker":{"anonymity":"named","count":null,"kind":"organisation","name":"Harbour office","standsFor":null,"terms":null,"words":"office"}},' +
      '"attributionCheck":"confirmed","basis":null,"evidence":[{"about":"content","exact":["40 boats"],"locator":{"page":"3","section":null,"time":null},' +
      `"originKey":null,"proximity":"primary","relation":"supports","snapshotSha256":"${'f'.repeat(64)}","translation":null}],` +
      '"explanation":null,"flags":["legal","safety"],"kind":"quantity","proposedText":null,' +
      '"sentences":["At least 40 boats sank, the harbour office said."],"spans":["40 boats"],"statement":"40 boats sank","v":1,"verdict":"verified"}',
  )
  expect(ApprovalSnapshot.parse(JSON.parse(snapshotText(snapshot)))).toEqual(snapshot)
})

test('who, when, where and under which id changes nothing', () => {
  const moved: ClaimCore = {
    ...claim,
    id: 'claim-2',
    number: 99,
    version: 8,
    state: 'approved',
    updatedAt: '2027-01-01T00:00:00.000Z',
    createdBy: { id: 'user-ben', name: 'Ben' },
    spans: [{ start: 400, end: 408, exact: '40 boats' }],
  }
  const copied: Evidence = {
    ...quote,
    id: 'evidence-2',
    sourceId: 'source-2',
    originKey: 'source-2',
    sourceTitle: 'Renamed',
    spans: [{ start: 0, end: 8, exact: '40 boats' }],
    note: 'another note',
    version: 5,
  }
  expect(snapshotText(approvalSnapshot(moved, [copied], SENTENCES))).toBe(
    snapshotText(approvalSnapshot(claim, [quote], SENTENCES)),
  )
})

test('the order of evidence and flags changes nothing, removed evidence counts for nothing', () => {
  const other: Evidence = { ...quote, id: 'evidence-2', relation: 'contradicts' }
  const removed: Evidence = { ...other, about: 'attribution', removedAt: quote.createdAt }
  const turned: ClaimCore = { ...claim, flags: ['legal', 'safety'] }
  expect(approvalSnapshot(turned, [removed, other, quote], SENTENCES)).toEqual(
    approvalSnapshot(claim, [quote, other], SENTENCES),
  )
})

test('an origin of its own is part of what was approved', () => {
  const [evidence] = approvalSnapshot(claim, [{ ...quote, originKey: 'agency' }], []).evidence
  expect(evidence?.originKey).toBe('agency')
})

test('a locator that names no place is the same as none', () => {
  const [evidence] = approvalSnapshot(claim, [{ ...quote, locator: {} }], []).evidence
  expect(evidence?.locator).toBeNull()
})
