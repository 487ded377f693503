import { type NewApiToken, type TokenDraft } from '#shared/auth/account.ts'
import { isAtLeast } from '#shared/auth/role.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireBrowser } from './require-browser.ts'
import { hashSecret, newSecret } from './secret.ts'
import { insertToken } from './token.store.ts'

const LIFE_MS_MAX = 366 * 24 * 3_600_000

/**
 * Makes a token with which a script acts in the asker's name on one desk. The secret is answered here and never again.
 *
 * @throws ProblemError `not-permitted` for an API token or a role above the asker's own; `not-found` for a desk that is not theirs; `invalid` when it
 *   would end in the past or after more than a year
 */
export async function createToken(ctx: Context, draft: TokenDraft): Promise<NewApiToken> {
  requireBrowser(ctx)
  const member = requirePermission(ctx, 'read-desk', draft.deskId)
  if (!isAtLeast(member.role, draft.role)) {
    throw new ProblemError('not-permitted', 'A token cannot have more rights than you have.')
  }
  const lifeMs = Date.parse(draft.expiresAt) - Date.parse(ctx.now())
  if (lifeMs <= 0 || lifeMs > LIFE_MS_MAX) {
    throw new ProblemError('invalid', 'expiresAt: a token ends in the future, within a year')
  }
  const secret = newSecret()
  const { name, deskId, role, expiresAt } = draft
  const token = { id: ctx.newId(), name, deskId, role, createdAt: ctx.now(), expiresAt }
  await ctx.db.transaction(async (tx) => {
    await insertToken(tx, {
      id: token.id,
      token_hash: hashSecret(secret),
      user_id: ctx.actor.userId,
      desk_id: deskId,
      name,
      role,
      created_at: token.createdAt,
      expires_at: expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    await recordHouseEvent(tx, {
      at: token.createdAt,
      actorId: ctx.actor.userId,
      kind: 'token-created',
      subject: `token:${token.id}`,
      payload: { name, deskId, role, expiresAt },
    })
  })
  return { ...token, lastUsedAt: null, token: secret }
}
