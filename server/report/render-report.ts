import { buildReport, reportText } from '#shared/report/build-report.ts'
import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { sha256 } from '../sha256.ts'
import { formatTime } from './format-time.ts'
import { type ReportFormat } from './report-format.ts'

/** What a report is made of. */
export type ReportJob = { dossier: Dossier; profile: ReportProfile; format: ReportFormat }

/** `contentSha256` is the hash of the canonical JSON of the profile, the same in every format. */
export type MadeReport = { title: string; contentSha256: string; bytes: Uint8Array }

type Render = (
  model: ReportModel,
  contentSha256: string,
) => string | Uint8Array | Promise<string | Uint8Array>

/** Each format is loaded when it is asked for. */
const RENDER: Record<ReportFormat, () => Promise<Render>> = {
  html: async () => (await import('#shared/report/render-html.ts')).renderHtml,
  md: async () => (await import('#shared/report/render-markdown.ts')).renderMarkdown,
  csv: async () => (await import('#shared/report/render-csv.ts')).renderCsv,
  json: async () => (await import('#shared/report/render-json.ts')).renderJson,
}

/** Redacts, builds, hashes and renders one report: the same job gives the same bytes. */
export async function renderReport({ dossier, profile, format }: ReportJob): Promise<MadeReport> {
  const model = buildReport(dossier, profile, formatTime)
  const contentSha256 = sha256(reportText(model))
  const render = await RENDER[format]()
  const file = await render(model, contentSha256)
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return { title: model.article.title, contentSha256, bytes }
}
