import { type ClaimState, type Standing } from '../claim/claim-state.ts'
import { type Claim, type Review } from './review.ts'

/**
 * What people see of a claim: a lost place wins, then an approval that no longer stands, else the stored state.
 * A claim that was submitted again after reopening shows as submitted; a withdrawn one stays withdrawn.
 */
export function reviewOf(
  state: ClaimState,
  standing: Standing,
  placement: Claim['placement'] = 'placed',
): Review {
  if (state === 'withdrawn') return state
  if (placement === 'lost') return 'lost'
  return state === 'approved' && standing === 'reopened' ? 'reopened' : state
}
