import { numberAt } from './number-at.ts'

/** What replacing one letter by one of the same shape costs: scanners confuse them, writers do not. */
const ALIKE_COST = 0.3
/** A wrong figure is another fact, more than a wrong letter; yet a quote with its figure altered has to be found, to be told so. */
const DIGIT_COST = 1.2

/** Shapes that a scanner takes for each other, folded letters and digits. */
const SHAPES = [
  'aceo0',
  'iljtfr1',
  'nuhmrp',
  'bh6',
  'b8',
  'gq9',
  'vyw',
  's5a',
  's8',
  'z2',
  'aou',
  'kh',
  'dcl',
]
/** Two letters that look like one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['nn', 'm'],
  ['in', 'm'],
  ['ri', 'n'],
  ['ii', 'u'],
  ['cl', 'd'],
  ['ci', 'd'],
  ['li', 'h'],
  ['lc', 'k'],
  ['vv', 'w'],
]

/**
 * Edit distance of two short runs of folded letters, where letters of one shape cost less, two letters that look like one count as one error of that
 * kind, and a replaced, lost or added digit costs more than a letter. Work: the product of the lengths.
 */
export function scannedDistance(a: Uint16Array, b: Uint16Array): number {
  const rows = [initialRow(b)]
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1] ?? NO_ROW
    const here = numberAt(a, i - 1)
    const row = new Float64Array(b.length + 1)
    row[0] = numberAt(above, 0) + singleCost(here)
    for (let j = 1; j <= b.length; j += 1) {
      const there = numberAt(b, j - 1)
      row[j] = Math.min(
        numberAt(above, j - 1) + replaceCost(here, there),
        numberAt(above, j) + singleCost(here),
        numberAt(row, j - 1) + singleCost(there),
        pairCost(a, b, { i, j }, rows),
      )
    }
    rows.push(row)
  }
  return numberAt(rows[a.length] ?? NO_ROW, b.length)
}

const NO_ROW = new Float64Array(0)

function initialRow(b: Uint16Array): Float64Array {
  const row = new Float64Array(b.length + 1)
  for (let j = 1; j <= b.length; j += 1)
    row[j] = numberAt(row, j - 1) + singleCost(numberAt(b, j - 1))
  return row
}

function pairCost(
  a: Uint16Array,
  b: Uint16Array,
  { i, j }: { i: number; j: number },
  rows: readonly Float64Array[],
): number {
  let best = Infinity
  if (i >= 2 && PAIR_KEYS.has(pairKey(a[i - 2], a[i - 1], b[j - 1]))) {
    best = (rows[i - 2]?.[j - 1] ?? Infinity) + ALIKE_COST
  }
  if (j >= 2 && PAIR_KEYS.has(pairKey(b[j - 2], b[j - 1], a[i - 1]))) {
    best = Math.min(best, (rows[i - 1]?.[j - 2] ?? Infinity) + ALIKE_COST)
  }
  return best
}

function replaceCost(a: number, b: number): number {
  if (a === b) return 0
  if (ALIKE.has(a * 65_536 + b)) return ALIKE_COST
  return isDigit(a) || isDigit(b) ? DIGIT_COST : 1
}

const singleCost = (code: number) => (isDigit(code) ? DIGIT_COST : 1)
const isDigit = (code: number) => code >= 48 && code <= 57

const pairKey = (first = 0, second = 0, single = 0) =>
  `${String.fromCharCode(first, second)}${String.fromCharCode(single)}`
const PAIR_KEYS = new Set(PAIRS.map(([pair, single]) => `${pair}${single}`))
const ALIKE = new Set(
  SHAPES.flatMap((shape) => {
    const codes = Array.from(shape, (letter) => letter.charCodeAt(0))
    return codes.flatMap((one) => codes.map((other) => one * 65_536 + other))
  }),
)
