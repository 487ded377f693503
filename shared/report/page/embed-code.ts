import { escapeHtml } from '../escape-html.ts'
import { cardDate, type CardFacts } from './card-facts.ts'
import { embedUrl } from './page-facts.ts'

export const CARD_WIDTH = { least: 300, usual: 600, most: 700 }
const CARD_HEIGHT = { frame: 150, line: 27, letter: 8.5, least: 160 }

/** What an embed is called, for who cannot see it. */
export function cardTitle({ verdict, words, desk }: CardFacts): string {
  const what = verdict === null ? 'Fact-check report' : `Fact check, ${verdict.words.toLowerCase()}`
  return `${what}: ${words} (${desk})`
}

/** How high a card of this width is, in px, about; what is more scrolls. There is no script that could tell. */
export function cardHeight(card: CardFacts, width: number): number {
  const { frame, line, letter, least } = CARD_HEIGHT
  const lines = Math.ceil((card.words.length * letter) / (width - 36))
  const who = (card.claimant === null && card.tally === null ? 0 : line) + line
  const banner = card.isRetracted ? 2 * line : 0
  return Math.max(least, frame + lines * line + who + banner)
}

/** Markup that frames the card of a claim, or of the report, on another site. It can follow its link, and nothing else. */
export function iframeCode(
  card: CardFacts,
  pageUrl: string,
  size: { width: number; height: number },
): string {
  const src = escapeHtml(embedUrl(pageUrl, card.number))
  return `<iframe src="${src}" width="${String(size.width)}" height="${String(size.height)}" title="${escapeHtml(cardTitle(card))}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" frameborder="0"></iframe>`
}

/** Markup that says the same without a frame: as it was when it was copied. */
export function blockquoteCode(card: CardFacts): string {
  const { words, language, dir, verdict, said, claimant, tally, desk, url } = card
  const { isRetracted, approval } = card
  const href = escapeHtml(url)
  const lines = [
    ...(isRetracted ? ['Retracted.'] : []),
    ...(verdict === null ? [] : [`Is it so? ${verdict.words}.`]),
    ...(claimant === null || said === null
      ? []
      : [`Said by ${claimant}. Was it said? ${said.words}.`]),
    ...(tally === null ? [] : [`${tally}.`]),
    ...(approval === '' ? [] : [approval]),
  ]
  return `<blockquote cite="${href}"><p lang="${escapeHtml(language)}" dir="${card.number === 0 ? dir : 'auto'}">${escapeHtml(words)}</p><p>${escapeHtml(lines.join(' '))}</p><footer><a href="${href}">Fact check by ${escapeHtml(desk)}</a>, ${escapeHtml(cardDate(card).toLowerCase())}</footer></blockquote>`
}
