import { alignTokens } from '../text/align-tokens.ts'
import { internTokens, type TextToken, textTokens } from '../text/text-tokens.ts'
import { dropIslands } from './drop-islands.ts'
import { findMovedBlocks } from './moved-blocks.ts'
import { indexText, type TextIndex } from './text-index.ts'

/**
 * What became of each word of an old text in a new one. `map[i]`: place of the old token's counterpart among the new ones, -1 where it is gone;
 * `back` the other way round; `moved[i]` is 1 where it stands in another order than its surroundings.
 */
export type RevisionMap = {
  oldText: string
  newText: string
  oldTokens: TextToken[]
  newTokens: TextToken[]
  map: Int32Array
  back: Int32Array
  moved: Uint8Array
  newIndex: TextIndex
}

/** Aligns two revisions word by word, once for all their spans. Case and typography do not count as a difference here. */
export function mapRevision(oldText: string, newText: string): RevisionMap {
  const oldTokens = textTokens(oldText)
  const newTokens = textTokens(newText)
  const { a, b } = internTokens(oldTokens, newTokens)
  const weightOf = (place: number) => weightOfToken(oldTokens[place])
  const map = alignTokens({ a, b, weightOf })
  dropIslands(map, oldTokens, newTokens)
  const moved = findMovedBlocks(map, { a, b, oldTokens })
  const back = new Int32Array(b.length).fill(-1)
  for (const [place, there] of map.entries()) if (there >= 0) back[there] = place
  return { oldText, newText, oldTokens, newTokens, map, back, moved, newIndex: indexText(newText) }
}

/** Figures and long words hold a place better than short words and marks. */
function weightOfToken(token: TextToken | undefined): number {
  if (!token?.isWord) return 0.3
  if (token.key.length >= 4 || /\d/.test(token.key)) return 2
  return token.key.length === 3 ? 1 : 0.6
}
