import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ApprovalSnapshot, type SnapshotEvidence } from './approval-snapshot.ts'
import { EFFECTS, type SinceApproval, standing } from './standing.ts'

const QUOTE: SnapshotEvidence = {
  exact: ['at least 40 boats'],
  about: 'content',
  relation: 'supports',
  originKey: null,
  proximity: 'primary',
  locator: { page: '3', time: null, section: null },
  translation: null,
  snapshotSha256: 'a'.repeat(64),
}

const APPROVED: ApprovalSnapshot = {
  v: 1,
  spans: ['40 boats', 'were lost'],
  sentences: ['The harbour office said at least 40 boats were lost on Monday.'],
  kind: 'quantity',
  statement: 'At least 40 boats were lost',
  flags: ['allegation', 'legal'],
  attribution: {
    mode: 'attributed',
    speaker: {
      words: 'The harbour office',
      name: 'Harbour office',
      kind: 'organisation',
      anonymity: 'named',
      count: null,
      terms: 'on-record',
      standsFor: null,
    },
    cue: { words: 'said', lemma: 'say', class: 'neutral', strength: 2 },
    directness: 'indirect',
    polarity: '+',
    certainty: 'certain',
    hedges: [{ words: 'at least', type: 'lower-bound', scopeNote: null }],
    addressee: null,
    chain: [],
    presupposes: [],
  },
  attributionCheck: 'confirmed',
  verdict: 'verified',
  basis: 'evidence',
  explanation: null,
  proposedText: null,
  evidence: [QUOTE],
}

const since = fc.subarray<SinceApproval>(['reopened-by-hand', 'place-settled', 'source-changed'])

function after(change: Partial<ApprovalSnapshot>) {
  return standing(APPROVED, { ...APPROVED, ...change }, [])
}
function attributed(change: Partial<ApprovalSnapshot['attribution']>) {
  return after({ attribution: { ...APPROVED.attribution, ...change } })
}
const ANOTHER: SnapshotEvidence = { ...QUOTE, exact: ['forty boats'], originKey: 'harbour office' }

describe('the trigger table', () => {
  test('without an approval there is nothing that could stand', () => {
    expect(standing(null, APPROVED, [])).toEqual({ standing: 'none', reasons: [] })
  })

  test('nothing changed: the approval stands', () => {
    expect(after({})).toEqual({ standing: 'stands', reasons: [] })
  })

  test.each([
    [after({ spans: ['41 boats', 'were lost'], sentences: ['Changed too.'] }), 'words-changed'],
    [after({ spans: ['40 boats were lost'] }), 'words-changed'],
    [after({ kind: 'event' }), 'kind-changed'],
    [after({ kind: null }), 'kind-changed'],
    [after({ statement: '40 boats were lost' }), 'statement-changed'],
    [after({ flags: ['legal'] }), 'flags-changed'],
    [after({ attributionCheck: 'altered' }), 'attribution-check-changed'],
    [after({ verdict: 'disputed' }), 'verdict-changed'],
    [after({ basis: 'on-author' }), 'basis-changed'],
    [after({ explanation: 'See the log.' }), 'explanation-changed'],
    [after({ proposedText: 'some 40 boats' }), 'proposed-text-changed'],
    [after({ evidence: [] }), 'evidence-removed'],
    [after({ evidence: [{ ...QUOTE, relation: 'partly' }] }), 'evidence-changed'],
    [after({ evidence: [{ ...QUOTE, about: 'attribution' }] }), 'evidence-changed'],
    [after({ evidence: [{ ...QUOTE, originKey: 'agency' }] }), 'evidence-changed'],
    [after({ evidence: [{ ...QUOTE, proximity: 'tertiary' }] }), 'evidence-changed'],
    [after({ evidence: [{ ...QUOTE, locator: null }] }), 'evidence-changed'],
    [after({ evidence: [{ ...QUOTE, translation: { text: 'x', by: 'y' } }] }), 'evidence-changed'],
    [
      after({ evidence: [QUOTE, { ...ANOTHER, relation: 'contradicts' }] }),
      'contradicting-evidence-added',
    ],
    [after({ evidence: [QUOTE, { ...ANOTHER, relation: 'partly' }] }), 'partly-evidence-added'],
    [attributed({ hedges: [] }), 'hedge-changed'],
    [
      attributed({ cue: { words: 'claimed', lemma: 'claim', class: 'distancing', strength: 1 } }),
      'cue-changed',
    ],
    [attributed({ cue: null }), 'cue-changed'],
    [attributed({ speaker: null }), 'speaker-changed'],
    [attributed({ mode: 'ambiguous' }), 'attribution-changed'],
    [attributed({ polarity: '-' }), 'attribution-changed'],
  ] as const)('%o reopens the claim', (result, reason) => {
    expect(result).toEqual({ standing: 'reopened', reasons: [reason] })
  })

  test('a dropped hedge reopens with the hedge as its reason, not the sentence around it', () => {
    const attribution = { ...APPROVED.attribution, hedges: [] }
    const sentences = ['The harbour office said 40 boats were lost on Monday.']
    expect(after({ attribution, sentences }).reasons).toEqual(['hedge-changed'])
  })

  test('the sentence changed outside the words: asked whether it still stands', () => {
    const sentences = ['The harbour office said at least 40 boats were lost on Tuesday.']
    expect(after({ sentences })).toEqual({
      standing: 'context-changed',
      reasons: ['context-changed'],
    })
    expect(after({ sentences, verdict: 'false' })).toEqual({
      standing: 'reopened',
      reasons: ['context-changed', 'verdict-changed'],
    })
  })

  test('more support or context is worth a note, and the approval stands', () => {
    const evidence = [ANOTHER, { ...ANOTHER, relation: 'context' as const }, QUOTE]
    expect(after({ evidence })).toEqual({
      standing: 'stands',
      reasons: ['supporting-evidence-added', 'context-evidence-added'],
    })
  })

  test('one passage exchanged for another is a removal and an addition', () => {
    expect(after({ evidence: [ANOTHER] })).toEqual({
      standing: 'reopened',
      reasons: ['evidence-removed', 'supporting-evidence-added'],
    })
  })

  test('the same passage twice: taking one away is seen', () => {
    const twice = { ...APPROVED, evidence: [QUOTE, QUOTE] }
    expect(standing(twice, APPROVED, []).reasons).toEqual(['evidence-removed'])
    expect(standing(APPROVED, twice, []).reasons).toEqual(['supporting-evidence-added'])
  })

  test('reopened by hand, whatever the words say', () => {
    expect(standing(APPROVED, APPROVED, ['reopened-by-hand'])).toEqual({
      standing: 'reopened',
      reasons: ['reopened-by-hand'],
    })
  })
})

const words = fc.constantFrom('at least 40', '40', 'forty', '«۴۰»', '')
const evidence: fc.Arbitrary<SnapshotEvidence> = fc.record({
  exact: fc.array(words, { maxLength: 2 }),
  about: fc.constantFrom('attribution', 'content'),
  relation: fc.constantFrom('supports', 'contradicts', 'partly', 'context'),
  originKey: fc.option(words),
  proximity: fc.constantFrom('primary', 'secondary', 'tertiary'),
  locator: fc.option(
    fc.record({ page: fc.option(words), time: fc.option(words), section: fc.option(words) }),
  ),
  translation: fc.option(fc.record({ text: words, by: words })),
  snapshotSha256: fc.constantFrom('a', 'b'),
})
const speaker = fc.record({
  words: fc.option(words),
  name: words,
  kind: fc.constantFrom('state', 'outlet', 'anonymous'),
  anonymity: fc.constantFrom('named', 'group'),
  count: fc.option(fc.constantFrom(2, 'unknown' as const)),
  terms: fc.option(fc.constantFrom('on-record', 'background')),
  standsFor: fc.option(words),
})
const snapshot: fc.Arbitrary<ApprovalSnapshot> = fc.record({
  v: fc.constant(1),
  spans: fc.array(words, { minLength: 1, maxLength: 3 }),
  sentences: fc.array(words, { maxLength: 2 }),
  kind: fc.option(fc.constantFrom('quantity', 'event')),
  statement: words,
  flags: fc.uniqueArray(fc.constantFrom('legal', 'allegation', 'safety')),
  attribution: fc.record({
    mode: fc.constantFrom('flat', 'attributed', 'ambiguous', 'agentless'),
    speaker: fc.option(speaker),
    cue: fc.option(
      fc.record({
        words,
        lemma: words,
        class: fc.constantFrom('neutral', 'denial'),
        strength: fc.constantFrom(0, 1, 2, 3, 4),
      }),
    ),
    directness: fc.constantFrom('direct', 'mixed', 'indirect'),
    polarity: fc.constantFrom('+', '-'),
    certainty: fc.constantFrom('certain', 'possible'),
    hedges: fc.array(
      fc.record({
        words,
        type: fc.constantFrom('upper', 'range'),
        scopeNote: fc.option(words),
      }),
      { maxLength: 2 },
    ),
    addressee: fc.option(words),
    chain: fc.array(
      fc.record({
        level: fc.integer({ min: 1, max: 9 }),
        speaker,
        cue: fc.option(words),
        via: fc.option(fc.constantFrom('said', 'told')),
      }),
      { maxLength: 2 },
    ),
    presupposes: fc.array(words, { maxLength: 2 }),
  }),
  attributionCheck: fc.constantFrom('not-applicable', 'confirmed', 'not-found'),
  verdict: fc.constantFrom('verified', 'false', 'unproven'),
  basis: fc.option(fc.constantFrom('evidence', 'on-author')),
  explanation: fc.option(words),
  proposedText: fc.option(words),
  evidence: fc.array(evidence, { maxLength: 4 }),
})
const inOrder = (one: ApprovalSnapshot) => ({
  ...one,
  flags: one.flags.toSorted(),
  evidence: one.evidence.map((each) => JSON.stringify(each)).toSorted(),
})

describe('for any claim', () => {
  test('an approval of exactly this stands', () => {
    fc.assert(
      fc.property(snapshot, (one) => {
        expect(standing(one, structuredClone(one), [])).toEqual({
          standing: 'stands',
          reasons: [],
        })
      }),
    )
  })

  test('the order of evidence and flags never matters', () => {
    fc.assert(
      fc.property(snapshot, snapshot, since, (before, now, happened) => {
        const turned = {
          ...now,
          evidence: now.evidence.toReversed(),
          flags: now.flags.toReversed(),
        }
        expect(standing(before, turned, happened)).toEqual(standing(before, now, happened))
        expect(standing(turned, before, happened)).toEqual(standing(now, before, happened))
      }),
    )
  })

  test('no change goes unseen', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, other) => {
        for (const field of Object.keys(before)) {
          const now = { ...before, ...pick(other, field) }
          const result = standing(before, now, [])
          const unchanged = JSON.stringify(inOrder(now)) === JSON.stringify(inOrder(before))
          expect(result.reasons.length === 0).toBe(unchanged)
          const kept = unchanged || field === 'evidence'
          expect(kept || result.standing !== 'stands').toBe(true)
        }
      }),
    )
  })

  test('what only notes never takes an approval away, and what reopens always does', () => {
    fc.assert(
      fc.property(snapshot, snapshot, since, (before, now, happened) => {
        const result = standing(before, now, happened)
        const effects = result.reasons.map((reason) => EFFECTS[reason])
        expect(result.standing === 'reopened').toBe(effects.includes('reopens'))
        expect(result.standing === 'stands').toBe(effects.every((effect) => effect === 'note'))
      }),
    )
  })
})

function pick(from: ApprovalSnapshot, field: string): Partial<ApprovalSnapshot> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => key === field))
}
