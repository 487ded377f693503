import { type Context } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { notFound } from '../http/require-permission.ts'
import { requireBrowser } from './require-browser.ts'
import { revokeTokenRow } from './token.store.ts'

/**
 * Ends one of the asker's own tokens at once.
 *
 * @throws ProblemError `not-permitted` for an API token, `not-found`
 */
export async function revokeToken(ctx: Context, id: string): Promise<void> {
  requireBrowser(ctx)
  await ctx.db.transaction(async (tx) => {
    const at = ctx.now()
    const token = await revokeTokenRow(tx, ctx.actor.userId, id, at)
    if (!token) throw notFound()
    await recordHouseEvent(tx, {
      at,
      actorId: ctx.actor.userId,
      kind: 'token-revoked',
      subject: `token:${id}`,
      payload: { name: token.name },
    })
  })
}
