import { type DiffPart } from '../text/diff-part.ts'
import { wordDiff } from '../text/word-diff.ts'
import { wordRanges } from '../text/words.ts'

/** Words beyond the quoted ones that are shown where the first or last of them differ. */
const REPLACED_MORE = 1

/** From quoted words to the passage that they are taken from; what stands before and after them there is left out. */
export function quotationDifference(quoted: string, passage: string): DiffPart[] {
  const parts = cutEnd(wordDiff(quoted, passage), 'start')
  return cutEnd(parts, 'end')
}

/** At the ends of the passage only so many added words count as a change as were removed there. */
function cutEnd(parts: readonly DiffPart[], side: 'start' | 'end'): DiffPart[] {
  const isStart = side === 'start'
  const at = isStart ? parts.findIndex((part) => part.kind !== 'removed') : parts.length - 1
  const part = parts[at]
  if (part?.kind !== 'added') return [...parts]
  const removed = parts[at - 1]?.kind === 'removed' ? (parts[at - 1]?.text ?? '') : ''
  const kept = removed === '' ? '' : nearestWords(part.text, wordCount(removed), isStart)
  const cut = kept === '' ? [] : [{ ...part, text: kept }]
  return [...parts.slice(0, at), ...cut, ...parts.slice(at + 1)]
}

function nearestWords(text: string, removed: number, fromEnd: boolean): string {
  const words = wordRanges(text)
  const most = removed + REPLACED_MORE
  if (words.length <= most) return text
  return fromEnd
    ? text.slice(words.at(-removed)?.start ?? 0)
    : text.slice(0, words[removed - 1]?.end ?? text.length)
}

function wordCount(text: string): number {
  return Math.max(1, wordRanges(text).length)
}
