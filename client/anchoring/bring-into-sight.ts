import { type TextRange } from '#shared/text/block.ts'
import { scrollToRange } from './scroll-to-range.ts'

const FRAMES_MAX = 60

/** Brings words of a text into sight, also before their block is drawn. Gives a way to stop. */
export function bringIntoSight(root: Element, range: TextRange): () => void {
  let frame = 0
  let tries = 0
  const look = () => {
    tries += 1
    if (!scrollToRange(root, range) && tries < FRAMES_MAX) frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
