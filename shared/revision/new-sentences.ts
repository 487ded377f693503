import { type RevisionMap } from '../anchoring/revision-map.ts'
import { type TextRange } from '../text/block.ts'

/** Share of a sentence's letters that were there before, below which it is new and wants checking. */
const KEPT_SHARE = 0.5

/** Those of the new revision's sentences that say something the old one did not, in order. */
export function findNewSentences(
  { newTokens, back }: RevisionMap,
  sentences: readonly TextRange[],
): TextRange[] {
  const fresh: TextRange[] = []
  let at = 0
  for (const sentence of sentences) {
    let [all, kept] = [0, 0]
    for (; (newTokens[at]?.start ?? Infinity) < sentence.end; at += 1) {
      const token = newTokens[at]
      if (!token?.isWord || token.start < sentence.start) continue
      all += token.key.length
      if ((back[at] ?? -1) >= 0) kept += token.key.length
    }
    if (all > 0 && kept / all < KEPT_SHARE) fresh.push(sentence)
  }
  return fresh
}
