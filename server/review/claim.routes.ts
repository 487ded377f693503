import { z } from '@hono/zod-openapi'
import { ClaimChange, ClaimDraft } from '#shared/claim/claim.ts'
import { Claim, HistoryEntry } from '#shared/review/review.ts'
import { changeClaim } from '../claim/change-claim.ts'
import { createClaim } from '../claim/create-claim.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { changeAt, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { listHistory } from './list-history.ts'
import { viewClaim, viewClaims, viewClaimsThen, viewNewClaim } from './view-claims.ts'

const CLAIM_BYTES_MAX = 1024 * 1024
const ListQuery = z.object({
  revision: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(2_000).default(2_000),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
})
const ClaimPage = z.object({ items: z.array(Claim), nextCursor: z.string().nullable() })

/** Claims as people see them: with evidence, fingerprint and standing. That is why these routes stand here and their verbs below. */
export function claimRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/claims',
      policy: { action: 'read-claim', of: 'article' },
      request: { params: idParams, query: ListQuery },
      responses: { 200: json(ClaimPage, 'Claims in reading order, withdrawn ones too') },
    }),
    async (c) => {
      const { limit, cursor, revision } = c.req.valid('query')
      const { db } = contextOf(c)
      const articleId = c.req.valid('param').id
      const from = Number(cursor ?? 0)
      // One more than asked for tells whether there is a next page.
      const page = { from, limit: limit + 1 }
      const found =
        revision === undefined
          ? await viewClaims(db.read, c.get('deskId'), { articleId, page })
          : (await viewClaimsThen(db.read, c.get('deskId'), { articleId, revision })).slice(
              from,
              from + page.limit,
            )
      const nextCursor = found.length > limit ? String(from + limit) : null
      return c.json({ items: found.slice(0, limit), nextCursor }, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/articles/{id}/claims',
      policy: { action: 'create-claim', of: 'article' },
      bodyBytesMax: CLAIM_BYTES_MAX,
      request: { params: idParams, body: body(ClaimDraft) },
      responses: { 201: json(Claim, 'The new claim') },
    }),
    async (c) => {
      const deskId = c.get('deskId')
      const ctx = contextOf(c)
      const at = { deskId, articleId: c.req.valid('param').id }
      const made = await createClaim(ctx, at, c.req.valid('json'))
      const claim = viewNewClaim(made, { id: ctx.actor.userId, name: ctx.actor.name })
      return c.json(withEtag(c, claim), 201)
    },
  )
  oneClaim(app)
}

function oneClaim(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/claims/{id}',
      policy: { action: 'read-claim', of: 'claim' },
      request: { params: idParams },
      responses: { 200: json(Claim, 'The claim') },
    }),
    async (c) => {
      const { claim } = await viewClaim(
        contextOf(c).db.read,
        c.get('deskId'),
        c.req.valid('param').id,
      )
      return c.json(withEtag(c, claim), 200)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/claims/{id}',
      policy: { action: 'change-claim', of: 'claim' },
      ifMatch: true,
      bodyBytesMax: CLAIM_BYTES_MAX,
      request: { params: idParams, body: body(ClaimChange) },
      responses: { 200: json(Claim, 'The changed claim') },
    }),
    async (c) => {
      const at = changeAt(c)
      await changeClaim(contextOf(c), at, c.req.valid('json'))
      const { claim } = await viewClaim(contextOf(c).db.read, at.deskId, at.id)
      return c.json(withEtag(c, claim), 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/claims/{id}/history',
      policy: { action: 'read-claim', of: 'claim' },
      request: { params: idParams },
      responses: {
        200: json(z.object({ items: z.array(HistoryEntry) }), 'Every change, oldest first'),
      },
    }),
    async (c) =>
      c.json(
        {
          items: await listHistory(contextOf(c).db.read, c.get('deskId'), c.req.valid('param').id),
        },
        200,
      ),
  )
}
