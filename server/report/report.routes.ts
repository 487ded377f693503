import { z } from '@hono/zod-openapi'
import { ReportProfile } from '#shared/report/dossier.ts'
import { reportSchema } from '#shared/report/report-schema.ts'
import { WebUrl } from '#shared/text/web-url.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { sendDownload } from '../http/download.ts'
import { idParams, json, route } from '../http/route.ts'
import { headersFor } from '../http/security-headers.ts'
import { exportReport, previewReport } from './export-report.ts'
import { REPORT_FILE, ReportFormat } from './report-format.ts'

const ReportQuery = z.object({
  format: ReportFormat.default('html'),
  profile: ReportProfile.default('internal'),
  /** Of ClaimReview: where the report is published. */
  pageUrl: WebUrl.optional(),
  /** Of ClaimReview: the numbers of the claims to publish, with commas between. */
  claims: z
    .string()
    .regex(/^\d{1,6}(,\d{1,6}){0,199}$/)
    .optional(),
})
const file = { schema: z.string() }

export function reportRoutes(app: App): void {
  exportRoute(app)
  previewRoute(app)
  schemaRoute(app)
}

function exportRoute(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/report',
      policy: { action: 'export-report', of: 'article' },
      request: { params: idParams, query: ReportQuery },
      responses: {
        200: {
          content: Object.fromEntries(
            Object.values(REPORT_FILE).map(({ type }) => [type.split(';')[0] ?? type, file]),
          ),
          description: 'The report as a file; a public one needs an editor',
        },
      },
    }),
    async (c) => {
      const { format, profile, pageUrl, claims } = c.req.valid('query')
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      const { signal } = c.req.raw
      const { name, bytes } = await exportReport(contextOf(c), at, {
        format,
        profile,
        publication: pageUrl && claims ? { pageUrl, claims: claims.split(',').map(Number) } : null,
        signal,
      })
      return sendDownload(c, {
        name,
        bytes,
        type: REPORT_FILE[format].type,
        kind: format === 'html' ? 'html-download' : 'download',
      })
    },
  )
}

function previewRoute(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/report/preview',
      policy: { action: 'export-report', of: 'article' },
      request: { params: idParams, query: ReportQuery.pick({ profile: true }) },
      responses: {
        200: {
          content: { 'text/html': file },
          description: 'The report as a page in a frame; a public one needs an editor',
        },
      },
    }),
    async (c) => {
      const { profile } = c.req.valid('query')
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      const { signal } = c.req.raw
      const page = await previewReport(contextOf(c), at, { profile, signal })
      const https = c.get('open').settings.publicUrl.startsWith('https:')
      for (const [name, value] of Object.entries(headersFor('preview', https)))
        c.header(name, value)
      c.header('Content-Type', 'text/html; charset=utf-8')
      return c.body(new Uint8Array(page))
    },
  )
}

function schemaRoute(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/report-schema',
      policy: { open: 'tells the shape of a report, and nothing of one' },
      responses: { 200: json(z.unknown(), 'JSON Schema of the report as JSON') },
    }),
    (c) => c.json(z.json().parse(reportSchema()), 200),
  )
}
