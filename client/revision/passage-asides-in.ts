import { type Passage } from '#shared/anchoring/compare-texts.ts'
import { type Aside } from '../anchoring/block-asides.ts'
import { passageAsides, type PassageWords } from '../anchoring/passage-asides.tsx'
import { type ComparedText } from './compared-text.ts'

/** Pages and notes of a passage, at their places in the words of the passage; a page that begins before its first word stands there. */
export function passageAsidesIn(
  { document, blocks }: ComparedText,
  passage: Passage,
  words: PassageWords,
): readonly Aside[] {
  let before = 0
  return passage.blocks.flatMap((block, nth) => {
    const from = blocks[passage.first + nth - 1]?.end ?? 0
    const asides = passageAsides(document, { start: from, end: block.end }, words)
    const shift = before - block.start
    before += block.end - block.start + 1
    return asides.map((aside) => ({ ...aside, at: Math.max(aside.at, block.start) + shift }))
  })
}
