import { type UserRef } from '#shared/auth/actor.ts'
import { type ClaimChangeInput } from '#shared/claim/claim.ts'
import { stateAfterChange } from '#shared/claim/claim-state.ts'
import { reviewOf } from '#shared/review/review-state.ts'
import { type Claim } from '#shared/review/review.ts'

/**
 * The claim as it will be: plain fields and the state that follows from them, so that the next deed (submit) is possible without waiting.
 * What only the server computes (fingerprint, standing, evidence) stays until it answers.
 */
export function showAtOnce(claim: Claim, wanted: ClaimChangeInput, by: UserRef): Claim {
  const verdict = wanted.verdict ?? claim.verdict
  const state = stateAfterChange(claim.state, claim.evidence.length > 0 || verdict !== 'unchecked')
  return {
    ...claim,
    statement: wanted.statement ?? claim.statement,
    kind: wanted.kind === undefined ? claim.kind : wanted.kind,
    attributionCheck: wanted.attributionCheck ?? claim.attributionCheck,
    verdict,
    basis: wanted.basis === undefined ? claim.basis : wanted.basis,
    explanation: wanted.explanation === undefined ? claim.explanation : wanted.explanation,
    ...(wanted.proposedText === undefined ? {} : proposedNow(wanted.proposedText, by)),
    flags: wanted.flags ?? claim.flags,
    state,
    review: reviewOf(state, claim.standing, claim.placement),
  }
}

/** Another wording is another author's, and waits for a decision. */
function proposedNow(
  proposedText: string | null,
  by: UserRef,
): Pick<Claim, 'proposedText' | 'proposedBy' | 'wordingDecision'> {
  return { proposedText, proposedBy: proposedText === null ? null : by, wordingDecision: null }
}
