import { type JsonValue } from '#shared/event/canonical-json.ts'
import { type SourceChange } from '#shared/source/source.ts'
import { type Context } from '../context.ts'
import { type SourceTable } from '../db/tables.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { getSource } from './get-source.ts'
import { setSnapshotLanguage, updateSource } from './source.store.ts'

const FIELDS = [
  'title',
  'publisher',
  'author',
  'publishedAt',
  'url',
  'archiveUrl',
  'retrievedAt',
  'medium',
  'proximity',
  'language',
] as const

/**
 * Changes what is said of a source; its text stays. `null` empties a field.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`
 */
export async function changeSource(
  ctx: Context,
  at: { deskId: string; id: string; version: number },
  change: SourceChange,
): Promise<void> {
  requirePermission(ctx, 'change-source', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const source = await getSource(tx.db, at.deskId, at.id)
    requireVersion(source, at.version)
    const before: Record<string, JsonValue> = {}
    const after: Record<string, JsonValue> = {}
    for (const field of FIELDS) {
      const value = change[field]
      if (value === undefined || value === source[field]) continue
      before[field] = source[field]
      after[field] = value
    }
    if (Object.keys(after).length === 0) return
    if (change.language !== undefined)
      await setSnapshotLanguage(tx.db, source, source.snapshotNumber, change.language)
    await updateSource(tx.db, source, { ...changedColumns(change), updated_at: tx.at })
    await recordEvent(tx, ctx, {
      kind: 'source-changed',
      articleId: null,
      subject: `source:${source.id}`,
      payload: { before, after },
    })
  })
}

function changedColumns(change: SourceChange): Partial<SourceTable> {
  const columns: [keyof SourceTable, string | null | undefined][] = [
    ['title', change.title],
    ['publisher', change.publisher],
    ['author', change.author],
    ['published_at', change.publishedAt],
    ['url', change.url],
    ['archive_url', change.archiveUrl],
    ['retrieved_at', change.retrievedAt],
    ['medium', change.medium],
    ['proximity', change.proximity],
  ]
  return Object.fromEntries(columns.filter(([, value]) => value !== undefined))
}
