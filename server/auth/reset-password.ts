import { type PasswordReset } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { type OpenContext } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { countTry } from '../http/rate-limit.ts'
import { hashPassword } from './password.ts'
import { dropResetLinks, findResetUser, useResetLink } from './reset-link.store.ts'
import { hashSecret } from './secret.ts'
import { deleteSessionsOf } from './session.store.ts'
import { setPassword } from './user.store.ts'

const TRIES = { name: 'reset-password', max: 30, windowS: 15 * 60 }

/**
 * Sets a password by a link that an admin made. The link works once; every session of the person ends.
 *
 * @throws ProblemError `malformed` for a link that is unknown, used or too old, `too-many-requests`
 */
export async function resetPassword(open: OpenContext, reset: PasswordReset): Promise<void> {
  const attempt = await countTry(open, [{ ...TRIES, who: open.clientAddress }])
  const tokenHash = hashSecret(reset.token)
  const userId = await findResetUser(open.db.read, tokenHash, open.now())
  if (userId === null) throw spent()
  const next = await hashPassword(reset.password)
  await open.db.transaction(async (tx) => {
    const at = open.now()
    await recordHouseEvent(tx, {
      at,
      actorId: userId,
      kind: 'password-reset',
      subject: `user:${userId}`,
      payload: {},
    })
    if (!(await useResetLink(tx, tokenHash, at))) throw spent()
    await setPassword(tx, userId, next, null)
    await deleteSessionsOf(tx, userId, null)
    await dropResetLinks(tx, userId)
  })
  await attempt.succeeded()
}

function spent(): ProblemError {
  return new ProblemError(
    'malformed',
    'This link was used already or is too old. Ask an admin of your desk for a new one.',
  )
}
