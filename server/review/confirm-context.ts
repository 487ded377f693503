import { type ClaimAt } from '../claim/change-claim.ts'
import { updateClaim, updatePlacement } from '../claim/claim.store.ts'
import { MARKED } from '../claim/create-claim.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireApprover, storeApproval } from './approve-claim.ts'
import { getMovableClaim } from './move-claim.ts'

/**
 * "Still stands": approves a claim anew whose own words are the same and whose sentence changed, over exactly what the fingerprint names.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `four-eyes`; `not-allowed-in-state` unless its standing is `context-changed`;
 *   `fingerprint-changed` when the reviewer saw something else
 */
export async function confirmContext(
  ctx: Context,
  at: ClaimAt,
  fingerprint: string,
): Promise<void> {
  const member = requirePermission(ctx, 'confirm-context', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const viewed = await getMovableClaim(tx, at, 'confirm-context')
    const { claim } = viewed
    const given = await requireApprover(ctx, tx, claim, { member, fingerprint })
    const seq = await recordEvent(tx, ctx, {
      kind: 'claim-context-confirmed',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { fingerprint, ...given },
    })
    await updateClaim(tx.db, claim, { updated_at: tx.at })
    await updatePlacement(tx.db, claim, MARKED)
    await storeApproval(ctx, tx, viewed, { seq, ...given })
  })
}
