import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { rangeToDom } from '../anchoring/range-to-dom.ts'

/** Whether a claim can be seen now: its card or a card that it would push, a paragraph that it marks, or one that its evidence marks. */
export function isOnScreen(claim: Claim, neighbours: readonly Claim[]): boolean {
  const cards = [claim, ...neighbours].map(({ number }) => `.card[data-claim="${number}"]`)
  if (listAll(cards.join()).some(isInSight)) return true
  const article = document.querySelector('.article-text')
  if (claim.spans.some((span) => isBlockInSight(article, span))) return true
  return claim.evidence.some((one) => {
    const source = document.querySelector(`[data-source="${one.sourceId}"] .source-text`)
    return one.spans.some((span) => isBlockInSight(source, span))
  })
}

function listAll(selector: string): Element[] {
  return [...document.querySelectorAll(selector)]
}

function isBlockInSight(text: Element | null, range: TextRange): boolean {
  const words = text && rangeToDom(text, range)
  const block = words?.startContainer.parentElement?.closest('[data-block-start]')
  return block !== null && block !== undefined && isInSight(block)
}

function isInSight(element: Element): boolean {
  const view = element.closest('[data-scroller]')?.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return view !== undefined && box.bottom > view.top && box.top < view.bottom
}
