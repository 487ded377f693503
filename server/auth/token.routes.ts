import { ApiToken, NewApiToken, TokenDraft } from '#shared/auth/account.ts'
import { pageOf } from '#shared/page.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'
import { listTokens } from './token.store.ts'

/** Tokens with which scripts act in somebody's name. */
export function tokenRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/tokens',
      policy: { signedIn: 'lists the asker’s own tokens' },
      responses: { 200: json(pageOf(ApiToken), 'Live tokens, newest first') },
    }),
    async (c) => {
      const ctx = contextOf(c)
      const items = await listTokens(ctx.db.read, ctx.actor.userId)
      return c.json({ items, nextCursor: null }, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/tokens',
      policy: { signedIn: 'makes a token for the asker, with no more rights' },
      idempotent: false,
      request: { body: body(TokenDraft) },
      responses: { 201: json(NewApiToken, 'The token; its secret is shown once') },
    }),
    async (c) => c.json(await createToken(contextOf(c), c.req.valid('json')), 201),
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/tokens/{id}',
      policy: { signedIn: 'ends one of the asker’s own tokens' },
      request: { params: idParams },
      responses: { 204: { description: 'Revoked' } },
    }),
    async (c) => {
      await revokeToken(contextOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
}
