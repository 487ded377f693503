import { type TextRange } from '#shared/text/block.ts'
import { rangeToDom } from './range-to-dom.ts'

/** Room kept free above and below, for bars that float. */
const ROOM_PX = 96

/** Brings a range into the part of its pane that is in sight; moves nothing where it is there already. */
export function scrollToRange(root: Element, range: TextRange): boolean {
  const scroller = root.closest('[data-scroller]')
  const found = rangeToDom(root, range)
  if (scroller === null || found === null) return false
  const block = found.startContainer.parentElement?.closest('[data-block-start]')
  if (block && isFarAway(block, scroller)) block.scrollIntoView({ block: 'center' })
  const box = found.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (box.top >= view.top && box.bottom <= view.bottom) return true
  const isAbove = box.top < view.top || box.height > view.height - 2 * ROOM_PX
  const from = isAbove ? box.top - (view.top + ROOM_PX) : box.bottom - (view.bottom - ROOM_PX)
  scroller.scrollBy({ top: from })
  return true
}

/** A block that was never laid out has only a guessed height: it is brought near before its words are measured. */
function isFarAway(block: Element, scroller: Element): boolean {
  const box = block.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  return box.bottom < view.top || box.top > view.bottom
}
