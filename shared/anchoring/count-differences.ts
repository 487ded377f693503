import { textTokens } from '../text/text-tokens.ts'
import { type CompareRow } from './compare-texts.ts'

/** Words that only one of two texts has, and paragraphs that stand elsewhere; `places`: rows that tell a difference. */
export type DifferenceCounts = { removed: number; added: number; moved: number; places: number }

/** How far two texts are apart. The words of a moved paragraph count only where they changed. */
export function countDifferences(rows: readonly CompareRow[]): DifferenceCounts {
  const counts = { removed: 0, added: 0, moved: 0, places: 0 }
  for (const row of rows) {
    if (row.kind !== 'same') counts.places += 1
    if (row.kind === 'removed') counts.removed += countWords(row.old.text)
    if (row.kind === 'added') counts.added += countWords(row.new.text)
    if (row.kind === 'moved-here') counts.moved += 1
    if (row.kind !== 'changed' && row.kind !== 'moved-here') continue
    for (const part of row.parts) {
      if (part.kind !== 'same') counts[part.kind] += countWords(part.text)
    }
  }
  return counts
}

/** Words of a text as they are compared. */
export function countWords(text: string): number {
  return textTokens(text).filter((token) => token.isWord).length
}
