import { type JsonValue } from '../../event/canonical-json.ts'
import { findSentences } from '../../text/sentences.ts'
import { withoutControls } from '../escape-html.ts'
import { type ReportClaim, type ReportModel, type ReportSource } from '../report-model.ts'
import { webIri } from '../web-iri.ts'
import { BEST_RATING, publishedVerdict, RATING_VALUE, WORST_RATING } from './claim-rating.ts'
import { type ClaimReviewOptions } from './claim-review-options.ts'
import { type ClaimReviewRefusal } from './claim-review-words.ts'
import { appearancesOf, citationsOf } from './claim-sources.ts'
import { claimantOf, claimReviewRefusal } from './refuse-claim-review.ts'
import { isSameSite } from './same-site.ts'
import { shortClaim } from './short-claim.ts'

type Node = { readonly [key: string]: JsonValue | undefined }

/** A ClaimReview, or why the claim gets none. */
export type ClaimReviewResult = { ok: true; json: Node } | { ok: false; reason: ClaimReviewRefusal }

const EXPLANATION_SENTENCES = 2

/**
 * One claim as schema.org `ClaimReview` (reports.md §2), to be read at `#claim-12` of the published report. It rates whether the claim is so, never whether it was said; both answers
 * stand in `reviewBody`.
 */
export function claimReviewOf(
  model: ReportModel,
  claim: ReportClaim,
  options: ClaimReviewOptions,
): ClaimReviewResult {
  const reason = claimReviewRefusal(model, claim, options)
  if (reason !== null) return { ok: false, reason }
  const { publisher, pageUrl } = options
  const citations = citationsOf(model, claim).map(workOf)
  return {
    ok: true,
    json: {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: `${webIri(pageUrl) ?? ''}#claim-${claim.number}`,
      claimReviewed: clean(shortClaim(claim.statement)),
      inLanguage: clean(model.desk.language),
      datePublished: model.generated.utc,
      author: {
        '@type': 'Organization',
        name: clean(publisher.name),
        url: webIri(publisher.url) ?? undefined,
      },
      itemReviewed: itemOf(model, claim, pageUrl),
      reviewRating: ratingOf(model, claim, options),
      reviewBody: clean(bodyOf(claim)),
      citation: citations.length === 0 ? undefined : citations,
    },
  }
}

/** The claim as somebody else made it. Its own date is known where a primary source of the words has one. */
function itemOf(model: ReportModel, claim: ReportClaim, pageUrl: string): Node {
  const claimant = claimantOf(claim)
  const all = appearancesOf(model, claim)
  const appearances = all.filter(({ url }) => url === null || !isSameSite(url, pageUrl))
  const primary = all.find((one) => one.proximity.code === 'primary' && one.publishedAt !== null)
  return {
    '@type': 'Claim',
    text: clean(claim.statement),
    author: claimant === null ? undefined : { ...claimant, name: clean(claimant.name) },
    datePublished: primary?.publishedAt ?? undefined,
    appearance: appearances.length === 0 ? undefined : appearances.map(workOf),
  }
}

function ratingOf(
  { desk }: ReportModel,
  { verdict, explanation }: ReportClaim,
  { ratings = true }: ClaimReviewOptions,
): Node {
  const code = publishedVerdict(verdict.code)
  const value = code === null || !ratings ? undefined : RATING_VALUE[code]
  const scale =
    value === undefined
      ? {}
      : { ratingValue: value, bestRating: BEST_RATING, worstRating: WORST_RATING }
  return {
    '@type': 'Rating',
    alternateName: clean(verdict.words),
    ...scale,
    ratingExplanation:
      explanation === null ? undefined : clean(firstSentences(explanation, desk.language)),
  }
}

function bodyOf({ said, verdict, explanation }: ReportClaim): string {
  const answers = `Was it said? ${said.words}. Is it so? ${verdict.words}.`
  return explanation === null ? answers : `${answers}\n\n${explanation}`
}

function firstSentences(text: string, language: string): string {
  const block = { kind: 'paragraph', start: 0, end: text.length } as const
  const last = findSentences(text, [block], language).slice(0, EXPLANATION_SENTENCES).at(-1)
  return text.slice(0, last?.end ?? 0).trim()
}

function workOf({ title, url, publisher, author, publishedAt }: ReportSource): Node {
  return {
    '@type': 'CreativeWork',
    name: clean(title),
    url: (url === null ? null : webIri(url)) ?? undefined,
    // Whether a person or an office wrote it is not known.
    creditText: author === null ? undefined : clean(author),
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: clean(publisher) },
    datePublished: publishedAt ?? undefined,
  }
}

/** Strict readers refuse half characters, also where JSON can spell them. */
function clean(text: string): string {
  return withoutControls(text)
}
