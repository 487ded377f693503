import { type Evidence } from '#shared/evidence/evidence.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { type EvidenceAt, getEvidence } from './change-evidence.ts'
import { evidencePayload } from './evidence-payload.ts'
import { findEvidence, updateEvidence } from './evidence.store.ts'
import { getClaimForEvidence, touchClaim } from './touch-claim.ts'
import { viewEvidence } from './view-evidence.ts'

/**
 * Takes evidence away from its claim. It is kept and can be restored under the same id.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export function removeEvidence(ctx: Context, at: EvidenceAt): Promise<Evidence> {
  requirePermission(ctx, 'change-evidence', at.deskId)
  return setRemoved(ctx, at, true)
}

/**
 * Brings removed evidence back.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export function restoreEvidence(ctx: Context, at: EvidenceAt): Promise<Evidence> {
  requirePermission(ctx, 'change-evidence', at.deskId)
  return setRemoved(ctx, at, false)
}

async function setRemoved(ctx: Context, at: EvidenceAt, remove: boolean): Promise<Evidence> {
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const { stored, people } = await getEvidence(tx, at)
    if ((stored.removedAt !== null) === remove) {
      throw new ProblemError(
        'not-allowed-in-state',
        remove ? 'This evidence is already removed.' : 'This evidence is not removed.',
      )
    }
    const { claim } = await getClaimForEvidence(tx, stored.claimId)
    await updateEvidence(tx.db, stored, { removed_at: remove ? tx.at : null })
    await touchClaim(tx, claim)
    const words = evidencePayload(stored)
    const event = { articleId: claim.articleId, subject: `claim:${claim.id}` }
    if (remove)
      await recordEvent(tx, ctx, { kind: 'evidence-removed', ...event, payload: { before: words } })
    else
      await recordEvent(tx, ctx, { kind: 'evidence-restored', ...event, payload: { after: words } })
    const changed = await findEvidence(tx.db, at.deskId, at.id, people)
    if (!changed) throw notFound()
    return viewEvidence(changed, claim)
  })
}
