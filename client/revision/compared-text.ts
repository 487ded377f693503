import { type BlockText } from '#shared/anchoring/compare-texts.ts'
import { type Direction } from '#shared/text/block.ts'

/** One of two texts that stand side by side, by its name: "Revision 2". */
export type ComparedText = BlockText & { name: string; language: string; dir: Direction }
