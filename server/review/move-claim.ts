import { type ClaimMove, canMove } from '#shared/claim/claim-state.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Claim } from '#shared/review/review.ts'
import { REVIEW_WORDS } from '#shared/review/review-words.ts'
import { getOpenArticle } from '../article/get-article.ts'
import { type ClaimAt } from '../claim/change-claim.ts'
import { type DeskTx } from '../event/desk-transaction.ts'
import { requireVersion } from '../http/require-version.ts'
import { viewClaim, type ViewedClaim } from './view-claims.ts'

const VERBS: Record<ClaimMove, string> = {
  submit: 'submitted',
  recall: 'recalled',
  approve: 'approved',
  'request-changes': 'returned',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  restore: 'restored',
  'confirm-context': 'confirmed in its new context',
}

/**
 * A claim that this move is possible for now, person and content aside.
 *
 * @throws ProblemError `not-found`; `stale-version` with the claim as `current`; `not-allowed-in-state`
 */
export async function getMovableClaim(
  tx: DeskTx,
  at: ClaimAt,
  move: ClaimMove,
): Promise<ViewedClaim> {
  const viewed = await viewClaim(tx.db, at.deskId, at.id)
  const { claim } = viewed
  requireVersion(claim, at.version)
  await getOpenArticle(tx.db, at.deskId, claim.articleId)
  if (!canMove(move, claim.state, claim.standing))
    throw new ProblemError('not-allowed-in-state', refusal(claim, move))
  return viewed
}

function refusal(claim: Claim, move: ClaimMove): string {
  return `Claim ${claim.number} cannot be ${VERBS[move]}: it is “${REVIEW_WORDS[claim.review].toLowerCase()}”.`
}
