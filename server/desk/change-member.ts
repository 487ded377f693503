import { type Member, type MemberChange } from '#shared/auth/account.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { getMember, requireAdminLeft } from './get-member.ts'
import { updateMember } from './member.store.ts'

/**
 * Changes what somebody may do on a desk, at once and for their tokens too.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state` for the last admin
 */
export async function changeMember(
  ctx: Context,
  at: { deskId: string; userId: string; version: number },
  change: MemberChange,
): Promise<Member> {
  requirePermission(ctx, 'change-member', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const member = await getMember(tx.db, at.deskId, at.userId)
    requireVersion(member, at.version)
    const before = { role: member.role, canClearLegal: member.canClearLegal }
    const after = {
      role: change.role ?? member.role,
      canClearLegal: change.canClearLegal ?? member.canClearLegal,
    }
    if (before.role === after.role && before.canClearLegal === after.canClearLegal) return member
    await requireAdminLeft(tx.db, member, after.role)
    await updateMember(tx.db, member, { ...after, removedAt: null })
    await recordEvent(tx, ctx, {
      kind: 'member-changed',
      articleId: null,
      subject: `user:${member.userId}`,
      payload: { before, after },
    })
    return getMember(tx.db, at.deskId, at.userId)
  })
}
