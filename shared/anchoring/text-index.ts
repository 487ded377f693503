import { makeSkeleton, type Skeleton } from '../text/skeleton.ts'

/** Letters of a gram: 6 tell places of a newspaper text apart well and still survive between two typing errors. */
export const GRAM = 6
/** Bits of a gram's hash: a short text needs few, and 17 tell the grams of a megabyte apart well enough. */
const BITS_MIN = 8
const BITS_MAX = 17

/**
 * A text made ready for finding many quotes in it: its skeleton, and for each hash of six letters the places where it stands, in order.
 * About 12 bytes per character; one pass over the text.
 */
export type TextIndex = {
  text: string
  skeleton: Skeleton
  /** `places[starts[h]] … places[starts[h + 1] - 1]` are the places of hash `h`. */
  starts: Uint32Array
  places: Uint32Array
  /** Bits of a hash that count. */
  mask: number
}

export function indexText(text: string): TextIndex {
  const skeleton = makeSkeleton(text)
  const count = Math.max(0, skeleton.length - GRAM + 1)
  const bits = Math.min(BITS_MAX, Math.max(BITS_MIN, 33 - Math.clz32(count)))
  const mask = (1 << bits) - 1
  const hashes = new Uint32Array(count)
  const starts = new Uint32Array(mask + 2)
  for (let place = 0; place < count; place += 1) {
    const hash = gramAt(skeleton, place, mask)
    hashes[place] = hash
    starts[hash + 1] = (starts[hash + 1] ?? 0) + 1
  }
  for (let hash = 0; hash <= mask; hash += 1) {
    starts[hash + 1] = (starts[hash + 1] ?? 0) + (starts[hash] ?? 0)
  }
  const places = new Uint32Array(count)
  const next = starts.slice(0, mask + 1)
  for (let place = 0; place < count; place += 1) {
    const hash = hashes[place] ?? 0
    const slot = next[hash] ?? 0
    places[slot] = place
    next[hash] = slot + 1
  }
  return { text, skeleton, starts, places, mask }
}

/** Hash of the six letters from `place` on, in the bits of `mask`. */
export function gramAt({ codes }: Skeleton, place: number, mask: number): number {
  let hash = 0
  for (let k = 0; k < GRAM; k += 1) {
    hash = (Math.imul(hash, 0x2c1b3c6d) + Math.imul(codes[place + k] ?? 0, 0x297a2d39)) | 0
  }
  return ((hash ^ (hash >>> 15)) >>> 3) & mask
}
