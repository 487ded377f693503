import { flatSegments } from '#shared/anchoring/flat-segments.ts'
import { type SourceSnapshot } from '#shared/source/source.ts'
import { type TextRange } from '#shared/text/block.ts'
import { sentencesAround } from '#shared/text/sentences-around.ts'

/** `text` is what the snapshot says there; of a gap, which has no length, it is what stands for it. */
export type ContextPiece = TextRange & { text: string; isQuote: boolean }

/** A quote inside the sentences that it stands in: pieces in order, a gap where sentences between were left out. */
export function quoteInContext(
  snapshot: Pick<SourceSnapshot, 'text' | 'blocks' | 'language'>,
  spans: readonly TextRange[],
): ContextPiece[] {
  const { text } = snapshot
  const sentences = sentencesAround(snapshot, spans)
  const whole = sentences.length > 0 ? joinNeighbours(text, sentences) : spans
  const marks = spans.map(({ start, end }) => ({ id: 'quote', start, end }))
  return whole.flatMap((range, at) => [
    ...(at > 0 ? [{ start: range.start, end: range.start, text: ' … ', isQuote: false }] : []),
    ...flatSegments(range, marks).map(({ start, end, ids }) => ({
      start,
      end,
      text: text.slice(start, end),
      isQuote: ids.length > 0,
    })),
  ])
}

/** Ranges with nothing but space between them become one. */
export function joinNeighbours(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, range.start).trim() === '') last.end = range.end
    else joined.push({ start: range.start, end: range.end })
  }
  return joined
}
