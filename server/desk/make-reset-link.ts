import { type ResetLink } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { requireBrowser } from '../auth/require-browser.ts'
import { dropResetLinks, insertResetLink } from '../auth/reset-link.store.ts'
import { hashSecret, newSecret } from '../auth/secret.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { getMember } from './get-member.ts'
import { listAdminDesks, listDesksOf } from './member.store.ts'

const LIFE_MS = 3_600_000

/**
 * Makes a link with which a member sets a new password, in place of any earlier one. It is answered here and never again.
 *
 * @throws ProblemError `not-permitted` below admin, for an API token, and for somebody who belongs to a desk where the asker is no admin; `not-found`
 */
export async function makeResetLink(
  ctx: Context,
  at: { deskId: string; userId: string },
): Promise<ResetLink> {
  requirePermission(ctx, 'make-reset-link', at.deskId)
  requireBrowser(ctx)
  const secret = newSecret()
  return deskTransaction(ctx, at.deskId, async (tx) => {
    await getMember(tx.db, at.deskId, at.userId)
    await requireOwnDesks(ctx, tx, at.userId)
    const expiresAt = new Date(Date.parse(tx.at) + LIFE_MS).toISOString()
    await dropResetLinks(tx.db, at.userId)
    await insertResetLink(tx.db, {
      tokenHash: hashSecret(secret),
      userId: at.userId,
      createdAt: tx.at,
      createdBy: ctx.actor.userId,
      expiresAt,
    })
    await recordEvent(tx, ctx, {
      kind: 'reset-link-made',
      articleId: null,
      subject: `user:${at.userId}`,
      payload: { expiresAt },
    })
    return { resetUrl: `${ctx.settings.publicUrl}/reset#token=${secret}`, expiresAt }
  })
}

/** A reset link opens the whole account, so it must not lead its maker onto a desk that is not theirs to run. */
async function requireOwnDesks(ctx: Context, tx: DeskTx, userId: string): Promise<void> {
  const theirs = await listDesksOf(tx.db, userId)
  const own = new Set(await listAdminDesks(tx.db, ctx.actor.userId))
  if (theirs.every((deskId) => own.has(deskId))) return
  throw new ProblemError(
    'not-permitted',
    'This person belongs to another desk too. Only an admin of all their desks can make the link.',
  )
}
