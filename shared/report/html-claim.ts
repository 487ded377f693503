import { escapeHtml } from './escape-html.ts'
import { type Act, type Coded, wordsOf } from './report-basics.ts'
import {
  type ReportAttribution,
  type ReportClaim,
  type ReportEvidence,
  type ReportWording,
} from './report-model.ts'

type Language = { language: string; dir: string }

/** What people wrote, kept apart from the direction of the line around it. */
export function bdi(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`
}

/** Rows of a description list; rows without content are left out. `html` is markup already. */
export function htmlRows(rows: readonly (readonly [string, string | null])[]): string {
  return rows
    .flatMap(([term, html]) =>
      html === null || html === '' ? [] : [`<dt>${escapeHtml(term)}</dt><dd>${html}</dd>`],
    )
    .join('\n')
}

/** What a claim has beyond itself; markup already. `corrections`: what was corrected in it; `links`: beside its number; `comments`: what was said about it. */
export type ClaimExtras = { corrections: string | null; links: string; comments: string }

/** One claim with both results, its attribution, evidence, people and dates. */
export function htmlClaim(
  claim: ReportClaim,
  article: Language,
  { corrections, links, comments }: ClaimExtras,
): string {
  const number = String(claim.number)
  const back = claim.marked
    ? ` <a class="ui" href="#mark-${number}">in the text</a>`
    : ' (place in this revision not known)'
  return `<article class="claim" id="claim-${number}" aria-labelledby="claim-${number}-title">
<h3 id="claim-${number}-title">Claim ${number}${back}${links}</h3>
<blockquote lang="${escapeHtml(article.language)}" dir="${article.dir}">${wordsOf(claim.passages).map(bdi).join(' […] ')}</blockquote>
<dl class="two"><div><dt>Was it said?</dt><dd><strong>${escapeHtml(claim.said.words)}</strong></dd></div>
<div><dt>Is it so?</dt><dd>${htmlVerdict(claim.verdict)}</dd></div></dl>
<dl>
${htmlRows([
  ['Statement', bdi(claim.statement)],
  ['Kind', claim.kind && escapeHtml(claim.kind.words)],
  ['Flags', escapeHtml(claim.flags.map((flag) => flag.words).join(', '))],
  ...attributionRows(claim.attribution),
  ['Basis', claim.basis && escapeHtml(claim.basis.words)],
  ['Explanation', claim.explanation && `<div class="pre">${bdi(claim.explanation)}</div>`],
  ['Proposed wording', claim.wording && htmlWording(claim.wording)],
  ['Corrections', corrections],
  ['Review', escapeHtml(claim.review.words)],
  ['Approval', bdi(claim.approval)],
  ['Since approval', escapeHtml(claim.reasons.map((reason) => reason.words).join(', '))],
  ['Independence', `Sources: ${String(claim.sources)}, origins: ${String(claim.origins)}`],
  ['Who and when', `<ul>${claim.acts.map((act) => `<li>${htmlAct(act)}</li>`).join('')}</ul>`],
  [
    'Fingerprint',
    claim.fingerprint && `<span class="hash">${escapeHtml(claim.fingerprint)}</span>`,
  ],
])}
</dl>
${htmlEvidence(claim)}${comments}${htmlHistory(claim)}</article>`
}

/** The verdict in words, with its underline. */
export function htmlVerdict(verdict: Coded): string {
  return `<span class="word ${escapeHtml(verdict.code)}">${escapeHtml(verdict.words)}</span>`
}

/** Something somebody did, in a line. */
export function htmlAct({ what, by, at, reason }: Act): string {
  const who = by === null ? '' : ` by ${bdi(by)}`
  const why = reason === null ? '' : `: ${bdi(reason)}`
  return `${escapeHtml(what)}${who}, <time datetime="${escapeHtml(at.utc)}">${escapeHtml(at.local)}</time>${why}`
}

function htmlWording({ proposed, decision, act }: ReportWording): string {
  const done = act === null ? '' : `. ${htmlAct(act)}`
  return `<div class="pre">${bdi(proposed)}</div>${escapeHtml(decision.words)}${done}`
}

function attributionRows(attribution: ReportAttribution): [string, string | null][] {
  const { speaker, cue } = attribution
  const attributed = attribution.mode.code !== 'flat'
  const relays = attribution.chain.map((link) => bdi(link.name)).join(', ')
  return [
    ['Attribution', escapeHtml(attribution.mode.words)],
    [
      'Speaker',
      speaker &&
        `${bdi(speaker.name)} (${escapeHtml([speaker.kind, speaker.terms].flatMap((one) => one?.words ?? []).join(', '))})`,
    ],
    ['Verb', cue && `${bdi(cue.words)} (${escapeHtml(cue.class.words)})`],
    [
      'Hedges',
      attribution.hedges
        .map((hedge) => `${bdi(hedge.words)} (${escapeHtml(hedge.type.words)})`)
        .join(', '),
    ],
    ['Passed on by', relays],
    ['Addressee', attribution.addressee && bdi(attribution.addressee)],
    ['Wording', attributed ? escapeHtml(wordingOf(attribution)) : null],
  ]
}

function wordingOf({ directness, certainty, denies }: ReportAttribution): string {
  return [directness.words, certainty.words, ...(denies ? ['Denied'] : [])].join(', ')
}

function htmlEvidence(claim: ReportClaim): string {
  if (claim.evidence.length === 0) return '<p>No evidence is attached.</p>\n'
  return `<div class="wrap"><table class="evidence"><caption>Evidence for claim ${String(claim.number)}</caption>
<thead><tr><th scope="col">Does what</th><th scope="col">Quote</th><th scope="col">Verbatim</th><th scope="col">Source</th></tr></thead>
<tbody>
${claim.evidence.map((one) => evidenceRow(one)).join('\n')}
</tbody></table></div>
`
}

function evidenceRow(evidence: ReportEvidence): string {
  const { translation, claimMatch, publisher, locator } = evidence
  const attributes = `lang="${escapeHtml(evidence.language)}" dir="${evidence.dir}"`
  const quotes = wordsOf(evidence.passages).map(
    (quote) => `<div class="quote pre" ${attributes}>${bdi(quote)}</div>`,
  )
  const none = evidence.withheld ? 'Kept by the desk.' : 'No place in the source yet.'
  return `<tr><td>${escapeHtml(evidence.relation.words)}<br>About: ${escapeHtml(evidence.about.words.toLowerCase())}?</td>
<td>${quotes.join('') || none}${translation === null ? '' : `<div class="pre">${bdi(translation.text)}</div>Translated by ${bdi(translation.by)}`}${evidence.note === null ? '' : `<div class="pre">Note: ${bdi(evidence.note)}</div>`}</td>
<td>${escapeHtml(evidence.match.words)}${claimMatch === null ? '' : `<br>Claim’s quotation: ${escapeHtml(claimMatch.words.toLowerCase())}`}</td>
<td>${sourceLink(evidence)}${publisher === null ? '' : `, ${bdi(publisher)}`}${locator === null ? '' : `<br>${bdi(locator)}`}<br>Origin: ${bdi(evidence.origin)}<br>${escapeHtml(evidence.proximity.words)}${evidence.snapshotSha256 === null ? '' : `<br>Snapshot ${String(evidence.snapshot)}, text SHA-256 <span class="hash">${escapeHtml(evidence.snapshotSha256)}</span>`}</td></tr>`
}

function sourceLink({ source, sourceTitle }: ReportEvidence): string {
  if (source === null) return bdi(sourceTitle)
  const number = String(source)
  return `<a href="#source-${number}">S${number}</a> ${bdi(sourceTitle)}`
}

function htmlHistory(claim: ReportClaim): string {
  if (claim.history.length === 0) return ''
  const rows = claim.history.map(
    ({ at, by, what, fields, reason }) =>
      `<tr><td><time datetime="${escapeHtml(at.utc)}">${escapeHtml(at.local)}</time></td><td>${bdi(by)}</td><td>${escapeHtml(what)}${fields.length === 0 ? '' : `: ${bdi(fields.join(', '))}`}${reason === null ? '' : `<br>${bdi(reason)}`}</td></tr>`,
  )
  return `<div class="wrap"><table><caption>History of claim ${String(claim.number)}</caption>
<thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`
}

/** An address as a link where it is one of the web, else as text. */
export function htmlLink(url: string): string {
  if (!/^https?:\/\//i.test(url)) return bdi(url)
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">${bdi(url)}</a>`
}
