import { type TextRange } from '../text/block.ts'
import { characterEnd, type Skeleton } from '../text/skeleton.ts'

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/
/** How far beyond the letters a mark of the quote is looked for over white space. */
const GAP_CHARS_MAX = 60

/** Marks that the quote has before its first and after its last letter, without white space. */
export type QuoteEdges = { lead: string[]; tail: string[] }

export function quoteEdges(exact: string, letters: Skeleton): QuoteEdges {
  const first = letters.length > 0 ? (letters.at[0] ?? 0) : 0
  const last = letters.length > 0 ? characterEnd(exact, letters.at[letters.length - 1] ?? 0) : 0
  return { lead: marksOf(exact.slice(0, first)), tail: marksOf(exact.slice(last)) }
}

/**
 * Letters `[from, to)` of a skeleton as a range of the text. The quote's own marks at its ends are taken along where the text has them, whatever
 * their typography.
 */
export function rangeOf(
  text: string,
  skeleton: Skeleton,
  letters: { from: number; to: number },
  edges: QuoteEdges,
): TextRange {
  const start = skeleton.at[letters.from] ?? 0
  const end = characterEnd(text, skeleton.at[letters.to - 1] ?? 0)
  return { start: takeLead(text, start, edges.lead), end: takeTail(text, end, edges.tail) }
}

function takeLead(text: string, start: number, lead: readonly string[]): number {
  let taken = start
  let at = start - 1
  let gap = 0
  let next = lead.length - 1
  while (at >= 0 && next >= 0 && gap < GAP_CHARS_MAX) {
    const character = text.charAt(at)
    if (INVISIBLE.test(character)) {
      gap += 1
      at -= 1
      continue
    }
    if (markOf(character) === lead[next]) {
      taken = at
      at -= 1
      gap = 0
    }
    next -= 1
  }
  return taken
}

function takeTail(text: string, end: number, tail: readonly string[]): number {
  let taken = end
  let at = end
  let gap = 0
  let next = 0
  while (at < text.length && next < tail.length && gap < GAP_CHARS_MAX) {
    const character = text.charAt(at)
    if (INVISIBLE.test(character)) {
      gap += 1
      at += 1
      continue
    }
    if (markOf(character) === tail[next]) {
      at += 1
      taken = at
      gap = 0
    }
    next += 1
  }
  return taken
}

function marksOf(text: string): string[] {
  return Array.from(text)
    .filter((character) => !INVISIBLE.test(character))
    .map(markOf)
}

/** Marks that typography changes into each other count as one. */
function markOf(character: string): string {
  if (/["'“”„‟‘’‚‛«»‹›″′`]/.test(character)) return '"'
  if (/[-‐‑‒–—−]/.test(character)) return '-'
  return character === '…' ? '.' : character
}
