import { ProblemError } from '#shared/problem.ts'
import { SUBMIT_BLOCKER_WORDS } from '#shared/review/review-words.ts'
import { submitBlockers } from '#shared/review/submit-blockers.ts'
import { type ClaimAt } from '../claim/change-claim.ts'
import { updateClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { getMovableClaim } from './move-claim.ts'

/**
 * Hands a claim to review.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`; `not-allowed-in-state`, with `blockers` where something is still to be done
 */
export async function submitClaim(ctx: Context, at: ClaimAt): Promise<void> {
  requirePermission(ctx, 'submit-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const { claim } = await getMovableClaim(tx, at, 'submit')
    const blockers = submitBlockers(claim)
    if (blockers.length > 0) {
      throw new ProblemError(
        'not-allowed-in-state',
        blockers.map((blocker) => SUBMIT_BLOCKER_WORDS[blocker]).join(' '),
        { blockers },
      )
    }
    await updateClaim(tx.db, claim, {
      state: 'submitted',
      submitted_at: tx.at,
      submitted_by: ctx.actor.userId,
      ...NOT_RETURNED,
      updated_at: tx.at,
    })
    await recordEvent(tx, ctx, {
      kind: 'claim-submitted',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { fingerprint: claim.fingerprint },
    })
  })
}

/**
 * Takes a claim back from review; only who submitted it may.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function recallClaim(ctx: Context, at: ClaimAt): Promise<void> {
  requirePermission(ctx, 'recall-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const { claim } = await getMovableClaim(tx, at, 'recall')
    if (claim.submittedBy?.id !== ctx.actor.userId)
      throw new ProblemError('not-permitted', 'Only who submitted a claim can recall it.')
    await updateClaim(tx.db, claim, {
      state: 'checking',
      submitted_at: null,
      submitted_by: null,
      updated_at: tx.at,
    })
    await recordEvent(tx, ctx, {
      kind: 'claim-recalled',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: {},
    })
  })
}

const NOT_RETURNED = { returned_at: null, returned_by: null, return_reason: null }
