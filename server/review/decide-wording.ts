import { ProblemError } from '#shared/problem.ts'
import { type WordingRequest } from '#shared/claim/claim.ts'
import { mayDecideWording } from '#shared/review/wording-author.ts'
import { type ClaimAt, getOpenClaim } from '../claim/change-claim.ts'
import { NOT_DECIDED, updateClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { getPolicy } from '../desk/policy.store.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'

/**
 * Takes a proposed wording, lets the old one stand, or takes that decision back. The article's text is another matter: it changes by a new revision.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`, `four-eyes`
 */
export async function decideWording(
  ctx: Context,
  at: ClaimAt,
  { decision, reason }: WordingRequest,
): Promise<void> {
  requirePermission(ctx, 'decide-wording', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const claim = await getOpenClaim(tx, at)
    if (claim.proposedText === null)
      throw new ProblemError('not-allowed-in-state', 'This claim has no proposed wording.')
    const { selfApproval } = await getPolicy(tx.db, tx.deskId)
    if (!mayDecideWording(claim, { actorId: ctx.actor.userId, selfApproval }))
      throw new ProblemError(
        'four-eyes',
        'You proposed this wording, so somebody else decides about it.',
        { why: 'you-proposed-it' },
      )
    const before = claim.spans.map((span) => span.exact)
    await updateClaim(tx.db, claim, {
      ...(decision === 'open'
        ? NOT_DECIDED
        : {
            wording_decision: decision,
            wording_decided_at: tx.at,
            wording_decided_by: ctx.actor.userId,
            wording_reason: reason ?? null,
            wording_before: JSON.stringify(before),
          }),
      updated_at: tx.at,
    })
    await recordEvent(tx, ctx, {
      kind: 'wording-decided',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: {
        before: { wordingDecision: claim.wordingDecision?.decision ?? 'open' },
        after: { wordingDecision: decision, words: before, proposedText: claim.proposedText },
        ...(reason === undefined ? {} : { reason }),
      },
    })
  })
}
