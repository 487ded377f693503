import { foldLetters } from '../text/skeleton.ts'

/** A word of a text with its folded letters. Offsets are UTF-16 code units of that text. */
export type FoldedWord = { start: number; end: number; letters: string; isFigure: boolean }

const WORD = /[\p{L}\p{M}\p{N}\u00ad]+/gu
/** Bounds one alignment: about 5 ms and 3 MB. */
const CELLS_MAX = 600_000
/** Worth of standing next to the word that matched before: keeps runs together. */
const RUN_BONUS = 0.7

export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  for (const match of text.matchAll(WORD)) {
    const letters = foldLetters(match[0])
    if (letters !== '') {
      const isFigure = /\d/.test(letters)
      words.push({ start: match.index, end: match.index + match[0].length, letters, isFigure })
    }
  }
  return words
}

/** `kept`: share of the quote's words, by weight, that stand there in order. Offsets as those of the words passed in; `words` counts those between. */
export type WordAlignment = { kept: number; start: number; end: number; words: number }

/** Best place of the quote's words, in order, among the words of a region; `null` where none stands there or the two are too long to compare. */
export function alignWords(
  quote: readonly FoldedWord[],
  region: readonly FoldedWord[],
  ends: 'close' | 'all',
): WordAlignment | null {
  if (quote.length * region.length > CELLS_MAX) return null
  const weights = quote.map(weightOf)
  const found = bestPairs(quote, region, weights)
  const pairs = ends === 'all' ? found : withoutLooseEnds(found, weights)
  const first = pairs.at(0)?.there ?? 0
  const last = pairs.at(-1)?.there ?? 0
  const [start, end] = [region[first]?.start, region[last]?.end]
  if (pairs.length === 0 || start === undefined || end === undefined) return null
  const kept = pairs.reduce((sum, pair) => sum + weightAt(weights, pair.here), 0)
  return { kept: kept / sumOf(weights), start, end, words: last - first + 1 }
}

type Pair = { here: number; there: number }

/** Figures and long words tell more than short ones. */
function weightOf({ letters, isFigure }: FoldedWord): number {
  if (isFigure || letters.length >= 4) return 2
  return letters.length === 3 ? 1 : 0.6
}

const SKIP_QUOTE = 1
const SKIP_REGION = 2
const MATCH = 3

type Table = { scores: Float32Array; steps: Uint8Array; width: number }

function bestPairs(
  quote: readonly FoldedWord[],
  region: readonly FoldedWord[],
  weights: readonly number[],
): Pair[] {
  const width = region.length + 1
  const size = (quote.length + 1) * width
  const table = { scores: new Float32Array(size), steps: new Uint8Array(size), width }
  for (const [row, word] of quote.entries()) {
    fillRow(table, region, { row: row + 1, quoted: word, weight: weightAt(weights, row) })
  }
  return walkBack(table.steps, quote.length, region.length)
}

function fillRow(
  { scores, steps, width }: Table,
  region: readonly FoldedWord[],
  { row, quoted, weight }: { row: number; quoted: FoldedWord; weight: number },
): void {
  for (const [at, word] of region.entries()) {
    const cell = row * width + at + 1
    const before = cell - width - 1
    const [up, left] = [scoreAt(scores, cell - width), scoreAt(scores, cell - 1)]
    let best = Math.max(up, left)
    let step = left > up ? SKIP_REGION : SKIP_QUOTE
    const alike = likeness(quoted, word)
    const bonus = steps[before] === MATCH ? RUN_BONUS : 0
    const matched = alike === 0 ? 0 : scoreAt(scores, before) + weight * alike + bonus
    if (matched > best) [best, step] = [matched, MATCH]
    scores[cell] = best
    steps[cell] = step
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
function likeness(one: FoldedWord, other: FoldedWord): number {
  const [a, b] = [one.letters, other.letters]
  if (a === b) return 1
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 2) return 0
  if (one.isFigure || other.isFigure) return 0
  return sameEnds(a, b) >= Math.max(a.length, b.length) * 0.72 ? 0.8 : 0
}

/** Letters that two words share at their beginnings and at their ends. */
function sameEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return head + tail
}

/** A first (last) run far from the rest that carries little weight is no part of the place. */
function withoutLooseEnds(pairs: readonly Pair[], weights: readonly number[]): Pair[] {
  const total = sumOf(weights)
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
