import { z } from '@hono/zod-openapi'
import { Event } from '#shared/event/event.ts'
import { pageOf } from '#shared/page.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { limitParam } from '../http/page-params.ts'
import { deskParams, idParams, json, route } from '../http/route.ts'
import { listAudit } from './list-audit.ts'
import { verifyAudit } from './verify-audit.ts'

const AuditEntry = Event.extend({ actorName: z.string(), payload: z.unknown() })
const Query = z.object({
  limit: limitParam,
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
})
const Verified = z.object({
  ok: z.boolean(),
  entries: z.int(),
  head: z.string(),
  firstBad: z.int().optional(),
})

/** The log of a desk: to read, and to prove that nobody rewrote it. There is no route that changes it. */
export function auditRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/audit',
      policy: { action: 'read-audit', of: 'desk' },
      request: { params: deskParams, query: Query },
      responses: { 200: json(pageOf(AuditEntry), 'The log, oldest first') },
    }),
    async (c) => {
      const page = c.req.valid('query')
      return c.json(await listAudit(contextOf(c).db.read, c.get('deskId'), page), 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/audit',
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams, query: Query },
      responses: {
        200: json(pageOf(AuditEntry), 'What the log tells of one article, oldest first'),
      },
    }),
    async (c) => {
      const page = { ...c.req.valid('query'), articleId: c.req.valid('param').id }
      return c.json(await listAudit(contextOf(c).db.read, c.get('deskId'), page), 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/audit/verify',
      policy: { action: 'read-audit', of: 'desk' },
      request: { params: deskParams },
      responses: { 200: json(Verified, 'Whether every row still hangs on the one before') },
    }),
    async (c) => c.json(await verifyAudit(contextOf(c).db, c.get('deskId')), 200),
  )
}
