import { z } from '@hono/zod-openapi'
import {
  Invitation,
  InvitationAcceptance,
  InvitationDraft,
  NewInvitation,
  Session,
} from '#shared/auth/account.ts'
import { pageOf } from '#shared/page.ts'
import { answerSession, sessionSecretOf } from '../auth/session.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { cursorParam, cutPage, limitParam, parseCursor } from '../http/page-params.ts'
import { body, deskParams, Id, json, route } from '../http/route.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { createInvitation } from './create-invitation.ts'
import { type InvitationRow, listInvitations } from './invitation.store.ts'
import { revokeInvitation } from './revoke-invitation.ts'

const ListQuery = z.object({ limit: limitParam, cursor: cursorParam })

/** Invitations by link. */
export function invitationRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/invitations',
      policy: { action: 'manage-invitations', of: 'desk' },
      request: { params: deskParams, query: ListQuery },
      responses: { 200: json(pageOf(Invitation), 'Invitations, newest first') },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid('query')
      const rows = await listInvitations(contextOf(c).db.read, c.get('deskId'), {
        limit: limit + 1,
        after: parseCursor(cursor),
      })
      const page = cutPage(rows, limit, (row) => [row.createdAt, row.id])
      return c.json({ ...page, items: page.items.map(toWire) }, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/invitations',
      policy: { action: 'manage-invitations', of: 'desk' },
      idempotent: false,
      request: { params: deskParams, body: body(InvitationDraft) },
      responses: { 201: json(NewInvitation, 'The invitation with its link, shown once') },
    }),
    async (c) => {
      const made = await createInvitation(contextOf(c), c.get('deskId'), c.req.valid('json'))
      return c.json(made, 201)
    },
  )
  oneInvitation(app)
}

function oneInvitation(app: App): void {
  app.openapi(
    route({
      method: 'delete',
      path: '/api/desks/{deskId}/invitations/{id}',
      policy: { action: 'manage-invitations', of: 'desk' },
      request: { params: z.object({ deskId: Id, id: Id }) },
      responses: { 204: { description: 'Revoked' } },
    }),
    async (c) => {
      await revokeInvitation(contextOf(c), {
        deskId: c.get('deskId'),
        id: c.req.valid('param').id,
      })
      return c.body(null, 204)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/invitations/accept',
      policy: { open: 'the link is the proof' },
      request: { body: body(InvitationAcceptance) },
      responses: {
        200: json(Session, 'The session, now with one more desk'),
        201: json(Session, 'The session of the new person'),
      },
    }),
    async (c) => {
      const open = c.get('open')
      const ctx = c.get('ctx')
      const secret = await acceptInvitation(open, ctx, c.req.valid('json'))
      if (secret !== null) return c.json(await answerSession(c, secret), 201)
      return c.json(await answerSession(c, sessionSecretOf(c, open) ?? ''), 200)
    },
  )
}

function toWire({ id, email, role, createdAt, expiresAt, acceptedAt }: InvitationRow): Invitation {
  return { id, email, role, createdAt, expiresAt, acceptedAt }
}
