import { type TextRange } from '#shared/text/block.ts'
import { wordRanges } from '#shared/text/words.ts'

/** How the chosen words change at a key. The end is the edge that grows; the start can be moved as well. */
export type ChoiceStep =
  | 'next-sentence'
  | 'previous-sentence'
  | 'add-sentence'
  | 'drop-sentence'
  | 'next-word'
  | 'previous-word'
  | 'grow-end'
  | 'shrink-end'
  | 'grow-start'
  | 'shrink-start'

/** No word is looked for farther away than this. */
const REACH_CHARS = 400

type Asked = { text: string; sentences: readonly TextRange[]; chosen: TextRange }

const MOVES: Record<ChoiceStep, (asked: Asked) => TextRange | undefined> = {
  'next-sentence': ({ sentences, chosen }) => sentenceAfter(sentences, chosen),
  'previous-sentence': ({ sentences, chosen }) => sentenceBefore(sentences, chosen),
  'add-sentence': ({ sentences, chosen }) =>
    withEnd(chosen, sentences.find((one) => one.end > chosen.end)?.end),
  'drop-sentence': ({ sentences, chosen }) =>
    withEnd(chosen, sentences.findLast((one) => one.end < chosen.end)?.end),
  'next-word': ({ text, chosen }) =>
    holdsManyWords(text, chosen) ? wordRanges(text, chosen)[0] : wordAfter(text, chosen.end),
  'previous-word': ({ text, chosen }) =>
    holdsManyWords(text, chosen) ? wordRanges(text, chosen).at(-1) : wordBefore(text, chosen.start),
  'grow-end': ({ text, chosen }) => withEnd(chosen, wordAfter(text, chosen.end)?.end),
  'shrink-end': ({ text, chosen }) =>
    withEnd(chosen, wordRanges(text, chosen).findLast((one) => one.end < chosen.end)?.end),
  'grow-start': ({ text, chosen }) => withStart(chosen, wordBefore(text, chosen.start)?.start),
  'shrink-start': ({ text, chosen }) =>
    withStart(chosen, wordRanges(text, chosen).find((one) => one.start > chosen.start)?.start),
}

/**
 * The words chosen after a step. Sentences step as a whole; words step inside them.
 *
 * @param chosen what is chosen now; an empty range says where to begin
 * @returns the range unchanged where there is nothing more in that direction.
 */
export function moveChoice(
  text: string,
  sentences: readonly TextRange[],
  chosen: TextRange,
  step: ChoiceStep,
): TextRange {
  return MOVES[step]({ text, sentences, chosen }) ?? chosen
}

function withEnd(chosen: TextRange, end: number | undefined): TextRange {
  return end === undefined || end <= chosen.start ? chosen : { start: chosen.start, end }
}

function withStart(chosen: TextRange, start: number | undefined): TextRange {
  return start === undefined || start >= chosen.end ? chosen : { start, end: chosen.end }
}

function holdsManyWords(text: string, chosen: TextRange): boolean {
  return wordRanges(text, chosen).length > 1
}

/** From words inside a sentence the next step is the whole next sentence; from nothing it is the one at that place. */
function sentenceAfter(sentences: readonly TextRange[], chosen: TextRange): TextRange | undefined {
  if (chosen.start === chosen.end) return sentences.find((one) => one.end > chosen.start)
  return sentences.find((one) => one.start >= chosen.end)
}

function sentenceBefore(sentences: readonly TextRange[], chosen: TextRange): TextRange | undefined {
  if (chosen.start === chosen.end) return sentences.findLast((one) => one.start <= chosen.start)
  return sentences.findLast((one) => one.start < chosen.start)
}

function wordAfter(text: string, at: number): TextRange | undefined {
  return wordRanges(text, { start: at, end: Math.min(text.length, at + REACH_CHARS) })[0]
}

function wordBefore(text: string, at: number): TextRange | undefined {
  return wordRanges(text, { start: Math.max(0, at - REACH_CHARS), end: at }).at(-1)
}
