import { isArabic } from './pdf-letters.ts'

type Kind = 'right' | 'left' | 'digit' | 'joint' | 'dash' | 'unit' | 'other'

type TurnOptions = {
  /** Whether the line as a whole reads from right to left. */
  isRightToLeft: boolean
  /** Whether figures at the very start of the line count as standing in Arabic script. */
  isArabicAtEnd: boolean
  /** Whether brackets hold what they enclose together; they do in what people see, not in the library's own turning. */
  keepsPairs: boolean
}

/** How far a stretch of Latin letters is followed inside a right-to-left line. */
const STRETCH_MAX = 2_000
const RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const DIGIT = /^[0-9\u0660-\u0669\u06F0-\u06F9]/
const JOINT = /^[.,:/\u060C\u066B\u066C\u00A0]$/
const DASH = /^[+\-\u2212]$/
const UNIT = /^[#$%¢£¤¥€°‰₨₹\u066A]$/
const CLOSING = /^[)\]}]$/
const OPENING = /^[([{]$/

/**
 * Letters of a line in the order in which they stand on the page, from left to right, put into the order of reading. Follows the Unicode Bidirectional
 * Algorithm (UAX #9) backwards, as far as what is seen tells: figures and Latin words keep their own order. Done twice it gives the line back.
 */
export function turnRound<C extends { text: string }>(
  cells: readonly C[],
  options: TurnOptions,
): C[] {
  const kinds = cells.map(({ text }) => kindOf(text))
  if (options.isRightToLeft) return turnWhole(cells, kinds, options)
  if (!options.keepsPairs && !kinds.includes('left')) return turnInside(cells, kinds, options)
  const out: C[] = []
  let at = 0
  while (at < cells.length) {
    const end = kinds[at] === 'right' ? endOfRight(kinds, at) : at
    const stretch = cells.slice(at, Math.max(end, at + 1))
    if (end > at) out.push(...turnWhole(stretch, kinds.slice(at, end), options))
    else out.push(...stretch)
    at += stretch.length
  }
  return out
}

/** Without a Latin letter the library takes figures beside right-to-left signs along. */
function turnInside<C extends { text: string }>(
  cells: readonly C[],
  kinds: readonly Kind[],
  options: TurnOptions,
): C[] {
  const isStrong = (kind: Kind): boolean => kind === 'right' || kind === 'digit'
  const start = Math.max(0, kinds.findIndex(isStrong))
  const end = kinds.findLastIndex(isStrong) + 1
  const inside = turnWhole(cells.slice(start, end), kinds.slice(start, end), options)
  return [...cells.slice(0, start), ...inside, ...cells.slice(end)]
}

function kindOf(text: string): Kind {
  if (DIGIT.test(text)) return 'digit'
  if (JOINT.test(text)) return 'joint'
  if (UNIT.test(text)) return 'unit'
  if (RIGHT.test(text)) return 'right'
  if (/\p{L}/u.test(text)) return 'left'
  return DASH.test(text) ? 'dash' : 'other'
}

/** End of the stretch that begins at a right-to-left letter and goes to the last one before a Latin letter. */
function endOfRight(kinds: readonly Kind[], start: number): number {
  let end = start + 1
  for (let at = start + 1; at < kinds.length && kinds[at] !== 'left'; at += 1)
    if (kinds[at] === 'right') end = at + 1
  return end
}

function turnWhole<C extends { text: string }>(
  cells: readonly C[],
  kinds: readonly Kind[],
  { isArabicAtEnd, keepsPairs }: TurnOptions,
): C[] {
  const out: C[] = []
  let isInArabic = isArabicAtEnd
  let at = cells.length - 1
  while (at >= 0) {
    const cell = cells[at]
    const kind = kinds[at]
    if (cell === undefined) break
    if (kind === 'right') isInArabic = isArabic(cell.text)
    const reach = { cells, kinds, isInArabic, keepsPairs }
    const start = startOfLeft(reach, at)
    for (let from = start; from <= at; from += 1) {
      const kept = cells[from]
      if (kept !== undefined) out.push(kept)
    }
    if (kind === 'left') isInArabic = false
    at = start - 1
  }
  return out
}

type Reach = {
  cells: readonly { text: string }[]
  kinds: readonly Kind[]
  isInArabic: boolean
  keepsPairs: boolean
}

/** Start of the left-to-right stretch that ends at `end`; `end` itself where none does. */
function startOfLeft(reach: Reach, end: number): number {
  const { kinds, isInArabic } = reach
  const kind = kinds[end]
  if (kind === 'left') return withFigures(reach, firstLatin(reach, end) ?? end)
  const isUnit = kind === 'unit' && !isInArabic && kinds[end - 1] === 'digit'
  if (kind !== 'digit' && !isUnit) return end
  const latin = firstLatin(reach, end)
  return latin === null ? startOfNumber(reach, end) : withFigures(reach, latin)
}

/** The leftmost Latin letter that stands in one stretch with `end`. */
function firstLatin(reach: Reach, end: number): number | null {
  let found: number | null = null
  let depth = 0
  for (let at = end; at >= Math.max(0, end - STRETCH_MAX) && depth >= 0; at -= 1) {
    if (reach.kinds[at] === 'right') return found
    depth += nesting(reach, at)
    if (reach.kinds[at] === 'left' && depth === 0) found = at
  }
  return found
}

function nesting({ cells, keepsPairs }: Reach, at: number): number {
  const text = cells[at]?.text ?? ''
  if (!keepsPairs) return 0
  return (CLOSING.test(text) ? 1 : 0) - (OPENING.test(text) ? 1 : 0)
}

function withFigures(reach: Reach, start: number): number {
  const before = reach.kinds[start - 1]
  if (before === 'unit') return start - 1
  return before === 'digit' ? startOfNumber(reach, start - 1) : start
}

function startOfNumber({ kinds, isInArabic }: Reach, end: number): number {
  let start = end
  for (;;) {
    const before = kinds[start - 1]
    const isJoint = before === 'joint' || (before === 'dash' && !isInArabic)
    if (before === 'digit') start -= 1
    else if (isJoint && kinds[start - 2] === 'digit') start -= 2
    else if (before === 'unit' && !isInArabic) return start - 1
    else return start
  }
}
