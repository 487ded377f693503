import { buildReport, reportText } from '#shared/report/build-report.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type ReportSignature } from '#shared/report/report-schema.ts'
import { sha256 } from '../sha256.ts'
import { formatTime } from './format-time.ts'
import { type ReportFormat } from './report-format.ts'
import { type MadeReport, type Publication, type ReportJob } from './report-job.ts'
import { signReport } from './signing/sign-report.ts'

type File = string | Uint8Array
type Extras = { publication: Publication | null; signature: ReportSignature | undefined }
type Render = (model: ReportModel, contentSha256: string, extras: Extras) => File | Promise<File>

/** Each format is loaded when it is asked for. */
const RENDER: Record<ReportFormat, () => Promise<Render>> = {
  html: async () => {
    const { renderHtml } = await import('#shared/report/render-html.ts')
    return (model, contentSha256) => renderHtml(model, contentSha256)
  },
  pdf: async () => (await import('./pdf/render-pdf.ts')).renderPdf,
  docx: async () => (await import('./docx/render-docx.ts')).renderDocx,
  xlsx: async () => (await import('./xlsx/render-xlsx.ts')).renderXlsx,
  csv: async () => (await import('#shared/report/render-csv.ts')).renderCsv,
  md: async () => (await import('#shared/report/render-markdown.ts')).renderMarkdown,
  json: async () => {
    const { renderJson } = await import('#shared/report/render-json.ts')
    return (model, contentSha256, { signature }) => renderJson(model, contentSha256, signature)
  },
  claimreview: async () => {
    const { publishClaims } = await import('./publish-claims.ts')
    return (model, contentSha256, { publication }) =>
      publishClaims(model, contentSha256, publication)
  },
  annotations: async () =>
    (await import('#shared/report/annotations/render-annotations.ts')).renderAnnotations,
}

/**
 * Redacts, builds, hashes, signs and renders one report: the same job gives the same bytes.
 *
 * @throws ReportRefused
 */
export async function renderReport(job: ReportJob): Promise<MadeReport> {
  if ('page' in job) return (await import('./publish-page.ts')).publishPage(job)
  const { model, publication, signingKey } =
    'model' in job
      ? { model: job.model, publication: null, signingKey: undefined }
      : { ...job, model: buildReport(job.dossier, job.profile, formatTime) }
  const text = reportText(model)
  const contentSha256 = sha256(text)
  const signature = signingKey === undefined ? undefined : signReport(text, signingKey)
  const render = await RENDER[job.format]()
  const file = await render(model, contentSha256, { publication, signature })
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return { title: model.article.title, contentSha256, bytes }
}
