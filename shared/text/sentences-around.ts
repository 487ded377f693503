import { type Block, type TextRange } from './block.ts'
import { findSentences } from './sentences.ts'

/** The sentences of a text that at least one of the spans reaches into, in order. Only the blocks of the spans are split. */
export function sentencesAround(
  { text, blocks, language }: { text: string; blocks: readonly Block[]; language: string },
  spans: readonly TextRange[],
): TextRange[] {
  const isTouched = (range: TextRange) =>
    spans.some((span) => range.start < span.end && range.end > span.start)
  return findSentences(text, blocks.filter(isTouched), language).filter(isTouched)
}
