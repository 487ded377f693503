import { type ChainResult, verifyChain } from '#shared/event/chain.ts'
import { type Event } from '#shared/event/event.ts'
import { type Database, type Queryable } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { findHead, listEvents } from './event.store.ts'

const PAGE = 1_000

/**
 * Reads a desk's whole log over one unchanging view, and tells the first row that does not hang on the one before. A log that was cut off at its end
 * breaks at the first row that is missing. An erased payload breaks nothing.
 */
export function verifyAudit(db: Database, deskId: string): Promise<ChainResult> {
  return db.readTransaction(async (tx) => {
    const { rows, payloads } = await load(tx, deskId)
    const result = verifyChain(rows, sha256, (row) => payloads.get(row.seq) ?? null)
    const head = await findHead(tx, deskId)
    const isWhole = result.entries === head.seq && result.head === head.headHash
    if (!result.ok || isWhole) return result
    return { ...result, ok: false, firstBad: result.entries + 1 }
  })
}

async function load(tx: Queryable, deskId: string) {
  const rows: Event[] = []
  const payloads = new Map<number, string>()
  for (let after = 0; ; after = rows.at(-1)?.seq ?? after) {
    const page = await listEvents(tx, deskId, { after, limit: PAGE })
    for (const { salt, payload, actorName: _name, ...event } of page) {
      rows.push(event)
      if (salt !== null && payload !== null) payloads.set(event.seq, `${salt}\n${payload}`)
    }
    if (page.length < PAGE) return { rows, payloads }
  }
}
