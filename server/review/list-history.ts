import { type HistoryEntry } from '#shared/review/review.ts'
import { type Queryable } from '../db/database.ts'
import { listEventsOf } from '../event/event.store.ts'
import { historyEntry } from './changed-since.ts'

/** Every change of a claim and its evidence, oldest first: who, when, what before and after. */
export async function listHistory(
  db: Queryable,
  deskId: string,
  claimId: string,
): Promise<HistoryEntry[]> {
  return (await listEventsOf(db, deskId, `claim:${claimId}`)).map(historyEntry)
}
