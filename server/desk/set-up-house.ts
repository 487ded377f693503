import { type SetupRequest } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { isSetupNeeded, takeSetup } from '../auth/house.store.ts'
import { hashPassword } from '../auth/password.ts'
import { hashSecret } from '../auth/secret.ts'
import { startSession } from '../auth/start-session.ts'
import { insertUser } from '../auth/user.store.ts'
import { type Context, type OpenContext } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { countTry } from '../http/rate-limit.ts'
import { startDesk } from './create-desk.ts'

/**
 * Makes the first person, their desk and their session. Of many at once exactly one succeeds. Answers the secret of the session.
 *
 * @throws ProblemError `not-allowed-in-state` once somebody is here, `not-permitted` for a wrong code, `too-many-requests`
 */
export async function setUpHouse(open: OpenContext, request: SetupRequest): Promise<string> {
  if (!(await isSetupNeeded(open.db.read))) throw alreadySetUp()
  if (!open.isLocal) await requireCode(open, request.code)
  const at = open.now()
  const user = {
    id: open.newId(),
    email: request.email,
    name: request.name,
    passwordHash: await hashPassword(request.password),
  }
  const deskId = open.newId()
  const actor = { userId: user.id, name: user.name, tokenId: null, memberships: [] }
  const secret = await open.db.transaction(async (db) => {
    if (!(await takeSetup(db, at))) throw alreadySetUp()
    await insertUser(db, user, at)
    await startDesk({ ...open, actor, beforeCommit: null }, db, {
      id: deskId,
      at,
      draft: { name: request.deskName },
    })
    await recordHouseEvent(db, {
      at,
      actorId: user.id,
      kind: 'house-set-up',
      subject: `user:${user.id}`,
      payload: { deskId },
    })
    return startSession(open, db, user.id)
  })
  await runAfterSetup(
    { ...open, actor, beforeCommit: null },
    { deskId, deskName: request.deskName },
  )
  return secret
}

/** The house stands by now: what fails here is told in the log, not to the person. */
async function runAfterSetup(
  ctx: Context,
  desk: { deskId: string; deskName: string },
): Promise<void> {
  const memberships = [{ ...desk, role: 'admin' as const, canClearLegal: false }]
  try {
    await ctx.afterSetup?.({ ...ctx, actor: { ...ctx.actor, memberships } }, desk.deskId)
  } catch (error) {
    ctx.reportError(error, 'setup')
  }
}

function alreadySetUp(): ProblemError {
  return new ProblemError('not-allowed-in-state', 'This house is set up already. Sign in instead.')
}

async function requireCode(open: OpenContext, code: string | undefined): Promise<void> {
  const attempt = await countTry(open, [
    { name: 'setup-code', who: open.clientAddress, max: 10, windowS: 900 },
  ])
  if (code === undefined || hashSecret(code) !== hashSecret(open.setupCode))
    throw new ProblemError(
      'not-permitted',
      'Setting up from another machine needs the code that the server printed in its terminal.',
    )
  await attempt.succeeded()
}
