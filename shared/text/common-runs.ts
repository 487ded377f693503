import { longestRising, type Pair } from './longest-rising.ts'

/** `length` equal items from `a` in the first list and from `b` in the second. */
export type CommonRun = { a: number; b: number; length: number }

/** Differences after which an exact comparison stops: at most about 4 MB of memory and some 10 ms per thousand items. */
const DIFFERENCES_MAX = 1_000

/**
 * A longest common subsequence of two lists as runs in order (Myers, O(ND)). Where more than 1,000 items differ, the lists are first cut at
 * items that both have exactly once, and stretches still too different count as having nothing in common.
 */
export function commonRuns(a: readonly number[], b: readonly number[]): CommonRun[] {
  const whole: Stretch = { a, b, fromA: 0, fromB: 0 }
  return mergeRuns(runsOf(whole, true))
}

type Stretch = { a: readonly number[]; b: readonly number[]; fromA: number; fromB: number }

function runsOf({ a, b, fromA, fromB }: Stretch, mayCut: boolean): CommonRun[] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const inner: Stretch = {
    a: a.slice(head, a.length - tail),
    b: b.slice(head, b.length - tail),
    fromA: fromA + head,
    fromB: fromB + head,
  }
  return [
    { a: fromA, b: fromB, length: head },
    ...innerRuns(inner, mayCut),
    { a: fromA + a.length - tail, b: fromB + b.length - tail, length: tail },
  ]
}

function innerRuns(stretch: Stretch, mayCut: boolean): CommonRun[] {
  const { a, b, fromA, fromB } = stretch
  if (a.length === 0 || b.length === 0) return []
  const pairs = myersPairs(a, b)
  if (pairs !== null) {
    return pairs.map((pair) => ({ a: fromA + pair.a, b: fromB + pair.b, length: 1 }))
  }
  return mayCut ? runsBetweenAnchors(stretch) : []
}

function runsBetweenAnchors({ a, b, fromA, fromB }: Stretch): CommonRun[] {
  const runs: CommonRun[] = []
  let [i, j] = [0, 0]
  const end = { a: a.length, b: b.length }
  for (const anchor of [...longestRising(uniquePairs(a, b)), end]) {
    const gap = {
      a: a.slice(i, anchor.a),
      b: b.slice(j, anchor.b),
      fromA: fromA + i,
      fromB: fromB + j,
    }
    for (const run of runsOf(gap, false)) runs.push(run)
    if (anchor !== end) runs.push({ a: fromA + anchor.a, b: fromB + anchor.b, length: 1 })
    ;[i, j] = [anchor.a + 1, anchor.b + 1]
  }
  return runs
}

/** Places of the items that stand exactly once in both lists, by their place in `a`. */
function uniquePairs(a: readonly number[], b: readonly number[]): Pair[] {
  const placesOf = (list: readonly number[]) => {
    const places = new Map<number, number>()
    for (const [place, item] of list.entries()) places.set(item, places.has(item) ? -1 : place)
    return places
  }
  const inB = placesOf(b)
  return [...placesOf(a)]
    .map(([item, place]) => ({ a: place, b: inB.get(item) ?? -1 }))
    .filter((pair) => pair.a >= 0 && pair.b >= 0)
    .sort((one, other) => one.a - other.a)
}

/** Equal items by Myers's greedy algorithm, in order; `null` when more than the bound differs. */
function myersPairs(a: readonly number[], b: readonly number[]): Pair[] | null {
  const bound = Math.min(a.length + b.length, DIFFERENCES_MAX)
  const origin = bound + 1
  const furthest = new Int32Array(2 * bound + 3)
  const history: Int32Array[] = []
  for (let d = 0; d <= bound; d += 1) {
    history.push(furthest.slice(origin - d - 1, origin + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const x = advance(a, b, { x: stepX(furthest, origin + k, d, k), k })
      furthest[origin + k] = x
      if (x >= a.length && x - k >= b.length) return pairsFrom(history, { x: a.length, k })
    }
  }
  return null
}

type Diagonal = { x: number; k: number }

/** Where a path comes to after the d-th difference: down from the diagonal above or right from the one below. */
function stepX(furthest: Int32Array, at: number, d: number, k: number): number {
  const below = furthest[at - 1] ?? 0
  const above = furthest[at + 1] ?? 0
  return k === -d || (k !== d && below < above) ? above : below + 1
}

function advance(a: readonly number[], b: readonly number[], { x, k }: Diagonal): number {
  let end = x
  while (end < a.length && end - k < b.length && a[end] === b[end - k]) end += 1
  return end
}

function pairsFrom(history: readonly Int32Array[], end: Diagonal): Pair[] {
  const pairs: Pair[] = []
  let { x, k } = end
  for (let d = history.length - 1; d >= 0; d -= 1) {
    const furthest = history[d] ?? new Int32Array(0)
    const at = k + d + 1
    const start = d === 0 ? 0 : stepX(furthest, at, d, k)
    for (; x > start; x -= 1) pairs.push({ a: x - 1, b: x - 1 - k })
    const wentDown = k === -d || (k !== d && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0))
    if (d > 0 && !wentDown) x -= 1
    k += wentDown ? 1 : -1
  }
  return pairs.reverse()
}

function mergeRuns(runs: readonly CommonRun[]): CommonRun[] {
  const merged: CommonRun[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.length === 0) continue
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b) {
      last.length += run.length
    } else {
      merged.push({ ...run })
    }
  }
  return merged
}
