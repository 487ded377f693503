import { type PasswordChange } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { countTry } from '../http/rate-limit.ts'
import { hashPassword, isPassword } from './password.ts'
import { requireBrowser } from './require-browser.ts'
import { dropResetLinks } from './reset-link.store.ts'
import { hashSecret } from './secret.ts'
import { deleteSessionsOf } from './session.store.ts'
import { findUser, setPassword } from './user.store.ts'

const TRIES = { name: 'change-password', max: 10, windowS: 15 * 60 }

/**
 * Sets the asker's own password. Every other session of theirs ends, and so do reset links that nobody used.
 *
 * @throws ProblemError `not-permitted` for a wrong present password or an API token, `too-many-requests`, `not-allowed-in-state` when it was
 * changed at the same moment
 */
export async function changePassword(
  ctx: Context,
  change: PasswordChange,
  ownSecret: string | null,
): Promise<void> {
  requireBrowser(ctx)
  const { userId } = ctx.actor
  const attempt = await countTry(ctx, [{ ...TRIES, who: userId }])
  const user = await findUser(ctx.db.read, userId)
  if (!user || !(await isPassword(change.current, user.passwordHash)))
    throw new ProblemError('not-permitted', 'This is not your present password.')
  await attempt.succeeded()
  const next = await hashPassword(change.next)
  await ctx.db.transaction(async (tx) => {
    await recordHouseEvent(tx, {
      at: ctx.now(),
      actorId: userId,
      kind: 'password-changed',
      subject: `user:${userId}`,
      payload: {},
    })
    if (!(await setPassword(tx, userId, next, user.passwordHash)))
      throw new ProblemError('not-allowed-in-state', 'Your password was changed a moment ago.')
    await deleteSessionsOf(tx, userId, ownSecret === null ? null : hashSecret(ownSecret))
    await dropResetLinks(tx, userId)
  })
}
