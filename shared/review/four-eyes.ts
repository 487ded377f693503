import { type Claim } from './review.ts'

/** Whether somebody may approve a claim, role and state aside. `selfApproved`: only because the desk's policy lets it pass. */
export type FourEyes =
  | { allowed: true; selfApproved: boolean }
  | { allowed: false; why: 'you-made-it' | 'you-touched-it' | 'needs-legal' }

/** Nobody approves what they made or changed since the last approval, and a claim flagged `legal` needs somebody who can clear it (domain.md §2.9). */
export function fourEyes(asked: {
  claim: Pick<Claim, 'createdBy' | 'touchedBy' | 'flags'>
  actorId: string
  selfApproval: boolean
  canClearLegal: boolean
}): FourEyes {
  const { claim, actorId } = asked
  const made = claim.createdBy.id === actorId
  const touched = claim.touchedBy.includes(actorId)
  if (made && !asked.selfApproval) return { allowed: false, why: 'you-made-it' }
  if (touched && !asked.selfApproval) return { allowed: false, why: 'you-touched-it' }
  if (claim.flags.includes('legal') && !asked.canClearLegal) {
    return { allowed: false, why: 'needs-legal' }
  }
  return { allowed: true, selfApproved: made || touched }
}
