import { type JsonValue } from '../../event/canonical-json.ts'
import { claimReviewNodes, jsonForScript } from '../claim-review/render-claim-review.ts'
import { withoutControls } from '../escape-html.ts'
import { type ReportCorrection, type ReportModel } from '../report-model.ts'
import { type PageFacts, siteOf } from './page-facts.ts'

/** A published page for machines: what it is, its corrections, and the ClaimReview of the chosen claims. It may stand in a script element as it is. */
export function pageJsonLd(model: ReportModel, contentSha256: string, facts: PageFacts): string {
  const { url, first, claimReviews } = facts
  const publisher = { name: model.desk.name, url: siteOf(url) }
  const corrections = model.corrections.map((one) => correctionNode(one, url))
  const page: JsonValue = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: `${withoutControls(model.article.title)}: fact-check report`,
    inLanguage: 'en',
    datePublished: first.utc,
    dateModified: model.generated.utc,
    publisher: {
      '@type': 'Organization',
      name: withoutControls(publisher.name),
      url: publisher.url,
    },
    correction: corrections.length === 0 ? undefined : corrections,
  }
  const options = { claims: claimReviews, pageUrl: url, publisher }
  return jsonForScript([page, ...claimReviewNodes(model, contentSha256, options)])
}

function correctionNode({ kind, text, at, number }: ReportCorrection, url: string): JsonValue {
  return {
    '@type': 'CorrectionComment',
    name: kind.words,
    text: withoutControls(text),
    datePublished: at.utc,
    url: `${url}#correction-${String(number)}`,
  }
}
