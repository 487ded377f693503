import { type TextRange } from '../text/block.ts'
import { type TextToken } from '../text/text-tokens.ts'
import { type RevisionMap } from './revision-map.ts'

/** Share of the letters of the shorter of two paragraphs that must stand in the other before they count as one paragraph. */
const SHARED_MIN = 0.5

/** Paragraphs `[oldFrom, oldTo)` that became `[newFrom, newTo)`. */
type Group = { oldFrom: number; oldTo: number; newFrom: number; newTo: number }

/** `groups` rise in both texts and never overlap. `movedTo`: old paragraphs by the new ones that they became in another order; none of them is in a group. */
export type BlockLinks = { groups: Group[]; movedTo: ReadonlyMap<number, number> }

/** Which paragraphs of two texts are the same ones, by the words that they share. */
export function linkBlocks(
  revision: RevisionMap,
  oldBlocks: readonly TextRange[],
  newBlocks: readonly TextRange[],
): BlockLinks {
  const { still, moved } = countShared(revision, oldBlocks, newBlocks)
  const groups: Group[] = []
  for (const { here, there } of still) {
    const last = groups.at(-1)
    if (last && (here < last.oldTo || there < last.newTo)) {
      last.oldTo = Math.max(last.oldTo, here + 1)
      last.newTo = Math.max(last.newTo, there + 1)
    } else groups.push({ oldFrom: here, oldTo: here + 1, newFrom: there, newTo: there + 1 })
  }
  const oldTaken = new Set(groups.flatMap((one) => numbersFrom(one.oldFrom, one.oldTo)))
  const newTaken = new Set(groups.flatMap((one) => numbersFrom(one.newFrom, one.newTo)))
  const movedTo = new Map<number, number>()
  for (const { here, there } of moved) {
    if (oldTaken.has(here) || newTaken.has(there)) continue
    movedTo.set(here, there)
    oldTaken.add(here)
    newTaken.add(there)
  }
  return { groups, movedTo }
}

function numbersFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

type Link = { here: number; there: number; letters: number }

/** Pairs of paragraphs that share enough: those in the same order by place, those that moved by how much they share. */
function countShared(
  { map, moved, oldTokens, newTokens }: RevisionMap,
  oldBlocks: readonly TextRange[],
  newBlocks: readonly TextRange[],
): { still: Link[]; moved: Link[] } {
  const oldSides = sideOf(oldTokens, oldBlocks)
  const newSides = sideOf(newTokens, newBlocks)
  const counts = { still: new Map<number, Link>(), moved: new Map<number, Link>() }
  for (const [place, target] of map.entries()) {
    const here = oldSides.blockOf[place] ?? -1
    const there = target < 0 ? -1 : (newSides.blockOf[target] ?? -1)
    if (here < 0 || there < 0) continue
    const links = moved[place] === 1 ? counts.moved : counts.still
    const key = here * newBlocks.length + there
    const link = links.get(key) ?? { here, there, letters: 0 }
    link.letters += weightOf(oldTokens[place])
    links.set(key, link)
  }
  const isEnough = ({ here, there, letters }: Link) =>
    letters >= SHARED_MIN * Math.min(oldSides.letters[here] ?? 0, newSides.letters[there] ?? 0)
  return {
    still: [...counts.still.values()]
      .filter(isEnough)
      .toSorted((a, b) => a.here - b.here || a.there - b.there),
    moved: [...counts.moved.values()].filter(isEnough).toSorted((a, b) => b.letters - a.letters),
  }
}

/** The block of each token, -1 for one that stands in none, and the weight of each block. */
function sideOf(tokens: readonly TextToken[], blocks: readonly TextRange[]) {
  const blockOf = new Int32Array(tokens.length).fill(-1)
  const letters = new Float64Array(blocks.length)
  let block = 0
  for (const [place, token] of tokens.entries()) {
    while ((blocks[block]?.end ?? Infinity) <= token.start) block += 1
    if ((blocks[block]?.start ?? Infinity) > token.start) continue
    blockOf[place] = block
    letters[block] = (letters[block] ?? 0) + weightOf(token)
  }
  return { blockOf, letters }
}

/** Marks alone make no paragraph, but one of marks alone ("* * *") is found as well. */
function weightOf(token: TextToken | undefined): number {
  return token?.isWord ? token.key.length : 0.1
}
