import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { closeInvitation, findInvitation } from './invitation.store.ts'

/**
 * Makes an invitation's link worthless.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state` once it was accepted
 */
export async function revokeInvitation(
  ctx: Context,
  at: { deskId: string; id: string },
): Promise<void> {
  requirePermission(ctx, 'manage-invitations', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const invitation = await findInvitation(tx.db, at.deskId, at.id)
    if (!invitation) throw notFound()
    if (!(await closeInvitation(tx.db, invitation.id, 'revoked_at', tx.at)))
      throw new ProblemError('not-allowed-in-state', 'This invitation was accepted already.')
    await recordEvent(tx, ctx, {
      kind: 'invitation-revoked',
      articleId: null,
      subject: `invitation:${invitation.id}`,
      payload: { email: invitation.email, role: invitation.role },
    })
  })
}
