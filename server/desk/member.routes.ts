import { z } from '@hono/zod-openapi'
import { Member, MemberChange, ResetLink } from '#shared/auth/account.ts'
import { pageOf } from '#shared/page.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { cursorParam, cutPage, limitParam, parseCursor } from '../http/page-params.ts'
import { parseIfMatch, withEtag } from '../http/require-version.ts'
import { body, deskParams, Id, json, route } from '../http/route.ts'
import { changeMember } from './change-member.ts'
import { makeResetLink } from './make-reset-link.ts'
import { listMembers } from './member.store.ts'
import { removeMember } from './remove-member.ts'

const memberParams = z.object({ deskId: Id, userId: Id })
const ListQuery = z.object({ limit: limitParam, cursor: cursorParam })

/** Who is on a desk. */
export function memberRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/members',
      policy: { action: 'list-members', of: 'desk' },
      request: { params: deskParams, query: ListQuery },
      responses: { 200: json(pageOf(Member), 'Members, in the order in which they joined') },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid('query')
      const rows = await listMembers(contextOf(c).db.read, c.get('deskId'), {
        limit: limit + 1,
        after: parseCursor(cursor),
      })
      return c.json(
        cutPage(rows, limit, (row) => [row.joinedAt, row.userId]),
        200,
      )
    },
  )
  oneMember(app)
}

function oneMember(app: App): void {
  app.openapi(
    route({
      method: 'patch',
      path: '/api/desks/{deskId}/members/{userId}',
      policy: { action: 'change-member', of: 'desk' },
      ifMatch: true,
      request: { params: memberParams, body: body(MemberChange) },
      responses: { 200: json(Member, 'The changed member') },
    }),
    async (c) => {
      const { userId } = c.req.valid('param')
      const version = parseIfMatch(c.req.header('if-match'))
      const at = { deskId: c.get('deskId'), userId, version }
      const member = await changeMember(contextOf(c), at, c.req.valid('json'))
      return c.json(withEtag(c, member), 200)
    },
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/desks/{deskId}/members/{userId}',
      policy: { action: 'remove-member', of: 'desk' },
      ifMatch: true,
      request: { params: memberParams },
      responses: { 204: { description: 'Off the desk' } },
    }),
    async (c) => {
      const { userId } = c.req.valid('param')
      const version = parseIfMatch(c.req.header('if-match'))
      await removeMember(contextOf(c), { deskId: c.get('deskId'), userId, version })
      return c.body(null, 204)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/members/{userId}/reset-link',
      policy: { action: 'make-reset-link', of: 'desk' },
      idempotent: false,
      request: { params: memberParams },
      responses: { 201: json(ResetLink, 'The link, shown once') },
    }),
    async (c) => {
      const { userId } = c.req.valid('param')
      return c.json(await makeResetLink(contextOf(c), { deskId: c.get('deskId'), userId }), 201)
    },
  )
}
