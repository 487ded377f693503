import { z } from '@hono/zod-openapi'
import { Article } from '#shared/article/article.ts'
import {
  REPORT_BYTES_MAX,
  ReportImportFields,
  ReportPreview,
} from '#shared/exchange/report-import.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { withEtag } from '../http/require-version.ts'
import { deskParams, json, route } from '../http/route.ts'
import { readForm } from '../http/upload.ts'
import { viewArticle } from '../review/view-article.ts'
import { importReport, previewReportImport } from './import-report.ts'

/** The file, and what a form has besides. */
const FORM_BYTES_MAX = REPORT_BYTES_MAX + 64 * 1024
const NoFields = z.strictObject({})
const form = (schema: z.ZodObject) => ({
  content: { 'multipart/form-data': { schema } },
  required: true as const,
})

/** Takes articles over from reports of other desks. */
export function reportImportRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/report-imports/preview',
      policy: { action: 'import-report', of: 'desk' },
      bodyBytesMax: FORM_BYTES_MAX,
      idempotent: false,
      request: { params: deskParams, body: form(z.object({ file: z.any() })) },
      responses: { 200: json(ReportPreview, 'What would be stored of the report; nothing is') },
    }),
    async (c) => {
      const { upload } = await readForm(c, NoFields)
      const sent = { bytes: upload.bytes, signal: c.req.raw.signal }
      return c.json(await previewReportImport(contextOf(c), c.get('deskId'), sent), 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/desks/{deskId}/report-imports',
      policy: { action: 'import-report', of: 'desk' },
      bodyBytesMax: FORM_BYTES_MAX,
      request: { params: deskParams, body: form(ReportImportFields.extend({ file: z.any() })) },
      responses: {
        201: json(Article, 'The article as it was taken over; keeping approvals needs an admin'),
      },
    }),
    async (c) => {
      const { upload, fields } = await readForm(c, ReportImportFields)
      const ctx = contextOf(c)
      const deskId = c.get('deskId')
      const sent = { bytes: upload.bytes, signal: c.req.raw.signal }
      const id = await importReport(ctx, deskId, sent, fields)
      return c.json(withEtag(c, await viewArticle(ctx, deskId, id)), 201)
    },
  )
}
