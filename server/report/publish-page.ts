import { z } from 'zod'
import { buildReport, reportMembers, reportText } from '#shared/report/build-report.ts'
import { CardFacts } from '#shared/report/page/card-facts.ts'
import { renderPage } from '#shared/report/page/render-page.ts'
import { renderJson } from '#shared/report/render-json.ts'
import { sha256 } from '../sha256.ts'
import { formatTime } from './format-time.ts'
import { type MadeReport, type PageJob } from './report-job.ts'

/** What comes out for a page: the public report as canonical JSON, the page, its cards, and the chosen claims that may not be ClaimReview. */
export const PublishedPage = z.object({
  report: z.string(),
  page: z.string(),
  cards: z.array(z.object({ facts: CardFacts, page: z.string() })),
  refused: z.array(z.object({ number: z.int(), reason: z.string(), words: z.string() })),
})
export type PublishedPage = z.infer<typeof PublishedPage>

/** The public report, redacted and built once, in every form in which it is published. `bytes` is a `PublishedPage` as JSON. */
export function publishPage({ dossier, page }: PageJob): MadeReport {
  const model = buildReport(dossier, 'public', formatTime)
  const members = reportMembers(model)
  const contentSha256 = sha256(reportText(members))
  const { timeZone } = dossier.desk
  const first =
    page.first === null
      ? model.generated
      : { utc: page.first, local: formatTime(page.first, timeZone) }
  const rendered = renderPage(model, contentSha256, { ...page, first })
  const published: PublishedPage = {
    report: renderJson(model, contentSha256, { members }),
    ...rendered,
  }
  const bytes = new TextEncoder().encode(JSON.stringify(published))
  return { title: model.article.title, contentSha256, bytes }
}
