import { ReportKey, ReportKeyDraft } from '#shared/desk/report-key.ts'
import { pageOf } from '#shared/page.ts'
import { type App, contextOf } from '../../http/app-env.ts'
import { body, deskParams, json, route } from '../../http/route.ts'
import { createReportKey } from './create-report-key.ts'
import { listReportKeys } from './report-key.store.ts'
import { stopSigning } from './stop-signing.ts'

/** The keys with which a desk signs its reports: public halves alone. */
export function reportKeyRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/desks/{deskId}/report-key',
      policy: { action: 'read-desk', of: 'desk' },
      request: { params: deskParams },
      responses: {
        200: json(
          pageOf(ReportKey),
          'Public keys that reports were signed with, the one in use first',
        ),
      },
    }),
    async (c) => {
      const items = await listReportKeys(contextOf(c).db.read, c.get('deskId'))
      return c.json({ items, nextCursor: null }, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/report-key',
      policy: { action: 'manage-report-key', of: 'desk' },
      request: { params: deskParams, body: body(ReportKeyDraft) },
      responses: { 201: json(ReportKey, 'The new key; one in use before it is retired') },
    }),
    async (c) => {
      const key = await createReportKey(contextOf(c), c.get('deskId'), c.req.valid('json'))
      return c.json(key, 201)
    },
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/desks/{deskId}/report-key',
      policy: { action: 'manage-report-key', of: 'desk' },
      request: { params: deskParams },
      responses: { 204: { description: 'Reports are no longer signed' } },
    }),
    async (c) => {
      await stopSigning(contextOf(c), c.get('deskId'))
      return c.body(null, 204)
    },
  )
}
