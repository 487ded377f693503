import { type InvitationDraft, type NewInvitation } from '#shared/auth/account.ts'
import { isAtLeast } from '#shared/auth/role.ts'
import { ProblemError } from '#shared/problem.ts'
import { hashSecret, newSecret } from '../auth/secret.ts'
import { findUserByEmail } from '../auth/user.store.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { insertInvitation } from './invitation.store.ts'
import { findMember } from './member.store.ts'

const LIFE_MS = 72 * 3_600_000

/**
 * Invites one address to a desk with a role that is at most the inviter's. The link is answered here and never again.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state` for somebody who is on the desk already
 */
export async function createInvitation(
  ctx: Context,
  deskId: string,
  draft: InvitationDraft,
): Promise<NewInvitation> {
  const { role } = requirePermission(ctx, 'manage-invitations', deskId)
  if (!isAtLeast(role, draft.role))
    throw new ProblemError('not-permitted', 'You can give at most the role that you have.')
  const secret = newSecret()
  const {
    createdBy: _by,
    deskId: _desk,
    ...invitation
  } = await deskTransaction(ctx, deskId, async (tx) => {
    const user = await findUserByEmail(tx.db, draft.email)
    if (user && (await findMember(tx.db, { deskId, userId: user.id })))
      throw new ProblemError('not-allowed-in-state', 'This person is on the desk already.')
    const row = {
      id: ctx.newId(),
      deskId,
      email: draft.email,
      role: draft.role,
      createdAt: tx.at,
      createdBy: ctx.actor.userId,
      expiresAt: new Date(Date.parse(tx.at) + LIFE_MS).toISOString(),
      acceptedAt: null,
    }
    await insertInvitation(tx.db, row, hashSecret(secret))
    await recordEvent(tx, ctx, {
      kind: 'member-invited',
      articleId: null,
      subject: `invitation:${row.id}`,
      payload: { email: row.email, role: row.role, expiresAt: row.expiresAt },
    })
    return row
  })
  return { ...invitation, acceptUrl: `${ctx.settings.publicUrl}/invitation#token=${secret}` }
}
