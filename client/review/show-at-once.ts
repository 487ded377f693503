import { type ClaimChangeInput } from '#shared/claim/claim.ts'
import { stateAfterChange } from '#shared/claim/claim-state.ts'
import { reviewOf } from '#shared/review/review-state.ts'
import { type Claim } from '#shared/review/review.ts'

/**
 * The claim as it will be: plain fields and the state that follows from them, so that the next deed (submit) is possible without waiting.
 * What only the server computes (fingerprint, standing, evidence) stays until it answers.
 */
export function showAtOnce(claim: Claim, wanted: ClaimChangeInput): Claim {
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
    proposedText: wanted.proposedText === undefined ? claim.proposedText : wanted.proposedText,
    flags: wanted.flags ?? claim.flags,
    state,
    review: reviewOf(state, claim.standing, claim.placement),
  }
}
