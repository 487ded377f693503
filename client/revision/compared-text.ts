import { type BlockText } from '#shared/anchoring/compare-texts.ts'
import { type MarkedDocument } from '../anchoring/passage-asides.tsx'
import { type Direction } from '#shared/text/block.ts'

/** One of two texts that stand side by side, by its name: "Revision 2". `document`: what a file said besides the text; null for a text without one. */
export type ComparedText = BlockText & {
  name: string
  language: string
  dir: Direction
  document: MarkedDocument | null
}
