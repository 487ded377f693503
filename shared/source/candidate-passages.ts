import { type Block, type TextRange } from '../text/block.ts'
import { findSentences } from '../text/sentences.ts'
import { type PassageIndex } from './passage-index.ts'
import { sharedThings } from './shared-hits.ts'

/** A sentence of a source that shares figures, dates or names with a claim: `shared` as the claim writes them, `hits` where they stand. */
export type CandidatePassage = TextRange & { shared: string[]; hits: TextRange[] }

type SearchedSource = {
  index: PassageIndex
  blocks: readonly Block[]
  /** BCP 47. */
  language: string
}

const PASSAGES_MAX = 20
/** What stands more often than this makes no passage by itself. */
const COMMON_PLACES = 40
/** Only the best blocks are split into sentences. */
const BLOCKS_MAX = 60
/** Of a block longer than this only the surroundings of a hit are split. */
const BLOCK_CHARS_MAX = 8_000
const SURROUNDINGS_CHARS = 1_500

type Hit = TextRange & { label: string; weight: number }

/**
 * Sentences of a source worth a look for a claim, those with the rarest things in common first; at most 20. The figures are compared as values, dates as days,
 * names without case and accents.
 *
 * @param words the claim's own words and its statement
 */
export function candidatePassages(source: SearchedSource, words: string): CandidatePassage[] {
  const things = sharedThings(source.index, words)
  const hits = things
    .flatMap(({ label, places }) => {
      const isCommon = places.length > COMMON_PLACES
      const weight = isCommon ? 0 : 1 / (1 + Math.log2(places.length))
      return places.map((place) => ({ ...place, label, weight }))
    })
    .toSorted((a, b) => a.start - b.start)
  const { text } = source.index
  const sentences = bestBlocks(source.blocks, hits).flatMap((block) =>
    findSentences(text, [block], source.language),
  )
  return groupByRange(sentences, hits)
    .map(({ range, hits: own }) => passageOf(range, own))
    .toSorted((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, PASSAGES_MAX)
    .map(({ start, end, shared, hits: own }) => ({ start, end, shared, hits: own }))
}

function passageOf({ start, end }: TextRange, hits: readonly Hit[]) {
  const shared = [...new Set(hits.map(({ label }) => label))]
  const weight = weigh(hits)
  return {
    start,
    end,
    shared,
    hits: hits.map((hit) => ({ start: hit.start, end: hit.end })),
    weight,
  }
}

/** Each thing counts once. */
function weigh(hits: readonly Hit[]): number {
  const weights = new Map(hits.map(({ label, weight }) => [label, weight]))
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}

function bestBlocks(blocks: readonly Block[], hits: readonly Hit[]): Block[] {
  return groupByRange(blocks, hits)
    .map(({ range, hits: own }) => ({ blocks: piecesOf(range, own), weight: weigh(own) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, BLOCKS_MAX)
    .flatMap((one) => one.blocks)
    .toSorted((a, b) => a.start - b.start)
}

/** A block, or of a very long one what is around its hits. */
function piecesOf(block: Block, hits: readonly Hit[]): Block[] {
  if (block.end - block.start <= BLOCK_CHARS_MAX) return [block]
  const pieces: Block[] = []
  for (const hit of hits.filter(({ weight }) => weight > 0).slice(0, PASSAGES_MAX)) {
    const start = Math.max(block.start, hit.start - SURROUNDINGS_CHARS)
    const end = Math.min(block.end, hit.end + SURROUNDINGS_CHARS)
    const last = pieces.at(-1)
    if (last !== undefined && start <= last.end) last.end = end
    else pieces.push({ ...block, start, end })
  }
  return pieces
}

/** Ranges that hold at least one hit that tells something, with all that they hold. Both lists are in order. */
function groupByRange<R extends TextRange>(
  ranges: readonly R[],
  hits: readonly Hit[],
): { range: R; hits: Hit[] }[] {
  const groups: { range: R; hits: Hit[] }[] = []
  let next = 0
  for (const range of ranges) {
    const own: Hit[] = []
    for (; next < hits.length; next += 1) {
      const hit = hits[next]
      if (hit === undefined || hit.start >= range.end) break
      if (hit.start >= range.start) own.push(hit)
    }
    if (own.some(({ weight }) => weight > 0)) groups.push({ range, hits: own })
  }
  return groups
}
