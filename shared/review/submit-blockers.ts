import { type Claim } from './review.ts'

/** Why a claim cannot be submitted yet. */
export type SubmitBlocker =
  | 'place-unsettled'
  | 'verdict-unchecked'
  | 'attribution-unchecked'
  | 'explanation-missing'
  | 'evidence-without-place'

/** What still has to be done before a claim may be submitted (domain.md §2.9), in the order of the form; empty when it may. */
export function submitBlockers(
  claim: Pick<Claim, 'placement' | 'verdict' | 'attributionCheck' | 'explanation' | 'evidence'>,
): SubmitBlocker[] {
  const blockers: SubmitBlocker[] = []
  if (claim.placement !== 'placed') blockers.push('place-unsettled')
  if (claim.attributionCheck === 'unchecked') blockers.push('attribution-unchecked')
  if (claim.verdict === 'unchecked') blockers.push('verdict-unchecked')
  else if (claim.verdict !== 'verified' && !claim.explanation?.trim()) {
    blockers.push('explanation-missing')
  }
  if (claim.evidence.some((one) => one.removedAt === null && one.spans.length === 0)) {
    blockers.push('evidence-without-place')
  }
  return blockers
}
