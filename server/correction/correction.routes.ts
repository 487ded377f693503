import { z } from '@hono/zod-openapi'
import {
  Correction,
  CorrectionChange,
  CorrectionDraft,
  StandingCheck,
} from '#shared/correction/correction.ts'
import { getArticle } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { changeAt, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { addCorrection } from './add-correction.ts'
import { changeCorrection, removeCorrection } from './change-correction.ts'
import { listCorrections } from './correction.store.ts'
import { listChecks } from './list-checks.ts'

const Corrections = z.object({ items: z.array(Correction), checks: z.array(StandingCheck) })

/** What was corrected after publication. */
export function correctionRoutes(app: App): void {
  listRoutes(app)
  changeRoutes(app)
}

function listRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/corrections',
      policy: { action: 'read-article', of: 'article' },
      request: { params: idParams },
      responses: {
        200: json(Corrections, 'Corrections, newest first, and the checks that stood'),
      },
    }),
    async (c) => {
      const { db } = contextOf(c)
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      await getArticle(db.read, at.deskId, at.articleId)
      const items = await listCorrections(db.read, at, await listPeople(db.read, at.deskId))
      return c.json({ items, checks: await listChecks(db.read, at) }, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/articles/{id}/corrections',
      policy: { action: 'change-correction', of: 'article' },
      request: { params: idParams, body: body(CorrectionDraft) },
      responses: { 201: json(Correction, 'The correction; the next version of the page has it') },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      const added = await addCorrection(contextOf(c), at, c.req.valid('json'))
      return c.json(withEtag(c, added), 201)
    },
  )
}

function changeRoutes(app: App): void {
  app.openapi(
    route({
      method: 'patch',
      path: '/api/corrections/{id}',
      policy: { action: 'change-correction', of: 'correction' },
      ifMatch: true,
      request: { params: idParams, body: body(CorrectionChange) },
      responses: { 200: json(Correction, 'The changed correction, not published yet') },
    }),
    async (c) => {
      const at = changeAt(c)
      const changed = await changeCorrection(contextOf(c), at, c.req.valid('json'))
      return c.json(withEtag(c, changed), 200)
    },
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/corrections/{id}',
      policy: { action: 'change-correction', of: 'correction' },
      ifMatch: true,
      request: { params: idParams },
      responses: { 204: { description: 'It is taken back; it was never published' } },
    }),
    async (c) => {
      await removeCorrection(contextOf(c), changeAt(c))
      return c.body(null, 204)
    },
  )
}
