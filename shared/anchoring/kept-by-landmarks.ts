import { alignTokens } from '../text/align-tokens.ts'
import { type TextRange } from '../text/block.ts'
import { internTokens, textTokens } from '../text/text-tokens.ts'

/** Where the words of a long quote stand in a region, and what share of its letters; `null` where none does. Offsets are those of the region. */
export function keptByLandmarks(
  quote: string,
  region: string,
): (TextRange & { share: number }) | null {
  const here = textTokens(quote)
  const there = textTokens(region)
  const { a, b } = internTokens(here, there)
  const map = alignTokens({ a, b, weightOf: (place) => (here[place]?.isWord ? 1 : 0.3) })
  let [all, kept, first, last] = [0, 0, -1, -1]
  for (const [place, token] of here.entries()) {
    all += token.end - token.start
    const found = map[place] ?? -1
    if (found < 0) continue
    kept += token.end - token.start
    if (first < 0) first = found
    last = found
  }
  const [start, end] = [there[first]?.start, there[last]?.end]
  return start === undefined || end === undefined ? null : { start, end, share: kept / all }
}
