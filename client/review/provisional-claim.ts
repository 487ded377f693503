import { type Article } from '#shared/article/article.ts'
import { FLAT } from '#shared/attribution/attribution.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type Claim } from '#shared/review/review.ts'

const PREFIX = 'new:'

/** A claim as it will most likely be, shown until the server answers. Its number is a guess. */
export function provisionalClaim(props: {
  article: Article
  claims: readonly Claim[]
  spans: readonly SpanDraft[]
  user: UserRef
}): Claim {
  const { article, claims, spans, user } = props
  const number = Math.max(0, ...claims.map((claim) => claim.number)) + 1
  const now = new Date().toISOString()
  return {
    id: `${PREFIX}${number}`,
    deskId: article.deskId,
    articleId: article.id,
    number,
    revision: article.revision.number,
    spans: [...spans],
    repeats: null,
    kind: null,
    statement: spans.map((span) => span.exact).join(' … '),
    attribution: FLAT,
    flags: [],
    attributionCheck: 'not-applicable',
    verdict: 'unchecked',
    basis: null,
    explanation: null,
    proposedText: null,
    proposedBy: null,
    wordingDecision: null,
    state: 'draft',
    createdAt: now,
    createdBy: { id: user.id, name: user.name },
    updatedAt: now,
    submittedAt: null,
    submittedBy: null,
    version: 0,
    evidence: [],
    removedEvidence: [],
    fingerprint: '',
    standing: 'none',
    reasons: [],
    review: 'draft',
    approval: null,
    returned: null,
    withdrawn: null,
    touchedBy: [user.id],
    placement: 'placed',
    change: null,
  }
}

/** Whether the server does not know it yet. */
export function isProvisional(claim: Pick<Claim, 'id'>): boolean {
  return claim.id.startsWith(PREFIX)
}
