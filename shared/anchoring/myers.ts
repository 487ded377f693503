/** The stretch of a text that is read, from `from` towards `to` (not included), forwards or backwards. */
export type Stretch = { codes: Uint16Array; from: number; to: number }
/** What is looked for, made ready once, of folded letters and digits: for each of them the places where it stands, a bit each, in `blocks` words of 32. */
export type Pattern = {
  length: number
  blocks: number
  /** Row `r` holds words `r * blocks` to `r * blocks + blocks - 1`. */
  masks: Int32Array
  /** Rows of letters beyond ASCII. */
  rows: ReadonlyMap<number, number>
}
/**
 * `fewest`: errors at the best end, `end`: where reading went on after its first occurrence (-1 for an empty stretch); `last`: errors of the
 * pattern against a part that ends where the stretch ends.
 */
export type Reading = { fewest: number; end: number; last: number }

/** Rows of the digits and letters of ASCII; the row before them is that of all letters that the pattern does not have. */
const ASCII_ROWS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code))
    ? 1 + Number.parseInt(String.fromCharCode(code), 36)
    : 0,
)
const ROWS = 37
const ASCII_ONLY: ReadonlyMap<number, number> = new Map()

/** Makes a pattern of the letters of a stretch, in the order in which they are read; at least one. */
export function makePattern({ codes, from, to }: Stretch): Pattern {
  const step = to >= from ? 1 : -1
  const length = Math.abs(to - from)
  const blocks = (length + 31) >> 5
  const rows = otherRows({ codes, from, to })
  const masks = new Int32Array((ROWS + rows.size) * blocks)
  for (let i = 0; i < length; i += 1) {
    const word = rowOf(rows, codeAt(codes, from + step * i)) * blocks + (i >> 5)
    masks[word] = wordAt(masks, word) | (1 << (i & 31))
  }
  return { length, blocks, masks, rows }
}

/**
 * Approximate search, bit-parallel in blocks of 32 letters (Myers 1999, Hyyrö 2003): fewest insertions, deletions and replacements between the
 * whole pattern and some part of the stretch that may begin anywhere. Work: letters of the stretch times blocks of the pattern.
 */
export function readApproximately(pattern: Pattern, { codes, from, to }: Stretch): Reading {
  const { length, blocks, masks, rows } = pattern
  const up = new Int32Array(blocks).fill(-1)
  const down = new Int32Array(blocks)
  const lastShift = (length - 1) & 31
  const step = to >= from ? 1 : -1
  let errors = length
  let fewest = length + 1
  let end = -1
  for (let place = from; place !== to; place += step) {
    const row = rowOf(rows, codeAt(codes, place)) * blocks
    let carry = 0
    for (let block = 0; block < blocks; block += 1) {
      const mask = wordAt(masks, row + block)
      const plus = wordAt(up, block)
      const minus = wordAt(down, block)
      const vertical = mask | minus
      const equal = mask | (carry >>> 31)
      const horizontal = (((equal & plus) + plus) ^ plus) | equal
      const rises = minus | ~(horizontal | plus)
      const falls = plus & horizontal
      const shift = block === blocks - 1 ? lastShift : 31
      const shifted = (rises << 1) | (carry > 0 ? 1 : 0)
      up[block] = (falls << 1) | (carry >>> 31) | ~(vertical | shifted)
      down[block] = shifted & vertical
      carry = ((rises >>> shift) & 1) - ((falls >>> shift) & 1)
    }
    errors += carry
    if (errors < fewest) {
      fewest = errors
      end = place + step
    }
  }
  return { fewest, end, last: errors }
}

function otherRows({ codes, from, to }: Stretch): ReadonlyMap<number, number> {
  const step = to >= from ? 1 : -1
  let rows: Map<number, number> | null = null
  for (let place = from; place !== to; place += step) {
    const code = codeAt(codes, place)
    if (code < 128) continue
    rows ??= new Map()
    if (!rows.has(code)) rows.set(code, ROWS + rows.size)
  }
  return rows ?? ASCII_ONLY
}

function rowOf(rows: ReadonlyMap<number, number>, code: number): number {
  return code < 128 ? asciiRow(code) : (rows.get(code) ?? 0)
}

/** Each of one kind of list only, so that the engine compiles it into the loop. */
const wordAt = (words: Int32Array, place: number) => words[place] ?? 0
const asciiRow = (code: number) => ASCII_ROWS[code] ?? 0
const codeAt = (codes: Uint16Array, place: number) => codes[place] ?? 0
