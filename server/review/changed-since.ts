import { TOUCHING_KINDS } from '#shared/event/event.ts'
import { type HistoryEntry } from '#shared/review/review.ts'
import { type DeskTx } from '../event/desk-transaction.ts'
import { listEventsOf, type StoredEvent } from '../event/event.store.ts'
import { EntryPayload } from './imported-entry.store.ts'

/** A row of the log as a claim's history tells it. */
export function historyEntry(event: StoredEvent): HistoryEntry {
  const payload = EntryPayload.parse(event.payload === null ? {} : JSON.parse(event.payload))
  return {
    seq: event.seq,
    at: event.at,
    by: { id: event.actorId, name: event.actorName },
    viaToken: event.tokenId !== null,
    kind: event.kind,
    before: payload.before ?? null,
    after: payload.after ?? null,
    reason: payload.reason ?? null,
    fingerprint: payload.fingerprint ?? null,
  }
}

/** What changed on a claim since it was submitted or approved with this fingerprint; all of its changes where the fingerprint is unknown. */
export async function changedSince(
  tx: DeskTx,
  claimId: string,
  fingerprint: string,
): Promise<HistoryEntry[]> {
  const entries = (await listEventsOf(tx.db, tx.deskId, `claim:${claimId}`)).map(historyEntry)
  const seen = entries.findLast((entry) => entry.fingerprint === fingerprint)?.seq ?? 0
  return entries.filter(
    (entry) => entry.seq > seen && TOUCHING_KINDS.some((kind) => kind === entry.kind),
  )
}
