import {
  buildReport,
  recordText,
  reportMembers,
  type ReportMembers,
  reportText,
  signedText,
} from '#shared/report/build-report.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type JsonExtras } from '#shared/report/render-json.ts'
import { sha256 } from '../sha256.ts'
import { formatTime } from './format-time.ts'
import { type ReportFormat } from './report-format.ts'
import { type MadeReport, type Publication, type ReportJob } from './report-job.ts'
import { signReport } from './signing/sign-report.ts'

type File = string | Uint8Array
type Extras = { publication: Publication | null } & JsonExtras
type Render = (model: ReportModel, contentSha256: string, extras: Extras) => File | Promise<File>

/** Each format is loaded when it is asked for. */
const RENDER: Record<ReportFormat, () => Promise<Render>> = {
  html: async () => {
    const { renderHtml } = await import('#shared/report/render-html.ts')
    return (model, contentSha256) => renderHtml(model, contentSha256)
  },
  pdf: async () => {
    const { renderPdf } = await import('./pdf/render-pdf.ts')
    return (model, contentSha256) => renderPdf(model, contentSha256)
  },
  docx: async () => (await import('./docx/render-docx.ts')).renderDocx,
  xlsx: async () => (await import('./xlsx/render-xlsx.ts')).renderXlsx,
  csv: async () => (await import('#shared/report/render-csv.ts')).renderCsv,
  md: async () => (await import('#shared/report/render-markdown.ts')).renderMarkdown,
  json: async () => {
    const { renderJson } = await import('#shared/report/render-json.ts')
    return (model, contentSha256, proofs) => renderJson(model, contentSha256, proofs)
  },
  claimreview: async () => {
    const { publishClaims } = await import('./publish-claims.ts')
    return (model, contentSha256, { publication }) =>
      publishClaims(model, contentSha256, publication)
  },
  annotations: async () =>
    (await import('#shared/report/annotations/render-annotations.ts')).renderAnnotations,
}

/** Loads what a format needs before there is anything to render. */
export async function getReady(format: ReportFormat): Promise<void> {
  await RENDER[format]()
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
  const members = reportMembers(model)
  const contentSha256 = sha256(reportText(members))
  const proofs = job.format === 'json' ? { ...proofsOf(members, signingKey), members } : {}
  const render = await RENDER[job.format]()
  const file = await render(model, contentSha256, { publication, ...proofs })
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return { title: model.article.title, contentSha256, bytes }
}

/** The hash of the record, and the desk's signature where it signs. */
export function proofsOf(members: ReportMembers, signingKey: string | undefined): JsonExtras {
  const record = recordText(members)
  const recordSha256 = record === null ? undefined : sha256(record)
  if (signingKey === undefined) return { recordSha256 }
  return { recordSha256, signature: signReport(signedText(members, recordSha256), signingKey) }
}
