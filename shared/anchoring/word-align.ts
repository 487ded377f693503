import { type FoldedWord } from './folded-words.ts'

/** Bounds one alignment: about 5 ms and 1 MB. */
const CELLS_MAX = 600_000
/** Worth of standing next to the word that matched before: keeps runs together. */
const RUN_BONUS = 0.7

/** `kept`: share of the quote's words, by weight, that stand there in order. Offsets as those of the words passed in; `words` counts those between. */
export type WordAlignment = { kept: number; start: number; end: number; words: number }

/**
 * Looks for the quote's words, in order, among those of one region after the other: their best place; `null` where none stands there or the two are
 * too long to compare.
 */
export function wordAligner(
  quote: readonly FoldedWord[],
): (region: readonly FoldedWord[], ends: 'close' | 'all') => WordAlignment | null {
  const weights = quote.map(weightOf)
  const whole = sumOf(weights)
  const table: Table = { scores: new Float32Array(0), steps: new Uint8Array(0), width: 0 }
  return (region, ends) => {
    if (quote.length * region.length > CELLS_MAX) return null
    const found = bestPairs(quote, region, weights, table)
    const pairs = ends === 'all' ? found : withoutLooseEnds(found, weights, whole)
    const first = pairs.at(0)?.there ?? 0
    const last = pairs.at(-1)?.there ?? 0
    const [start, end] = [region[first]?.start, region[last]?.end]
    if (pairs.length === 0 || start === undefined || end === undefined) return null
    const kept = pairs.reduce((sum, pair) => sum + weightAt(weights, pair.here), 0)
    return { kept: kept / whole, start, end, words: last - first + 1 }
  }
}

type Pair = { here: number; there: number }

/** Figures and long words tell more than short ones. */
function weightOf({ from, to, isFigure }: FoldedWord): number {
  if (isFigure || to - from >= 4) return 2
  return to - from === 3 ? 1 : 0.6
}

const SKIP_QUOTE = 1
const SKIP_REGION = 2
const MATCH = 3

/** `scores`: those of the row that was filled last, by column; `steps`: those of all rows. The memory serves one region after the other. */
type Table = { scores: Float32Array; steps: Uint8Array; width: number }

function bestPairs(
  quote: readonly FoldedWord[],
  region: readonly FoldedWord[],
  weights: readonly number[],
  table: Table,
): Pair[] {
  clearTable(table, quote.length, region.length)
  for (const [at, quoted] of quote.entries()) {
    fillRow(table, region, { row: at + 1, quoted, weight: weightAt(weights, at) })
  }
  return walkBack(table.steps, quote.length, region.length)
}

/** Makes room for a region; what stands left of and above the first words is no match. */
function clearTable(table: Table, rows: number, columns: number): void {
  const width = columns + 1
  const cells = (rows + 1) * width
  if (table.scores.length < width) table.scores = new Float32Array(width * 2)
  if (table.steps.length < cells) table.steps = new Uint8Array(cells * 2)
  table.width = width
  table.scores.fill(0, 0, width)
  table.steps.fill(0, 0, width)
  for (let row = 1; row <= rows; row += 1) table.steps[row * width] = 0
}

function fillRow(
  { scores, steps, width }: Table,
  region: readonly FoldedWord[],
  { row, quoted, weight }: { row: number; quoted: FoldedWord; weight: number },
): void {
  let diagonal = 0
  for (let column = 1; column < width; column += 1) {
    const word = region[column - 1]
    if (word === undefined) return
    const cell = row * width + column
    const up = scoreAt(scores, column)
    const left = scoreAt(scores, column - 1)
    let best = left > up ? left : up
    let step = left > up ? SKIP_REGION : SKIP_QUOTE
    const alike = likeness(quoted, word)
    if (alike > 0) {
      const bonus = steps[cell - width - 1] === MATCH ? RUN_BONUS : 0
      const matched = diagonal + weight * alike + bonus
      if (matched > best) {
        best = matched
        step = MATCH
      }
    }
    scores[column] = best
    steps[cell] = step
    diagonal = up
  }
}

function walkBack(steps: Uint8Array, rows: number, columns: number): Pair[] {
  const width = columns + 1
  const pairs: Pair[] = []
  let [i, j] = [rows, columns]
  while (i > 0 && j > 0) {
    const step = steps[i * width + j]
    if (step === MATCH) pairs.push({ here: i - 1, there: j - 1 })
    if (step !== SKIP_REGION) i -= 1
    if (step !== SKIP_QUOTE) j -= 1
  }
  return pairs.reverse()
}

/** 1 for the same word, 0.8 for one with another ending or a wrong letter, else 0; figures are the same or not. */
function likeness(a: FoldedWord, b: FoldedWord): number {
  const [aLength, bLength] = [a.to - a.from, b.to - b.from]
  if (a.key === b.key && aLength === bLength && sameBeginning(a, b, aLength) === aLength) return 1
  if (aLength < 5 || bLength < 5 || Math.abs(aLength - bLength) > 2) return 0
  if (a.isFigure || b.isFigure) return 0
  const shorter = Math.min(aLength, bLength)
  const head = sameBeginning(a, b, shorter)
  const same = head + sameEnding(a, b, shorter - head)
  return same >= Math.max(aLength, bLength) * 0.72 ? 0.8 : 0
}

/** Letters that two words share at their beginnings, at most `most`. */
function sameBeginning(a: FoldedWord, b: FoldedWord, most: number): number {
  let same = 0
  while (same < most && a.codes[a.from + same] === b.codes[b.from + same]) same += 1
  return same
}

/** Letters that they share at their ends. */
function sameEnding(a: FoldedWord, b: FoldedWord, most: number): number {
  let same = 0
  while (same < most && a.codes[a.to - 1 - same] === b.codes[b.to - 1 - same]) same += 1
  return same
}

/** A first (last) run far from the rest that carries little weight is no part of the place. */
function withoutLooseEnds(
  pairs: readonly Pair[],
  weights: readonly number[],
  total: number,
): Pair[] {
  let kept = [...pairs]
  for (let again = true; again && kept.length > 2;) {
    const head = looseRun(kept, weights, total)
    const tail = head === 0 ? looseRun(kept.toReversed(), weights, total) : 0
    kept = kept.slice(head, kept.length - tail)
    again = head + tail > 0
  }
  return kept
}

/** How many pairs at the beginning are loose. */
function looseRun(pairs: readonly Pair[], weights: readonly number[], total: number): number {
  let run = 0
  let length = 0
  for (const [at, pair] of pairs.entries()) {
    const before = pairs[at - 1]
    if (
      before &&
      !(distance(before.there, pair.there) === 1 && distance(before.here, pair.here) === 1)
    ) {
      const gap = Math.max(distance(before.there, pair.there), distance(before.here, pair.here)) - 1
      return run < 0.8 * gap && run < 0.25 * total ? length : 0
    }
    run += weightAt(weights, pair.here)
    length += 1
  }
  return 0
}

/** Each of one kind of list only, so that the engine compiles it into the loop. */
const scoreAt = (scores: Float32Array, cell: number) => scores[cell] ?? 0
const weightAt = (weights: readonly number[], place: number) => weights[place] ?? 0
const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0)
const distance = (a: number, b: number) => Math.abs(a - b)
