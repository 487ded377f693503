import { KEPT_SPEAKER_NAME } from '../redact.ts'
import { CLAIM_REVIEW_REFUSAL_WORDS } from '../claim-review/claim-review-words.ts'
import { listRefusedClaimReviews } from '../claim-review/render-claim-review.ts'
import { escapeHtml, withoutControls } from '../escape-html.ts'
import { bdi } from '../html-claim.ts'
import { renderHtml } from '../render-html.ts'
import { type ReportClaim, type ReportModel } from '../report-model.ts'
import { type CardFacts } from './card-facts.ts'
import { oembedUrl, type PageFacts, siteOf } from './page-facts.ts'
import { pageJsonLd } from './page-json-ld.ts'
import { renderCard } from './render-card.ts'

/** What is kept of a published report beside its JSON. `refused`: chosen claims that may not be ClaimReview, and why. */
export type RenderedPage = {
  page: string
  cards: { facts: CardFacts; page: string }[]
  refused: { number: number; reason: string; words: string }[]
}

const ROBOTS = {
  yes: '<meta name="robots" content="all">',
  no: '<meta name="robots" content="noindex">',
}
const PAGE_STYLE = `
.published{color:var(--ink-2);margin:.25rem 0}
.banner{border-inline-start:4px solid var(--false);background:var(--sunk);padding:.5rem 1rem;font-weight:600}
:target{scroll-margin-block-start:1rem;outline:2px solid var(--accent);outline-offset:4px}
h3 .ui{font-size:.8125rem;font-weight:400}`

/** A public report as the page that is published, with a card for each claim and for the whole. `contentSha256` is the hash of `reportText`. */
export function renderPage(
  model: ReportModel,
  contentSha256: string,
  facts: PageFacts,
): RenderedPage {
  const { url, claimReviews } = facts
  const publisher = { name: model.desk.name, url: siteOf(url) }
  const options = { claims: claimReviews, pageUrl: url, publisher }
  const cards = [
    reportCard(model, facts),
    ...model.claims.map((one) => claimCard(one, model, facts)),
  ]
  return {
    page: renderHtml(model, contentSha256, {
      head: headOf(model, contentSha256, facts),
      lead: leadOf(model, facts),
      style: PAGE_STYLE,
    }),
    cards: cards.map((card) => ({ facts: card, page: renderCard(card) })),
    refused: listRefusedClaimReviews(model, options).map(({ number, reason }) => ({
      number,
      reason,
      words: CLAIM_REVIEW_REFUSAL_WORDS[reason],
    })),
  }
}

/** The same page, told to robots or kept from them. Their word is the first in it, before anything that people wrote. */
export function withRobots(page: string, isIndexed: boolean): string {
  const [before, after] = isIndexed ? [ROBOTS.no, ROBOTS.yes] : [ROBOTS.yes, ROBOTS.no]
  return page.replace(before, after)
}

function headOf(model: ReportModel, contentSha256: string, facts: PageFacts): string {
  const { url, isIndexed } = facts
  const title = escapeHtml(withoutControls(model.article.title))
  return `${isIndexed ? ROBOTS.yes : ROBOTS.no}
<link rel="canonical" href="${escapeHtml(url)}">
<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembedUrl(url, url))}" title="${title}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${escapeHtml(model.desk.name)}">
<meta property="og:url" content="${escapeHtml(url)}">
<script type="application/ld+json">${pageJsonLd(model, contentSha256, facts)}</script>`
}

function leadOf(model: ReportModel, { version, first, note }: PageFacts): string {
  const time = ({ utc, local }: { utc: string; local: string }) =>
    `<time datetime="${escapeHtml(utc)}">${escapeHtml(local)}</time>`
  const banner = model.corrections.some(isRetraction)
    ? '\n<p class="banner">Something in this report was retracted. The corrections below say what.</p>'
    : ''
  const updated =
    version === 1
      ? ''
      : `\n<p class="published">Updated ${time(model.generated)}${note === null ? '' : `: ${bdi(note)}`}</p>`
  return `${banner}${updated}
<p class="published">${version === 1 ? 'Published' : 'First published'} ${time(first)} by ${bdi(model.desk.name)}</p>`
}

function isRetraction({ kind }: ReportModel['corrections'][number]): boolean {
  return kind.code === 'retraction'
}

function reportCard(model: ReportModel, { url, version }: PageFacts): CardFacts {
  const { article, revision, desk, generated, claims } = model
  const counts = model.verdicts
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${String(count)}`)
  return {
    number: 0,
    words: article.title,
    language: revision.language,
    dir: revision.dir,
    verdict: null,
    said: null,
    claimant: null,
    tally: claims.length === 0 ? null : `Claims checked: ${counts.join(' · ')}`,
    approval: model.status[0] ?? '',
    isRetracted: model.corrections.some(isRetraction),
    desk: desk.name,
    version,
    at: generated,
    url,
  }
}

function claimCard(
  { number, statement, verdict, said, attribution, approval }: ReportClaim,
  { revision, desk, generated, corrections }: ReportModel,
  { url, version }: PageFacts,
): CardFacts {
  return {
    number,
    words: statement,
    language: revision.language,
    dir: revision.dir,
    verdict,
    said,
    claimant: claimantOf(attribution),
    tally: null,
    approval,
    isRetracted: corrections.some(
      (one) => isRetraction(one) && (one.claim === null || one.claim === number),
    ),
    desk: desk.name,
    version,
    at: generated,
    url: `${url}#claim-${String(number)}`,
  }
}

/** Who is said to have said it; null where the article says it itself, or it is not clear who does. */
function claimantOf({ mode, speaker }: ReportClaim['attribution']): string | null {
  if (mode.code !== 'attributed' || speaker === null) return null
  return speaker.name === KEPT_SPEAKER_NAME ? 'a source known to the desk' : speaker.name
}
