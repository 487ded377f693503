import { ProblemError } from '#shared/problem.ts'
import { snapshotText } from '#shared/review/approval-snapshot.ts'
import { fourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { FOUR_EYES_WORDS } from '#shared/review/review-words.ts'
import { type ClaimAt } from '../claim/change-claim.ts'
import { updateClaim, updatePlacement } from '../claim/claim.store.ts'
import { MARKED } from '../claim/create-claim.ts'
import { type Context } from '../context.ts'
import { getPolicy } from '../desk/policy.store.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { insertApproval, voidApproval } from './approval.store.ts'
import { changedSince } from './changed-since.ts'
import { getMovableClaim } from './move-claim.ts'
import { type ViewedClaim } from './view-claims.ts'

/**
 * Approves exactly what the fingerprint names: words, attribution, results and evidence of a submitted claim.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`, `four-eyes`; `fingerprint-changed` with `changed` when
 *   the reviewer saw something else
 */
export async function approveClaim(ctx: Context, at: ClaimAt, fingerprint: string): Promise<void> {
  const member = requirePermission(ctx, 'approve-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const viewed = await getMovableClaim(tx, at, 'approve')
    const { claim } = viewed
    const given = await requireApprover(ctx, tx, claim, { member, fingerprint })
    const { articleId } = claim
    await updateClaim(tx.db, claim, { state: 'approved', updated_at: tx.at })
    // Whoever approves the words as they stand now has decided about what a new text did to them.
    if (claim.change !== null) await updatePlacement(tx.db, claim, MARKED)
    const seq = await recordEvent(tx, ctx, {
      kind: 'claim-approved',
      articleId,
      subject: `claim:${claim.id}`,
      payload: { fingerprint, ...given },
    })
    await storeApproval(ctx, tx, viewed, { seq, ...given })
  })
}

/** How an approval is given: under which version of the desk's policy, and whether only that policy let the approver pass. */
type Given = { policyVersion: number; selfApproved: boolean }

/**
 * Whether somebody may decide about a claim as it is now, and has seen it so.
 *
 * @throws ProblemError `four-eyes`; `fingerprint-changed` with `changed` when the reviewer saw something else
 */
export async function requireApprover(
  ctx: Context,
  tx: DeskTx,
  claim: Claim,
  { member, fingerprint }: { member: { canClearLegal: boolean }; fingerprint: string },
): Promise<Given> {
  const policy = await getPolicy(tx.db, tx.deskId)
  const eyes = fourEyes({
    claim,
    actorId: ctx.actor.userId,
    selfApproval: policy.selfApproval,
    canClearLegal: member.canClearLegal,
  })
  if (!eyes.allowed)
    throw new ProblemError('four-eyes', FOUR_EYES_WORDS[eyes.why], { why: eyes.why })
  if (claim.fingerprint !== fingerprint) throw await changedFingerprint(tx, claim, fingerprint)
  return { selfApproved: eyes.selfApproved, policyVersion: policy.version }
}

/** The refusal of a decision about something else than the claim as it is now. */
async function changedFingerprint(
  tx: DeskTx,
  claim: Claim,
  fingerprint: string,
): Promise<ProblemError> {
  const changed = await changedSince(tx, claim.id, fingerprint)
  return new ProblemError(
    'fingerprint-changed',
    'The claim is not what you saw. Look at it again before you approve.',
    { current: claim, changed },
  )
}

/** Keeps exactly what was approved, over the article's present revision. */
export async function storeApproval(
  ctx: Context,
  tx: DeskTx,
  { claim, snapshot }: ViewedClaim,
  given: Given & { seq: number },
): Promise<void> {
  await insertApproval(tx.db, {
    desk_id: tx.deskId,
    id: ctx.newId(),
    article_id: claim.articleId,
    claim_id: claim.id,
    claim_version: claim.version + 1,
    revision: claim.revision,
    seq: given.seq,
    at: tx.at,
    by_user: ctx.actor.userId,
    fingerprint: claim.fingerprint,
    snapshot: snapshotText(snapshot),
    policy_version: given.policyVersion,
    self_approved: given.selfApproved ? 1 : 0,
    voided_at: null,
    voided_by: null,
    void_reason: null,
  })
}

/**
 * Sends a submitted claim back with a reason.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function returnClaim(ctx: Context, at: ClaimAt, reason: string): Promise<void> {
  requirePermission(ctx, 'return-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const { claim } = await getMovableClaim(tx, at, 'request-changes')
    const returned = { returned_at: tx.at, returned_by: ctx.actor.userId, return_reason: reason }
    await updateClaim(tx.db, claim, { state: 'changes-requested', ...returned, updated_at: tx.at })
    await recordEvent(tx, ctx, {
      kind: 'claim-returned',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { reason },
    })
  })
}

/**
 * Takes the last approval back by hand. It stays in the history, voided.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function reopenClaim(ctx: Context, at: ClaimAt, reason: string): Promise<void> {
  requirePermission(ctx, 'reopen-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const { claim, approvalId } = await getMovableClaim(tx, at, 'reopen')
    if (approvalId !== null)
      await voidApproval(tx.db, at.deskId, approvalId, {
        at: tx.at,
        byId: ctx.actor.userId,
        reason,
      })
    await updateClaim(tx.db, claim, { updated_at: tx.at })
    await recordEvent(tx, ctx, {
      kind: 'claim-reopened',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { reason },
    })
  })
}
