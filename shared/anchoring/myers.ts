/** What is looked for: letter `codeAt(i)` for i from 0 to `length` - 1; at least one. */
export type Pattern = { length: number; codeAt: (i: number) => number }
/** The stretch of a text that is read, from `from` towards `to` (not included), forwards or backwards. */
export type Stretch = { codes: Uint16Array; from: number; to: number }
/**
 * `fewest`: errors at the best end, `end`: where reading went on after its first occurrence (-1 for an empty stretch); `last`: errors of the
 * pattern against a part that ends where the stretch ends.
 */
export type Reading = { fewest: number; end: number; last: number }

/**
 * Approximate search, bit-parallel in blocks of 32 letters (Myers 1999, Hyyrö 2003): fewest insertions, deletions and replacements between the
 * whole pattern and some part of the stretch that may begin anywhere. Work: letters of the stretch times blocks of the pattern.
 */
export function readApproximately(pattern: Pattern, { codes, from, to }: Stretch): Reading {
  const blocks = (pattern.length + 31) >> 5
  const masks = letterMasks(pattern, blocks)
  const none = new Int32Array(blocks)
  const up = new Int32Array(blocks).fill(-1)
  const down = new Int32Array(blocks)
  const lastShift = (pattern.length - 1) & 31
  const step = to >= from ? 1 : -1
  let [errors, fewest, end] = [pattern.length, pattern.length + 1, -1]
  for (let place = from; place !== to; place += step) {
    const mask = masks.get(codes[place] ?? 0) ?? none
    let carry = 0
    for (let block = 0; block < blocks; block += 1) {
      const [plus, minus] = [wordAt(up, block), wordAt(down, block)]
      const vertical = wordAt(mask, block) | minus
      const equal = wordAt(mask, block) | (carry >>> 31)
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
    if (errors < fewest) [fewest, end] = [errors, place + step]
  }
  return { fewest, end, last: errors }
}

function letterMasks({ length, codeAt }: Pattern, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>()
  for (let i = 0; i < length; i += 1) {
    const code = codeAt(i)
    const mask = masks.get(code) ?? new Int32Array(blocks)
    masks.set(code, mask)
    mask[i >> 5] = wordAt(mask, i >> 5) | (1 << (i & 31))
  }
  return masks
}

/** Of one kind of list only, so that the engine compiles it into the loop. */
function wordAt(words: Int32Array, place: number): number {
  return words[place] ?? 0
}
