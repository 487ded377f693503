import { setImmediate } from 'node:timers/promises'
import { CHAIN_START, type ChainResult, verifyChain } from '#shared/event/chain.ts'
import { Event } from '#shared/event/event.ts'
import { type Database } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { type KeptRow, listKeptRows } from './audit.store.ts'
import { findHead } from './event.store.ts'

const ROWS_AT_ONCE = 500

/**
 * Reads a desk's log over one unchanging view, some rows at a time, and tells the first row that does not hang on the one before or that nobody can
 * read. A log that was cut off at its end breaks at the first row that is missing. An erased payload breaks nothing.
 */
export function verifyAudit(
  db: Database,
  deskId: string,
  rowsAtOnce = ROWS_AT_ONCE,
): Promise<ChainResult> {
  return db.readTransaction(async (tx) => {
    let result = CHAIN_START
    for (let after: number | undefined = 0; after !== undefined && result.ok;) {
      const rows = await listKeptRows(tx, deskId, { after, limit: rowsAtOnce })
      result = verifyRows(rows, result)
      after = rows.length < rowsAtOnce ? undefined : rows.at(-1)?.seq
      // Embedded reads never wait, and a long log must not keep everybody else waiting.
      await setImmediate()
    }
    const head = await findHead(tx, deskId)
    const isWhole = result.entries === head.seq && result.head === head.headHash
    return result.ok && !isWhole ? brokenAfter(result) : result
  })
}

/** What comes after a row that nobody can read is not looked at. */
function verifyRows(rows: readonly KeptRow[], before: ChainResult): ChainResult {
  const events: Event[] = []
  const payloads = new Map<number, string>()
  for (const { row, salt, payload } of rows) {
    const { data: event } = Event.safeParse(row)
    if (!event || !isJson(payload)) break
    events.push(event)
    if (payload !== null) payloads.set(event.seq, `${salt}\n${payload}`)
  }
  const result = verifyChain(events, sha256, ({ seq }) => payloads.get(seq) ?? null, before)
  return result.ok && events.length < rows.length ? brokenAfter(result) : result
}

function isJson(payload: string | null): boolean {
  try {
    JSON.parse(payload ?? 'null')
    return true
  } catch {
    return false
  }
}

function brokenAfter(result: ChainResult): ChainResult {
  return { ...result, ok: false, firstBad: result.entries + 1 }
}
