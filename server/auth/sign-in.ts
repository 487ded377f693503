import { type SignInRequest } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { type OpenContext } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { countTry } from '../http/rate-limit.ts'
import { sha256 } from '../sha256.ts'
import { isPassword } from './password.ts'
import { hashSecret } from './secret.ts'
import { deleteSession } from './session.store.ts'
import { startSession } from './start-session.ts'
import { findUser, findUserByEmail } from './user.store.ts'

const WINDOW_S = 15 * 60
const FAILURES_OF_ACCOUNT_MAX = 10
const FAILURES_OF_ADDRESS_MAX = 30

/**
 * Begins a session under a new secret and answers it; the session the browser had before ends. Somebody unknown costs the same work and gets the
 * same answer as a wrong password.
 *
 * @throws ProblemError `not-signed-in`, `too-many-requests`
 */
export async function signIn(
  open: OpenContext,
  request: SignInRequest,
  oldSecret: string | null,
): Promise<string> {
  const attempt = await countTry(open, [
    {
      name: 'sign-in-account',
      who: request.email,
      max: FAILURES_OF_ACCOUNT_MAX,
      windowS: WINDOW_S,
    },
    {
      name: 'sign-in-address',
      who: open.clientAddress,
      max: FAILURES_OF_ADDRESS_MAX,
      windowS: WINDOW_S,
    },
  ])
  const user = await findUserByEmail(open.db.read, request.email)
  const fits = await isPassword(request.password, user?.passwordHash ?? null)
  const at = open.now()
  if (!user || !fits) {
    await open.db.transaction((tx) =>
      recordHouseEvent(tx, {
        at,
        actorId: null,
        kind: 'sign-in-refused',
        subject: `email:${sha256(request.email)}`,
        payload: {},
      }),
    )
    throw refused()
  }
  const secret = await open.db.transaction(async (tx) => {
    // The row of the house's chain puts this in order with a change of the password at the same moment.
    await recordHouseEvent(tx, {
      at,
      actorId: user.id,
      kind: 'signed-in',
      subject: `user:${user.id}`,
      payload: {},
    })
    const now = await findUser(tx, user.id)
    if (now?.passwordHash !== user.passwordHash) throw refused()
    if (oldSecret !== null) await deleteSession(tx, hashSecret(oldSecret))
    return startSession(open, tx, user.id)
  })
  await attempt.succeeded()
  return secret
}

function refused(): ProblemError {
  return new ProblemError('not-signed-in', 'This e-mail address and password do not fit together.')
}
