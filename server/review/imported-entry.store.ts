import { z } from 'zod'
import { type HistoryEntry } from '#shared/review/review.ts'
import { type Queryable } from '../db/database.ts'
import { type ImportedEntryTable } from '../db/import-tables.ts'

/** What `payload` of an entry holds; the log's payloads hold this and more. */
export const EntryPayload = z.looseObject({
  before: z.record(z.string(), z.unknown()).nullish(),
  after: z.record(z.string(), z.unknown()).nullish(),
  reason: z.string().nullish(),
  fingerprint: z.string().nullish(),
})

/** What happened to claims on another desk before they came here, by claim, oldest first. Their numbers end with 0. */
export async function listImportedEntries(
  db: Queryable,
  deskId: string,
  of: { articleId: string } | { claimId: string },
): Promise<Map<string, HistoryEntry[]>> {
  const all = db
    .selectFrom('imported_entry')
    .leftJoin('app_user', 'app_user.id', 'imported_entry.by_user')
    .selectAll('imported_entry')
    .select('app_user.name')
    .where('desk_id', '=', deskId)
  const narrowed =
    'claimId' in of
      ? all.where('claim_id', '=', of.claimId)
      : all.where('article_id', '=', of.articleId)
  const rows = await narrowed.orderBy('claim_id').orderBy('number', 'desc').execute()
  const entries = new Map<string, HistoryEntry[]>()
  for (const row of rows) {
    const list = entries.get(row.claim_id) ?? []
    list.push(toEntry(row, -list.length))
    entries.set(row.claim_id, list)
  }
  return new Map([...entries].map(([id, list]) => [id, list.toReversed()]))
}

function toEntry(row: ImportedEntryTable & { name: string | null }, seq: number): HistoryEntry {
  const payload = EntryPayload.parse(JSON.parse(row.payload))
  return {
    seq,
    at: row.at,
    by: { id: row.by_user, name: row.name ?? '' },
    viaToken: row.via_token === 1,
    kind: row.kind,
    before: payload.before ?? null,
    after: payload.after ?? null,
    reason: payload.reason ?? null,
    fingerprint: payload.fingerprint ?? null,
    from: row.from_desk,
  }
}
