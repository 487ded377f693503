import { ProblemError } from '#shared/problem.ts'
import { fourEyes } from '#shared/review/four-eyes.ts'
import { FOUR_EYES_WORDS } from '#shared/review/review-words.ts'
import { type ClaimAt } from '../claim/change-claim.ts'
import { updateClaim, updatePlacement } from '../claim/claim.store.ts'
import { MARKED } from '../claim/create-claim.ts'
import { type Context } from '../context.ts'
import { getPolicy } from '../desk/policy.store.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { changedFingerprint, storeApproval } from './approve-claim.ts'
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
    const policy = await getPolicy(tx.db, at.deskId)
    const eyes = fourEyes({
      claim,
      actorId: ctx.actor.userId,
      selfApproval: policy.selfApproval,
      canClearLegal: member.canClearLegal,
    })
    if (!eyes.allowed)
      throw new ProblemError('four-eyes', FOUR_EYES_WORDS[eyes.why], { why: eyes.why })
    if (claim.fingerprint !== fingerprint) throw await changedFingerprint(tx, claim, fingerprint)
    const { selfApproved } = eyes
    const seq = await recordEvent(tx, ctx, {
      kind: 'claim-context-confirmed',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { fingerprint, selfApproved, policyVersion: policy.version },
    })
    await updateClaim(tx.db, claim, { updated_at: tx.at })
    await updatePlacement(tx.db, claim, MARKED)
    await storeApproval(ctx, tx, viewed, { seq, policyVersion: policy.version, selfApproved })
  })
}
