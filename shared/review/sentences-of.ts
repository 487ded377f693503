import { type TextRange } from '../text/block.ts'

/**
 * Texts of the sentences that the spans lie in, in reading order, each once; a span across a border brings both sentences.
 * Offsets of `sentences` and `spans` are UTF-16 code units in `text`; `sentences` are in reading order and never overlap.
 */
export function sentencesOf(
  text: string,
  sentences: readonly TextRange[],
  spans: readonly TextRange[],
): string[] {
  const found = new Set<number>()
  for (const span of spans) {
    for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at += 1) {
      if ((sentences[at]?.start ?? span.end) >= span.end) break
      found.add(at)
    }
  }
  const texts: string[] = []
  for (const at of [...found].toSorted((a, b) => a - b)) {
    const sentence = sentences[at]
    if (sentence !== undefined) texts.push(text.slice(sentence.start, sentence.end))
  }
  return texts
}

function firstEndingAfter(sentences: readonly TextRange[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((sentences[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}
