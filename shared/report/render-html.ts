import { PROFILE_WORDS } from './dossier.ts'
import { escapeHtml } from './escape-html.ts'
import { bdi, htmlAct, htmlClaim, htmlLink, htmlRows, htmlVerdict } from './html-claim.ts'
import { HTML_STYLE, pageStyle } from './html-style.ts'
import { htmlChanges } from './html-changes.ts'
import { htmlComments } from './html-comments.ts'
import { htmlContacts } from './html-contacts.ts'
import { htmlOutsideChecks } from './html-outside-checks.ts'
import { correctionLinks, htmlCorrections } from './html-corrections.ts'
import { htmlText } from './html-text.ts'
import { type ReportModel, type ReportSource } from './report-model.ts'

/** What a published page has and a file has not; markup already. `head`: instead of the word to robots; `lead`: under the title; `style`: rules of its own. */
export type PageParts = { head: string; lead: string; style: string }

const FILE: PageParts = { head: '<meta name="robots" content="noindex">', lead: '', style: '' }

/**
 * The report as one HTML page that needs nothing else: no script, no remote file. Claims are at `#claim-12`, their marks at `#mark-12`, sources at `#source-3`, corrections at
 * `#correction-2`. `contentSha256` is the hash of `reportText`; with `page` it is the page that is published, else a file.
 */
export function renderHtml(
  model: ReportModel,
  contentSha256: string,
  page: PageParts | null = null,
): string {
  const { article, revision } = model
  const { head, lead, style } = page ?? FILE
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(withoutBidi(article.title))}: fact-check report</title>
<style>${HTML_STYLE}${pageStyle(revision.number, revision.sha256, contentSha256)}${style}</style>
</head>
<body>
<header>
<p class="kicker">Fact-check report, ${escapeHtml(PROFILE_WORDS[model.profile])}</p>
<h1 lang="${escapeHtml(revision.language)}" dir="${revision.dir}">${escapeHtml(article.title)}</h1>${lead}
<div class="status">${model.status.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>
</header>
<main>
${htmlCorrections(model)}${htmlIdentity(model, contentSha256)}
${htmlResults(model)}
${htmlChanges(model)}${htmlText(model)}
<section aria-labelledby="claims-title"><h2 id="claims-title">Claims</h2>
${htmlClaims(model, page !== null) || '<p>No claim is marked.</p>'}
</section>
${htmlWithdrawn(model)}${htmlSources(model)}
${htmlOutsideChecks(model)}${htmlContacts(model)}<section aria-labelledby="limits-title"><h2 id="limits-title">Method and limits</h2>
<ul>
${model.limits.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}
</ul></section>
</main>
<footer><p class="kicker">Report SHA-256 <span class="hash">${escapeHtml(contentSha256)}</span></p></footer>
</body>
</html>
`
}

function htmlClaims({ claims, corrections, revision }: ReportModel, isPage: boolean): string {
  return claims
    .map((claim) =>
      htmlClaim(claim, revision, {
        comments: htmlComments(claim),
        corrections: correctionLinks(corrections, claim.number),
        links: isPage
          ? ` <a class="ui" href="#claim-${String(claim.number)}">link to this claim</a>`
          : '',
      }),
    )
    .join('\n')
}

function htmlIdentity(model: ReportModel, contentSha256: string): string {
  const { article, revision, desk, people } = model
  const names = people.map(({ name, role }) => `${bdi(name)} (${escapeHtml(role.words)})`)
  return `<section aria-labelledby="identity-title"><h2 id="identity-title">What this report is about</h2>
<dl>
${htmlRows([
  ['Byline', article.byline && bdi(article.byline)],
  ['Stage', escapeHtml(article.stage.words)],
  [
    'Revision',
    `${String(revision.number)}${revision.by === null ? '' : ` by ${bdi(revision.by)}`}, ${escapeHtml(revision.created.local)}, language ${escapeHtml(revision.language)}`,
  ],
  ['Text SHA-256', `<span class="hash">${escapeHtml(revision.sha256)}</span>`],
  ['Desk', bdi(desk.name)],
  [
    'Policy',
    `Version ${String(desk.policyVersion)}; ${desk.selfApproval ? 'self-approval allowed: not four-eyes' : 'four-eyes: nobody approves what they worked on'}`,
  ],
  ['People', names.join(', ')],
  ['Generated', `${escapeHtml(model.generated.local)} (${escapeHtml(desk.timeZone)})`],
  ['Tool', escapeHtml(`${model.tool.name} ${model.tool.version}`)],
  ['Report SHA-256', `<span class="hash">${escapeHtml(contentSha256)}</span>`],
])}
</dl></section>`
}

function htmlResults(model: ReportModel): string {
  const tally = (counts: ReportModel['verdicts']) =>
    counts
      .filter(({ count }) => count > 0)
      .map(({ words, count }) => `${escapeHtml(words)} ${String(count)}`)
      .join(' · ')
  const rows = model.claims.map(
    (claim) =>
      `<tr><th scope="row"><a href="#claim-${String(claim.number)}">${String(claim.number)}</a></th><td>${bdi(claim.statement)}</td><td>${escapeHtml(claim.said.words)}</td><td>${htmlVerdict(claim.verdict)}</td><td>${escapeHtml(claim.review.words)}${claim.fourEyes === false ? ', not four-eyes' : ''}</td></tr>`,
  )
  const table =
    rows.length === 0
      ? ''
      : `<div class="wrap"><table><caption>All claims, in reading order</caption>
<thead><tr><th scope="col">Claim</th><th scope="col">Statement</th><th scope="col">Was it said?</th><th scope="col">Is it so?</th><th scope="col">Review</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
  return `<section aria-labelledby="results-title"><h2 id="results-title">Results</h2>
<dl>
${htmlRows([
  ['Was it said?', tally(model.attributionChecks)],
  ['Is it so?', tally(model.verdicts)],
])}
</dl>
${table}</section>`
}

function htmlWithdrawn({ withdrawn }: ReportModel): string {
  if (withdrawn.length === 0) return ''
  const items = withdrawn.map(
    ({ number, statement, act }) =>
      `<li>Claim ${String(number)}: ${bdi(statement)}${act === null ? '' : `. ${htmlAct(act)}`}</li>`,
  )
  return `<section aria-labelledby="withdrawn-title"><h2 id="withdrawn-title">Withdrawn claims</h2>
<ul>
${items.join('\n')}
</ul></section>
`
}

function htmlSources({ sources }: ReportModel): string {
  return `<section aria-labelledby="sources-title"><h2 id="sources-title">Sources</h2>
${sources.map((source) => htmlSource(source)).join('\n') || '<p>No source is used.</p>'}
</section>`
}

function htmlSource(source: ReportSource): string {
  const number = String(source.number)
  const snapshots = source.snapshots.map(
    (snapshot) =>
      `Snapshot ${String(snapshot.number)}, ${escapeHtml(snapshot.at.local)}, read by ${bdi(snapshot.reader)}: text SHA-256 <span class="hash">${escapeHtml(snapshot.sha256)}</span>${snapshot.fileSha256 === null ? '' : `, file SHA-256 <span class="hash">${escapeHtml(snapshot.fileSha256)}</span>`}${snapshot.fileName === null ? '' : ` ${bdi(snapshot.fileName)}`}`,
  )
  return `<article id="source-${number}" aria-labelledby="source-${number}-title"><h3 id="source-${number}-title">S${number} ${bdi(source.title)}</h3>
<dl>
${htmlRows([
  ['Publisher', source.publisher && bdi(source.publisher)],
  ['Author', source.author && bdi(source.author)],
  ['What it is', escapeHtml(`${source.medium.words}, ${source.proximity.words.toLowerCase()}`)],
  ['Language', escapeHtml(source.language)],
  ['Published', source.publishedAt && escapeHtml(source.publishedAt)],
  ['Retrieved', source.retrievedAt && escapeHtml(source.retrievedAt)],
  ['Address', source.url && htmlLink(source.url)],
  ['Archived at', source.archiveUrl && htmlLink(source.archiveUrl)],
  ['Kept text', snapshots.join('<br>')],
])}
</dl></article>`
}

/** A title has no place for isolates: marks that turn or embed directions are dropped. */
function withoutBidi(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069\n\t]/g, ' ')
}
