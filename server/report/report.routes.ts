import { z } from '@hono/zod-openapi'
import { ReportProfile } from '#shared/report/dossier.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { sendDownload } from '../http/download.ts'
import { idParams, route } from '../http/route.ts'
import { exportReport, ReportFormat } from './export-report.ts'

const TYPES: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}
const ReportQuery = z.object({
  format: ReportFormat.default('html'),
  profile: ReportProfile.default('internal'),
})
const file = { schema: z.string() }

export function reportRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/report',
      policy: { action: 'export-report', of: 'article' },
      request: { params: idParams, query: ReportQuery },
      responses: {
        200: {
          content: {
            'text/html': file,
            'text/markdown': file,
            'text/csv': file,
            'application/json': file,
          },
          description: 'The report as a file; a public one needs an editor',
        },
      },
    }),
    async (c) => {
      const { format, profile } = c.req.valid('query')
      const at = { deskId: c.get('deskId'), articleId: c.req.valid('param').id }
      const { name, text } = await exportReport(contextOf(c), at, { format, profile })
      return sendDownload(c, {
        name,
        bytes: text,
        type: TYPES[format],
        kind: format === 'html' ? 'html-download' : 'download',
      })
    },
  )
}
