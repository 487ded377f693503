import { makeSkeleton, type Skeleton } from '../text/skeleton.ts'
import { exactHits } from './exact-hits.ts'
import { contextFitter } from './quote-context.ts'
import { rangeOf } from './quote-edges.ts'
import { nearness, type QuotePlace, type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'

const OMISSION = /\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|…|\.{3})\s*/
const PIECES_MAX = 8
const PIECE_LETTERS_MIN = 3
/** Letters that a quote may leave out in one place. */
const LEFT_OUT_MAX = 900
const HITS_MAX = 60

/** A quote with words left out (`…`, `[…]`): its pieces in order, the shortest stretch that holds them all; `null` where there is none. */
export function findOmission(index: TextIndex, wanted: Wanted): QuotePlace | null {
  const pieces = wanted.exact.split(OMISSION).filter((piece) => piece.trim() !== '')
  if (pieces.length < 2 || pieces.length > PIECES_MAX) return null
  const letters = pieces.map((piece) => makeSkeleton(piece))
  if (letters.some((piece) => piece.length < PIECE_LETTERS_MIN)) return null
  const stretch = shortestStretch(index, letters)
  if (stretch === null) return null
  const range = rangeOf(index.text, index.skeleton, stretch, wanted.edges)
  return {
    ...range,
    similarity: 1,
    fit: contextFitter(index, wanted.context)(stretch),
    near: nearness(wanted.start, range.start, index.text.length),
    isBetween: false,
  }
}

type Letters = { from: number; to: number }

function shortestStretch(index: TextIndex, pieces: readonly Skeleton[]): Letters | null {
  const hits = pieces.map((piece) => exactHits(index, piece, HITS_MAX))
  let shortest: Letters | null = null
  for (const from of hits[0] ?? []) {
    const to = endFrom(from, pieces, hits)
    if (to !== null && (shortest === null || to - from < shortest.to - shortest.from)) {
      shortest = { from, to }
    }
  }
  return shortest
}

/** Where the last piece ends when each follows the one before as soon as it can; `null` where one does not follow. */
function endFrom(
  from: number,
  pieces: readonly Skeleton[],
  hits: readonly (readonly number[])[],
): number | null {
  let end = from + (pieces[0]?.length ?? 0)
  for (const [at, piece] of pieces.entries()) {
    if (at === 0) continue
    const next = hits[at]?.find((hit) => hit >= end)
    if (next === undefined || next - end > LEFT_OUT_MAX) return null
    end = next + piece.length
  }
  return end
}
