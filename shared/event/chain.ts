import { canonicalJson, type JsonValue } from './canonical-json.ts'

/** A row of a hash chain: of a desk's log (`Event`) or of the house. Every member but `hash` is part of what is hashed. */
export type ChainRow = {
  readonly seq: number
  readonly prevHash: string
  readonly hash: string
  readonly payloadHash?: string
  readonly [member: string]: JsonValue | undefined
}

/** `entries` and `head` are of the part that holds; `firstBad` is the number at which the chain breaks. */
export type ChainResult = { ok: boolean; entries: number; head: string; firstBad?: number }

/** A chain of which nothing was read yet. */
export const CHAIN_START: ChainResult = { ok: true, entries: 0, head: '' }

/** What a row's `hash` is taken of: the canonical JSON of the row without it, to be hashed as UTF-8. */
export function eventText(row: { readonly [member: string]: JsonValue | undefined }): string {
  return canonicalJson({ ...row, hash: undefined })
}

/**
 * Whether a log is whole: numbers from 1 without gaps, each row naming the hash of the one before, each hash that of its row.
 *
 * @param rows all rows of one chain, in order, or a part of them
 * @param hashOf SHA-256 of the UTF-8 of a text, hex
 * @param payloadOf text that `payloadHash` was taken of; null where it was erased, which breaks nothing
 * @param before result of the part before these rows, which held
 */
export function verifyChain<Row extends ChainRow>(
  rows: Iterable<Row>,
  hashOf: (text: string) => string,
  payloadOf: (row: Row) => string | null = () => null,
  before: ChainResult = CHAIN_START,
): ChainResult {
  let { entries, head } = before
  for (const row of rows) {
    const holds =
      row.seq === entries + 1 && row.prevHash === head && row.hash === hashOf(eventText(row))
    if (!holds || !payloadHolds(row.payloadHash, payloadOf(row), hashOf)) {
      return { ok: false, entries, head, firstBad: entries + 1 }
    }
    entries += 1
    head = row.hash
  }
  return { ok: true, entries, head }
}

function payloadHolds(
  payloadHash: string | undefined,
  payload: string | null,
  hashOf: (text: string) => string,
): boolean {
  return payload === null || payloadHash === hashOf(payload)
}
