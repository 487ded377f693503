import { z } from 'zod'
import { type Action } from '#shared/auth/permission.ts'
import { buildReport, reportText } from '#shared/report/build-report.ts'
import { type ReportProfile } from '#shared/report/dossier.ts'
import { renderCsv } from '#shared/report/render-csv.ts'
import { renderHtml } from '#shared/report/render-html.ts'
import { renderJson } from '#shared/report/render-json.ts'
import { renderMarkdown } from '#shared/report/render-markdown.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { countTry } from '../http/rate-limit.ts'
import { requirePermission } from '../http/require-permission.ts'
import { sha256 } from '../sha256.ts'
import { formatTime } from './format-time.ts'
import { loadDossier } from './load-dossier.ts'

export const ReportFormat = z.enum(['html', 'md', 'csv', 'json'])
export type ReportFormat = z.infer<typeof ReportFormat>

const ACTION: Record<ReportProfile, Action> = {
  internal: 'export-report',
  'checked-copy': 'export-report',
  legal: 'export-report',
  public: 'export-public-report',
}
const RENDER: Record<ReportFormat, (model: ReportModel, contentSha256: string) => string> = {
  html: renderHtml,
  md: renderMarkdown,
  csv: renderCsv,
  json: renderJson,
}
const NAME_CHARS_MAX = 80
const HOUR_S = 3_600

/**
 * The report on an article in one format, and a name to save it under. That it was made, by whom and with which hash goes into the log.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `too-many-requests`
 */
export async function exportReport(
  ctx: Context,
  at: { deskId: string; articleId: string },
  { format, profile }: { format: ReportFormat; profile: ReportProfile },
): Promise<{ name: string; text: string }> {
  requirePermission(ctx, ACTION[profile], at.deskId)
  await countExport(ctx)
  const model = buildReport(await loadDossier(ctx, at), profile, formatTime)
  const contentSha256 = sha256(reportText(model))
  const text = RENDER[format](model, contentSha256)
  await deskTransaction(ctx, at.deskId, (tx) =>
    recordEvent(tx, ctx, {
      kind: 'report-exported',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: { profile, format, contentSha256 },
    }),
  )
  const title = model.article.title.slice(0, NAME_CHARS_MAX).trim()
  return { name: `${title} (${profile} report).${format}`, text }
}

/** A report is a copy of everything the desk has on an article: nobody carries a whole desk away in a minute. */
async function countExport(ctx: Context): Promise<void> {
  const { exportsPerHour } = ctx.settings
  await countTry(
    ctx,
    [{ name: 'export-report', who: ctx.actor.userId, max: exportsPerHour, windowS: HOUR_S }],
    `You have taken ${exportsPerHour} reports in this hour, which is the most. Wait for the next one.`,
  )
}
