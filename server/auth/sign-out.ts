import { type Context } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { requireBrowser } from './require-browser.ts'
import { hashSecret } from './secret.ts'
import { deleteSession } from './session.store.ts'

/**
 * Ends the asker's session on the server.
 *
 * @throws ProblemError `not-permitted` for an API token, which has no session
 */
export async function signOut(ctx: Context, secret: string | null): Promise<void> {
  requireBrowser(ctx)
  await ctx.db.transaction(async (tx) => {
    if (secret !== null) await deleteSession(tx, hashSecret(secret))
    await recordHouseEvent(tx, {
      at: ctx.now(),
      actorId: ctx.actor.userId,
      kind: 'signed-out',
      subject: `user:${ctx.actor.userId}`,
      payload: {},
    })
  })
}
