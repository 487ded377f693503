import { longestRising, type Pair } from './longest-rising.ts'

/** Two lists of items to align; equal numbers are equal items. `weightOf` tells how much an item of the first list is worth. */
export type Alignable = {
  a: readonly number[]
  b: readonly number[]
  weightOf: (place: number) => number
}

/** Lengths of runs that are looked for as landmarks, one after the other. */
const LANDMARKS = [12, 8, 5, 3, 2, 1]
/** A gap this small is aligned exactly; about 5 ms. */
const EXACT_CELLS = 250_000
/** How often an item is looked at, on average, before what is left stays unaligned: only texts made to be slow come near it. */
const LOOKS_MAX = 30
/** Worth of going on with a run: words that stand together stay together. */
const RUN_BONUS = 0.7

/**
 * For each item of `a` the place of the same item in `b`, or -1; places rise. Runs that stand exactly once in both lists are landmarks, the gaps between
 * them are aligned by weight with runs preferred. Work: about linear for texts that are mostly the same; a gap without landmarks that is too large
 * stays unaligned.
 */
export function alignTokens(lists: Alignable): Int32Array {
  const map = new Int32Array(lists.a.length).fill(-1)
  const gaps: Gap[] = [{ fromA: 0, toA: lists.a.length, fromB: 0, toB: lists.b.length, level: 0 }]
  let itemsLeft = LOOKS_MAX * (lists.a.length + lists.b.length)
  for (let gap = gaps.pop(); gap !== undefined && itemsLeft > 0; gap = gaps.pop()) {
    const inner = takeEnds(lists, gap, map)
    if (inner.fromA >= inner.toA || inner.fromB >= inner.toB) continue
    itemsLeft -= inner.toA - inner.fromA + inner.toB - inner.fromB
    for (const next of gapsBetweenLandmarks(lists, inner, map)) gaps.push(next)
  }
  return map
}

type Gap = { fromA: number; toA: number; fromB: number; toB: number; level: number }

/** Equal items at both ends of a gap belong together. */
function takeEnds({ a, b }: Alignable, gap: Gap, map: Int32Array): Gap {
  let { fromA, toA, fromB, toB } = gap
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    map[fromA] = fromB
    fromA += 1
    fromB += 1
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA -= 1
    toB -= 1
    map[toA] = toB
  }
  return { fromA, toA, fromB, toB, level: gap.level }
}

/** What is left between the landmarks of a gap; none where it was aligned exactly or has none. */
function gapsBetweenLandmarks(lists: Alignable, gap: Gap, map: Int32Array): Gap[] {
  const cells = (gap.toA - gap.fromA) * (gap.toB - gap.fromB)
  for (let level = gap.level; level < LANDMARKS.length; level += 1) {
    const length = LANDMARKS[level] ?? 1
    if (length <= 3 && cells <= EXACT_CELLS) break
    const landmarks = longestRising(uniqueRuns(lists, gap, length))
    if (landmarks.length > 0) return cutAt(lists, { ...gap, level }, landmarks, map)
  }
  if (cells <= EXACT_CELLS * 8) alignExactly(lists, gap, map)
  return []
}

function cutAt(lists: Alignable, gap: Gap, landmarks: readonly Pair[], map: Int32Array): Gap[] {
  const { a, b } = lists
  const gaps: Gap[] = []
  let [fromA, fromB] = [gap.fromA, gap.fromB]
  for (const landmark of landmarks) {
    if (landmark.a < fromA || landmark.b < fromB) continue
    let [startA, startB] = [landmark.a, landmark.b]
    while (startA > fromA && startB > fromB && a[startA - 1] === b[startB - 1]) {
      startA -= 1
      startB -= 1
    }
    gaps.push({ fromA, toA: startA, fromB, toB: startB, level: gap.level })
    while (startA < gap.toA && startB < gap.toB && a[startA] === b[startB]) {
      map[startA] = startB
      startA += 1
      startB += 1
    }
    ;[fromA, fromB] = [startA, startB]
  }
  gaps.push({ ...gap, fromA, fromB })
  return gaps
}

/** Places of the runs of `length` items that stand exactly once in each list within the gap, by their place in `a`. */
function uniqueRuns({ a, b }: Alignable, gap: Gap, length: number): Pair[] {
  const inA = runsOnce(a, gap.fromA, gap.toA, length)
  const inB = runsOnce(b, gap.fromB, gap.toB, length)
  const pairs: Pair[] = []
  for (const [key, place] of inA) {
    const other = inB.get(key)
    if (place >= 0 && other !== undefined && other >= 0) pairs.push({ a: place, b: other })
  }
  return pairs
}

function runsOnce(
  list: readonly number[],
  from: number,
  to: number,
  length: number,
): Map<string | number, number> {
  const places = new Map<string | number, number>()
  for (let place = from; place + length <= to; place += 1) {
    const key = length === 1 ? (list[place] ?? -1) : list.slice(place, place + length).join(' ')
    places.set(key, places.has(key) ? -1 : place)
  }
  return places
}

const SKIP_A = 1
const SKIP_B = 2
const MATCH = 3

type Table = { scores: Float32Array; steps: Uint8Array; width: number }

/** The heaviest common subsequence of a gap, with a bonus for each item that goes on with a run. */
function alignExactly(lists: Alignable, gap: Gap, map: Int32Array): void {
  const rows = gap.toA - gap.fromA
  const width = gap.toB - gap.fromB + 1
  const size = (rows + 1) * width
  const table = { scores: new Float32Array(size), steps: new Uint8Array(size), width }
  for (let row = 1; row <= rows; row += 1) fillRow(lists, gap, table, row)
  let [i, j] = [rows, width - 1]
  while (i > 0 && j > 0) {
    const step = table.steps[i * width + j]
    if (step === MATCH) map[gap.fromA + i - 1] = gap.fromB + j - 1
    if (step !== SKIP_B) i -= 1
    if (step !== SKIP_A) j -= 1
  }
}

function fillRow({ a, b, weightOf }: Alignable, gap: Gap, table: Table, row: number): void {
  const { scores, steps, width } = table
  const item = a[gap.fromA + row - 1]
  const weight = weightOf(gap.fromA + row - 1)
  for (let cell = row * width + 1; cell < (row + 1) * width; cell += 1) {
    const up = scoreAt(scores, cell - width)
    const left = scoreAt(scores, cell - 1)
    let best = Math.max(up, left)
    let step = left > up ? SKIP_B : SKIP_A
    const before = cell - width - 1
    if (item === b[gap.fromB + (before % width)]) {
      const bonus = steps[before] === MATCH ? RUN_BONUS : 0
      const matched = scoreAt(scores, before) + weight + bonus
      if (matched >= best) [best, step] = [matched, MATCH]
    }
    scores[cell] = best
    steps[cell] = step
  }
}

/** Of one kind of list only, so that the engine compiles it into the loop. */
function scoreAt(scores: Float32Array, cell: number): number {
  return scores[cell] ?? 0
}
