import { endTokensOn } from '../auth/token.store.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { getMember, requireAdminLeft } from './get-member.ts'
import { updateMember } from './member.store.ts'

/**
 * Takes somebody off a desk. Their tokens for it end; what they wrote stays, and so does their account.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state` for the last admin
 */
export async function removeMember(
  ctx: Context,
  at: { deskId: string; userId: string; version: number },
): Promise<void> {
  requirePermission(ctx, 'remove-member', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const member = await getMember(tx.db, at.deskId, at.userId)
    requireVersion(member, at.version)
    await requireAdminLeft(tx.db, member, null)
    await updateMember(tx.db, member, {
      role: member.role,
      canClearLegal: member.canClearLegal,
      removedAt: tx.at,
    })
    const tokensEnded = await endTokensOn(tx.db, at.deskId, at.userId, tx.at)
    await recordEvent(tx, ctx, {
      kind: 'member-removed',
      articleId: null,
      subject: `user:${member.userId}`,
      payload: { role: member.role, tokensEnded },
    })
  })
}
