import { escapeHtml } from '../escape-html.ts'
import { bdi } from '../html-claim.ts'
import { type Moment } from '../report-basics.ts'
import { cardDate, type CardFacts, dayOf } from './card-facts.ts'
import { CARD_STYLE } from './card-style.ts'
import { verdictIcon } from './verdict-icon.ts'

/** A claim of a published report, or the report, as a page to be framed elsewhere. No script, nothing remote. */
export function renderCard(card: CardFacts): string {
  const { words, language, dir, isRetracted } = card
  return cardPage(
    card.verdict === null ? 'Fact-check report' : `Fact check: ${card.verdict.words}`,
    `${isRetracted ? `<p class="banner">${card.number === 0 ? 'Something in this report was retracted.' : 'This was retracted.'}</p>\n` : ''}${verdictLine(card)}
<blockquote class="words" lang="${escapeHtml(language)}" dir="${card.number === 0 ? dir : 'auto'}">${escapeHtml(words)}</blockquote>
${whoLine(card)}${plainLine(card.tally)}${plainLine(card.approval)}<p class="foot"><time datetime="${escapeHtml(card.at.utc)}">${escapeHtml(cardDate(card))}</time> <a href="${escapeHtml(card.url)}" target="_blank" rel="noopener">Fact check by ${bdi(card.desk)}</a></p>`,
  )
}

/** What stands in place of every card of a report that was withdrawn. */
export function renderWithdrawnCard(url: string, at: Moment): string {
  return cardPage(
    'Withdrawn',
    `<p class="verdict">Withdrawn</p>
<p class="words">This fact check was withdrawn on <time datetime="${escapeHtml(at.utc)}">${escapeHtml(dayOf(at))}</time>.</p>
<p class="foot"><a href="${escapeHtml(url)}" target="_blank" rel="noopener">Why it was withdrawn</a></p>`,
  )
}

/** What stands where there is no card. */
export function renderMissingCard(): string {
  return cardPage(
    'Not found',
    '<p class="verdict">Nothing here</p>\n<p class="words">There is no fact check at this address.</p>',
  )
}

function cardPage(title: string, inside: string): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${CARD_STYLE}</style>
</head>
<body>
<main class="card">
${inside}
</main>
</body>
</html>
`
}

function verdictLine({ verdict }: CardFacts): string {
  if (verdict === null) return '<p class="verdict">Fact-check report</p>'
  return `<p class="verdict ${escapeHtml(verdict.code)}">${verdictIcon(verdict.code)} ${escapeHtml(verdict.words)} <span class="asks">Is it so?</span></p>`
}

function plainLine(line: string | null): string {
  return line === null || line === '' ? '' : `<p class="who">${escapeHtml(line)}</p>\n`
}

/** The two questions stay two: who is said to have said it, and whether they did. */
function whoLine({ claimant, said }: CardFacts): string {
  if (claimant === null || said === null) return ''
  return `<p class="who">Said by ${bdi(claimant)}. Was it said? ${escapeHtml(said.words)}.</p>\n`
}
