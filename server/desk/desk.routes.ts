import { Desk, DeskChange, DeskDraft } from '#shared/desk/desk.ts'
import { pageOf } from '#shared/page.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { parseIfMatch, withEtag } from '../http/require-version.ts'
import { body, deskParams, json, route } from '../http/route.ts'
import { changeDesk } from './change-desk.ts'
import { createDesk } from './create-desk.ts'
import { viewDesk, viewDesks } from './view-desk.ts'

/** Desks and their rules. */
export function deskRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks',
      policy: { signedIn: 'lists the desks of the asker' },
      responses: { 200: json(pageOf(Desk), 'Own desks, by name') },
    }),
    async (c) => c.json(await viewDesks(contextOf(c)), 200),
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks',
      policy: { signedIn: 'for whoever is an admin of some desk' },
      request: { body: body(DeskDraft) },
      responses: { 201: json(Desk, 'The new desk') },
    }),
    async (c) => {
      const ctx = contextOf(c)
      const desk = await createDesk(ctx, c.req.valid('json'))
      return c.json(withEtag(c, desk), 201)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}',
      policy: { action: 'read-desk', of: 'desk' },
      request: { params: deskParams },
      responses: { 200: json(Desk, 'The desk') },
    }),
    async (c) => {
      const desk = await viewDesk(contextOf(c), c.get('deskId'))
      return c.json(withEtag(c, desk), 200)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/desks/{deskId}',
      policy: { action: 'change-desk', of: 'desk' },
      ifMatch: true,
      request: { params: deskParams, body: body(DeskChange) },
      responses: { 200: json(Desk, 'The changed desk') },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), version: parseIfMatch(c.req.header('if-match')) }
      await changeDesk(contextOf(c), at, c.req.valid('json'))
      const desk = await viewDesk(contextOf(c), at.deskId)
      return c.json(withEtag(c, desk), 200)
    },
  )
}
