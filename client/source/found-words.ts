import { type TextRange } from '#shared/text/block.ts'

/** What is looked for in a source, and where it stands there. `at` counts from 0. */
export type FoundWords = { search: string; ranges: readonly TextRange[]; at: number }

export const NOTHING_FOUND: FoundWords = { search: '', ranges: [], at: 0 }
