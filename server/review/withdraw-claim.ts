import { ClaimState } from '#shared/claim/claim-state.ts'
import { type ClaimAt } from '../claim/change-claim.ts'
import { updateClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { getMovableClaim } from './move-claim.ts'

/**
 * Takes a claim out of all counts. It keeps its evidence and its history, and can be restored.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function withdrawClaim(ctx: Context, at: ClaimAt, reason: string): Promise<void> {
  requirePermission(ctx, 'withdraw-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const { claim } = await getMovableClaim(tx, at, 'withdraw')
    const withdrawn = {
      withdrawn_at: tx.at,
      withdrawn_by: ctx.actor.userId,
      withdraw_reason: reason,
    }
    await updateClaim(tx.db, claim, {
      state: 'withdrawn',
      state_before: claim.state,
      ...withdrawn,
      updated_at: tx.at,
    })
    await recordEvent(tx, ctx, {
      kind: 'claim-withdrawn',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { reason },
    })
  })
}

/**
 * Brings a withdrawn claim back to the state it had.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function restoreClaim(ctx: Context, at: ClaimAt): Promise<void> {
  requirePermission(ctx, 'restore-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const { claim, stateBefore } = await getMovableClaim(tx, at, 'restore')
    const state = ClaimState.parse(stateBefore)
    const none = { withdrawn_at: null, withdrawn_by: null, withdraw_reason: null }
    await updateClaim(tx.db, claim, { state, state_before: null, ...none, updated_at: tx.at })
    await recordEvent(tx, ctx, {
      kind: 'claim-restored',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { after: { state } },
    })
  })
}
