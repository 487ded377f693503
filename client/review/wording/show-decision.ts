import { type UserRef } from '#shared/auth/actor.ts'
import { type WordingRequest } from '#shared/claim/claim.ts'
import { type Claim } from '#shared/review/review.ts'

/** The claim as it will be once its proposed wording is decided about, `by` somebody, `at` this time. */
export function showDecision(
  claim: Claim,
  { decision, reason }: WordingRequest,
  { by, at }: { by: UserRef; at: string },
): Claim {
  if (decision === 'open') return { ...claim, wordingDecision: null }
  const before = claim.spans.map((span) => span.exact)
  return { ...claim, wordingDecision: { decision, at, by, reason: reason ?? null, before } }
}
