import { type HistoryEntry } from '#shared/review/review.ts'
import { type Queryable } from '../db/database.ts'
import { listEventsOf } from '../event/event.store.ts'
import { historyEntry } from './changed-since.ts'
import { listImportedEntries } from './imported-entry.store.ts'

/** Every change of a claim and its evidence, oldest first: who, when, what before and after. What was done on another desk comes first. */
export async function listHistory(
  db: Queryable,
  deskId: string,
  claimId: string,
): Promise<HistoryEntry[]> {
  const elsewhere = await listImportedEntries(db, deskId, { claimId })
  const here = (await listEventsOf(db, deskId, `claim:${claimId}`)).map(historyEntry)
  return [...(elsewhere.get(claimId) ?? []), ...here]
}
