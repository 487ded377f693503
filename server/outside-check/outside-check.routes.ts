import { z } from '@hono/zod-openapi'
import { OutsideCheck, OutsideCheckChange } from '#shared/outside-check/outside-check.ts'
import { listPeople } from '../auth/people.store.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { changeAt, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import {
  moveOutsideCheck,
  removeOutsideCheck,
  restoreOutsideCheck,
} from './change-outside-check.ts'
import { listOutsideChecks } from './outside-check.store.ts'

const OutsideChecks = z.object({ items: z.array(OutsideCheck) })
const answer = json(OutsideCheck, 'As it is now')

/** Fact-checks that others published, on an article and its claims. */
export function outsideCheckRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/outside-checks',
      policy: { action: 'read-claim', of: 'article' },
      request: { params: idParams },
      responses: { 200: json(OutsideChecks, 'What others published; removed ones too') },
    }),
    async (c) => {
      const deskId = c.get('deskId')
      const { read } = contextOf(c).db
      const of = { deskId, articleId: c.req.valid('param').id }
      const items = await listOutsideChecks(read, of, await listPeople(read, deskId))
      return c.json({ items }, 200)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/outside-checks/{id}',
      policy: { action: 'change-evidence', of: 'outside_check' },
      ifMatch: true,
      request: { params: idParams, body: body(OutsideCheckChange) },
      responses: { 200: answer },
    }),
    async (c) => {
      const moved = await moveOutsideCheck(contextOf(c), changeAt(c), c.req.valid('json'))
      return c.json(withEtag(c, moved), 200)
    },
  )
  removal(app)
}

/** Taking one away, and its undo. */
function removal(app: App): void {
  for (const [method, path, verb] of [
    ['delete', '/api/outside-checks/{id}', removeOutsideCheck],
    ['post', '/api/outside-checks/{id}/restore', restoreOutsideCheck],
  ] as const) {
    app.openapi(
      route({
        method,
        path,
        policy: { action: 'change-evidence', of: 'outside_check' },
        ifMatch: true,
        request: { params: idParams },
        responses: { 200: answer },
      }),
      async (c) => c.json(withEtag(c, await verb(contextOf(c), changeAt(c))), 200),
    )
  }
}
