import { stateAfterChange } from '#shared/claim/claim-state.ts'
import { ProblemError } from '#shared/problem.ts'
import { getOpenArticle } from '../article/get-article.ts'
import { listPeople, type People } from '../auth/people.store.ts'
import { findClaim, type StoredClaim, updateClaim } from '../claim/claim.store.ts'
import { type DeskTx } from '../event/desk-transaction.ts'
import { notFound } from '../http/require-permission.ts'

/**
 * The claim that evidence belongs to, when its evidence may be changed.
 *
 * @throws ProblemError `not-found`, `not-allowed-in-state`
 */
export async function getClaimForEvidence(
  tx: DeskTx,
  claimId: string,
): Promise<{ claim: StoredClaim; people: People }> {
  const people = await listPeople(tx.db, tx.deskId)
  const claim = await findClaim(tx.db, tx.deskId, claimId, people)
  if (!claim) throw notFound()
  await getOpenArticle(tx.db, tx.deskId, claim.articleId)
  if (claim.state === 'withdrawn')
    throw new ProblemError('not-allowed-in-state', 'This claim was withdrawn. Restore it first.')
  return { claim, people }
}

/** Evidence belongs to the claim: a change of it is a change of the claim, and takes a submitted claim back to checking. */
export async function touchClaim(tx: DeskTx, claim: StoredClaim): Promise<void> {
  await updateClaim(tx.db, claim, { state: stateAfterChange(claim.state, true), updated_at: tx.at })
}
