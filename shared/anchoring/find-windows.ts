import { contextPlaces } from './quote-context.ts'
import { type Wanted } from './quote-place.ts'
import { GRAM, gramAt, type TextIndex } from './text-index.ts'

/** A stretch of the index's skeleton in which the quote may stand. */
export type Window = { from: number; to: number; isBetween: boolean }

/** A gram in more places than this tells nothing. */
const COMMON_GRAM = 160
/** Grams of a quote that vote, spread over it. */
const GRAMS_MAX = 150
const WINDOWS_MAX = 6

/** Where the words before and after the quote stand by themselves, as places of the skeleton: their ends, and their beginnings. */
export type Surroundings = { ends: number[]; starts: number[] }
export type Windows = { windows: Window[]; surroundings: Surroundings }

/** Where to look closely: grams of the quote voting for one shift, the place between the contexts. */
export function findWindows(index: TextIndex, wanted: Wanted, isCutOut: boolean): Windows {
  const surroundings = contextPlaces(index, wanted.context)
  const { length } = wanted.letters
  const windows = [
    ...votedWindows(index, wanted),
    ...contextWindows(index, { ...surroundings, length, isCutOut }),
  ]
  return { windows, surroundings }
}

function votedWindows(index: TextIndex, wanted: Wanted): Window[] {
  const { length } = wanted.letters
  const votes = listVotes(index, wanted)
  const width = Math.max(14, Math.round(length * 0.4))
  const margin = 12 + (length >> 2)
  return densest(votes, width).map(({ first, last }) => ({
    from: Math.max(0, first - margin),
    to: Math.min(index.skeleton.length, last + length + margin),
    isBetween: false,
  }))
}

/** For each place of a gram of the quote: where the quote would begin. Sorted. */
function listVotes({ starts, places, mask }: TextIndex, { letters }: Wanted): Int32Array {
  const votes: number[] = []
  const stride = Math.ceil(letters.length / GRAMS_MAX)
  for (let offset = 0; offset + GRAM <= letters.length; offset += stride) {
    const hash = gramAt(letters, offset, mask)
    const [from, to] = [starts[hash] ?? 0, starts[hash + 1] ?? 0]
    if (to - from > COMMON_GRAM) continue
    for (let slot = from; slot < to; slot += 1) votes.push((places[slot] ?? 0) - offset)
  }
  return Int32Array.from(votes).sort()
}

type Cluster = { count: number; first: number; last: number }

/** The clusters with most votes within `width`, none near a better one. */
function densest(votes: Int32Array, width: number): Cluster[] {
  const counts = countWithin(votes, width)
  const chosen: Cluster[] = []
  while (chosen.length < WINDOWS_MAX) {
    const best = bestApart(votes, counts, width, chosen)
    if (best === null || best.count < Math.max(1, (chosen[0]?.count ?? 0) * 0.3)) break
    chosen.push(best)
  }
  return chosen
}

/** For each vote, how many stand within `width` from it on. */
function countWithin(votes: Int32Array, width: number): Int32Array {
  const counts = new Int32Array(votes.length)
  let high = 0
  for (let low = 0; low < votes.length; low += 1) {
    const end = (votes[low] ?? 0) + width
    while (high < votes.length && (votes[high] ?? 0) <= end) high += 1
    counts[low] = high - low
  }
  return counts
}

function bestApart(
  votes: Int32Array,
  counts: Int32Array,
  width: number,
  chosen: readonly Cluster[],
): Cluster | null {
  let best: Cluster | null = null
  for (let low = 0; low < votes.length; low += 1) {
    const count = counts[low] ?? 0
    if (count <= (best?.count ?? 0)) continue
    const first = votes[low] ?? 0
    const last = votes[low + count - 1] ?? first
    const isApart = chosen.every(
      (other) => last < other.first - width || first > other.last + width,
    )
    if (isApart) best = { count, first, last }
  }
  return best
}

function contextWindows(
  index: TextIndex,
  { ends, starts, length, isCutOut }: Surroundings & { length: number; isCutOut: boolean },
): Window[] {
  const between = shortestGap(ends, starts, length)
  if (between) return [{ ...between, isBetween: true }]
  if (isCutOut) return []
  const reach = Math.round(length * 1.6) + 30
  const windows: Window[] = []
  const [end, start] = [ends[0], starts[0]]
  if (ends.length === 1 && end !== undefined) {
    windows.push({ from: end, to: Math.min(index.skeleton.length, end + reach), isBetween: false })
  }
  if (starts.length === 1 && start !== undefined) {
    windows.push({ from: Math.max(0, start - reach), to: start, isBetween: false })
  }
  return windows
}

/** The shortest stretch that begins after what came before and ends before what came after; not one too short or too long for the quote. */
function shortestGap(
  ends: readonly number[],
  starts: readonly number[],
  length: number,
): { from: number; to: number } | null {
  let shortest: { from: number; to: number } | null = null
  for (const from of ends) {
    for (const to of starts) {
      const gap = to - from
      if (gap <= Math.max(2, length * 0.12) || gap > 3 * length + 120) continue
      if (shortest === null || gap < shortest.to - shortest.from) shortest = { from, to }
    }
  }
  return shortest
}
