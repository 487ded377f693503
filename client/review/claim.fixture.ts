import { FLAT } from '#shared/attribution/attribution.ts'
import { type Claim } from '#shared/review/review.ts'

const person = { id: 'ana', name: 'Ana' }

/** A submitted claim as the server answers it, for tests. */
export function claimOf(number: number, more: Partial<Claim> = {}): Claim {
  return {
    id: `claim-${number}`,
    deskId: 'desk',
    articleId: 'article',
    number,
    revision: 1,
    spans: [{ start: number * 10, end: number * 10 + 5, exact: 'boats' }],
    repeats: null,
    kind: null,
    statement: 'boats',
    attribution: FLAT,
    flags: [],
    attributionCheck: 'not-applicable',
    verdict: 'verified',
    basis: null,
    explanation: null,
    proposedText: null,
    proposedBy: null,
    wordingDecision: null,
    state: 'submitted',
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: person,
    updatedAt: '2026-01-01T00:00:00.000Z',
    submittedAt: null,
    submittedBy: null,
    version: 1,
    evidence: [],
    removedEvidence: [],
    fingerprint: 'f'.repeat(64),
    standing: 'none',
    reasons: [],
    review: 'submitted',
    approval: null,
    returned: null,
    withdrawn: null,
    touchedBy: [],
    placement: 'placed',
    change: null,
    ...more,
  }
}
