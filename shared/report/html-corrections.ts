import { escapeHtml } from './escape-html.ts'
import { bdi, htmlRows } from './html-claim.ts'
import { correctionTitle, kindMeaning, missedWords } from './report-correction.ts'
import { type ReportCorrection, type ReportModel } from './report-model.ts'

/** What was corrected after publication, newest first, each at `#correction-2`; nothing where nothing was. */
export function htmlCorrections({ corrections, claims, revision }: ReportModel): string {
  if (corrections.length === 0) return ''
  const shown = new Set(claims.map((claim) => claim.number))
  return `<section aria-labelledby="corrections-title"><h2 id="corrections-title">Corrections</h2>
${corrections.map((one) => htmlCorrection(one, shown, revision)).join('\n')}
</section>
`
}

/** The corrections of one claim, as links to what they say; null where it has none. */
export function correctionLinks(
  corrections: readonly ReportCorrection[],
  claim: number,
): string | null {
  const own = corrections.filter((one) => one.claim === claim)
  if (own.length === 0) return null
  const lines = own.map(
    ({ number, kind, at, text }) =>
      `<li><a href="#correction-${String(number)}">${escapeHtml(kind.words)}</a>, <time datetime="${escapeHtml(at.utc)}">${escapeHtml(at.local)}</time><div class="pre">${bdi(text)}</div></li>`,
  )
  return `<ul>${lines.join('')}</ul>`
}

function htmlCorrection(
  correction: ReportCorrection,
  shown: ReadonlySet<number>,
  article: { language: string; dir: string },
): string {
  const { number, claim, at, by, text } = correction
  const id = `correction-${String(number)}`
  const title = escapeHtml(correctionTitle(correction))
  const head =
    claim !== null && shown.has(claim) ? `<a href="#claim-${String(claim)}">${title}</a>` : title
  return `<article class="claim" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${head}</h3>
<p class="kicker"><time datetime="${escapeHtml(at.utc)}">${escapeHtml(at.local)}</time>${by === null ? '' : `, by ${bdi(by)}`}. ${escapeHtml(kindMeaning(correction))}</p>
<p class="pre">${bdi(text)}</p>
${htmlFacts(correction, article)}</article>`
}

function htmlFacts(
  correction: ReportCorrection,
  { language, dir }: { language: string; dir: string },
): string {
  const { before, after, missedBy } = correction
  const own = `class="pre" lang="${escapeHtml(language)}" dir="${dir}"`
  const missed = missedWords(correction)
  const rows = htmlRows([
    ['Before', before && `<del ${own}>${bdi(before)}</del>`],
    ['After', after && `<ins ${own}>${bdi(after)}</ins>`],
    ['Check that missed it', missed && bdi(missed)],
    ['Why', missedBy?.why ? `<div class="pre">${bdi(missedBy.why)}</div>` : null],
  ])
  return rows === '' ? '' : `<dl>\n${rows}\n</dl>`
}
