import { type TextToken } from '../text/text-tokens.ts'

/** Tokens that must stand together, only once among what is left of each text, before they count as moved. */
const RUN = 6
const WORDS_MIN = 4

/**
 * Finds what stands in another order: runs of old tokens without counterpart that stand once among the new tokens without counterpart. Adds them to
 * `map`; answers 1 for each old token so found.
 */
export function findMovedBlocks(
  map: Int32Array,
  lists: { a: readonly number[]; b: readonly number[]; oldTokens: readonly TextToken[] },
): Uint8Array {
  const { a, b, oldTokens } = lists
  const moved = new Uint8Array(a.length)
  const used = new Uint8Array(b.length)
  for (const there of map) if (there >= 0) used[there] = 1
  const belong = (here: number, there: number) =>
    here >= 0 && there >= 0 && map[here] === -1 && used[there] === 0 && a[here] === b[there]
  const inB = runsOnce(b, (place) => used[place] === 0)
  for (const [key, here] of runsOnce(a, (place) => map[place] === -1)) {
    const there = inB.get(key) ?? -1
    if (here < 0 || there < 0 || wordsIn(oldTokens, here) < WORDS_MIN) continue
    let back = 0
    while (belong(here - back - 1, there - back - 1)) back += 1
    for (let at = -back; belong(here + at, there + at); at += 1) {
      map[here + at] = there + at
      used[there + at] = 1
      moved[here + at] = 1
    }
  }
  return moved
}

/** Runs of free items by their content; -1 for one that stands more than once. */
function runsOnce(
  list: readonly number[],
  isFree: (place: number) => boolean,
): Map<string, number> {
  const places = new Map<string, number>()
  let free = 0
  for (let place = 0; place < list.length; place += 1) {
    free = isFree(place) ? free + 1 : 0
    if (free < RUN) continue
    const start = place - RUN + 1
    const key = list.slice(start, place + 1).join(' ')
    places.set(key, places.has(key) ? -1 : start)
  }
  return places
}

function wordsIn(tokens: readonly TextToken[], start: number): number {
  let words = 0
  for (let place = start; place < start + RUN; place += 1) if (tokens[place]?.isWord) words += 1
  return words
}
