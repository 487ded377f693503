import { type ClaimCore } from '../claim/claim.ts'

/**
 * Whether somebody may decide about a proposed wording: an editor other than its author does (domain.md §6), unless the desk lets people approve their own work. Of an old
 * proposal nobody knows the author; anybody decides.
 */
export function mayDecideWording(
  { proposedBy }: Pick<ClaimCore, 'proposedBy'>,
  { actorId, selfApproval }: { actorId: string; selfApproval: boolean },
): boolean {
  return selfApproval || proposedBy?.id !== actorId
}
