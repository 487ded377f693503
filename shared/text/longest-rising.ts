/** A place in one list and one in another. */
export type Pair = { a: number; b: number }

/** The longest run of pairs whose places rise in both lists. `pairs` come sorted by `a`, each `a` once. */
export function longestRising(pairs: readonly Pair[]): Pair[] {
  type Link = { pair: Pair; before: Link | null }
  const tops: Link[] = []
  for (const pair of pairs) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle]?.pair.b ?? 0) < pair.b) low = middle + 1
      else high = middle
    }
    tops[low] = { pair, before: tops[low - 1] ?? null }
  }
  const found: Pair[] = []
  for (let link = tops.at(-1) ?? null; link !== null; link = link.before) found.push(link.pair)
  return found.reverse()
}
