import {
  type SnapshotSummary,
  Source,
  type SourceSnapshot,
  SourceSummary,
} from '#shared/source/source.ts'
import { type Queryable } from '../db/database.ts'
import { afterCursor, type Cursor, likePattern } from '../db/list-page.ts'
import { type SnapshotTable, type SourceTable } from '../db/tables.ts'

/** A source with the number of its newest snapshot. */
export type SourceRow = SourceSummary & { snapshotNumber: number }

/** null when the desk has no such source. */
export async function findSource(
  db: Queryable,
  deskId: string,
  id: string,
): Promise<SourceRow | null> {
  const row = await summaries(db, deskId).where('source.id', '=', id).executeTakeFirst()
  return row ? toSource(row) : null
}

/** Newest change first; `after` is the cursor of the page before. `words` are looked for in title, publisher and author. */
export async function listSources(
  db: Queryable,
  deskId: string,
  page: {
    words?: string | undefined
    fileSha256?: string | undefined
    limit: number
    after: Cursor | null
  },
): Promise<SourceRow[]> {
  const { words, fileSha256, after } = page
  let query = summaries(db, deskId)
  if (fileSha256) query = query.where('source.id', 'in', sourcesOfFile(db, deskId, fileSha256))
  if (words) {
    const pattern = likePattern(words)
    query = query.where((eb) =>
      eb.or(
        (['source.title', 'source.publisher', 'source.author'] as const).map((column) =>
          eb(eb.fn<string>('lower', [column]), 'like', pattern),
        ),
      ),
    )
  }
  if (after) query = query.where(afterCursor(['source.updated_at', 'source.id'], '<', after))
  const rows = await query
    .orderBy('source.updated_at', 'desc')
    .orderBy('source.id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(toSource)
}

/** Sources by id, in no order; ids the desk does not have are left out. */
export async function listSourcesById(
  db: Queryable,
  deskId: string,
  ids: readonly string[],
): Promise<SourceRow[]> {
  if (ids.length === 0) return []
  const rows = await summaries(db, deskId).where('source.id', 'in', ids).execute()
  return rows.map(toSource)
}

export async function findSnapshot(
  db: Queryable,
  deskId: string,
  sourceId: string,
  number: number,
): Promise<SourceSnapshot | null> {
  const row = await db
    .selectFrom('snapshot')
    .leftJoin('app_user', 'app_user.id', 'snapshot.created_by')
    .selectAll('snapshot')
    .select('app_user.name as created_by_name')
    .where('desk_id', '=', deskId)
    .where('source_id', '=', sourceId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? toSnapshot(row) : null
}

/** The snapshots of a source as they are listed, newest first. */
export async function listSnapshots(
  db: Queryable,
  deskId: string,
  sourceId: string,
): Promise<SnapshotSummary[]> {
  const rows = await db
    .selectFrom('snapshot')
    .leftJoin('app_user', 'app_user.id', 'snapshot.created_by')
    .select(['number', 'sha256', 'file_name', 'note', 'snapshot.created_at', 'created_by'])
    .select('app_user.name as created_by_name')
    .where('desk_id', '=', deskId)
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    sha256: row.sha256,
    fileName: row.file_name,
    note: row.note,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.created_by_name ?? '' },
  }))
}

/** Snapshots of sources without their text, oldest first. */
export async function listSnapshotHeads(
  db: Queryable,
  deskId: string,
  sourceIds: readonly string[],
): Promise<SnapshotHead[]> {
  if (sourceIds.length === 0) return []
  const rows = await db
    .selectFrom('snapshot')
    .select(['source_id', 'number', 'sha256', 'file_sha256', 'file_name', 'reader', 'created_at'])
    .where('desk_id', '=', deskId)
    .where('source_id', 'in', sourceIds)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    sourceId: row.source_id,
    number: row.number,
    sha256: row.sha256,
    fileSha256: row.file_sha256,
    fileName: row.file_name,
    reader: row.reader,
    createdAt: row.created_at,
  }))
}
export type SnapshotHead = Pick<
  SourceSnapshot,
  'number' | 'sha256' | 'fileSha256' | 'fileName' | 'reader' | 'createdAt'
> & { sourceId: string }

export async function insertSource(tx: Queryable, row: SourceTable): Promise<void> {
  await tx.insertInto('source').values(row).execute()
}

export async function insertSnapshot(tx: Queryable, row: SnapshotTable): Promise<void> {
  await tx.insertInto('snapshot').values(row).execute()
}

/** Changes a source that is still at `version`; false when somebody was quicker. */
export async function updateSource(
  tx: Queryable,
  source: { deskId: string; id: string; version: number },
  change: Partial<SourceTable>,
): Promise<boolean> {
  const result = await tx
    .updateTable('source')
    .set({ ...change, version: source.version + 1 })
    .where('desk_id', '=', source.deskId)
    .where('id', '=', source.id)
    .where('version', '=', source.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The language is what people say of a text, not part of it: the only column of a snapshot that changes. */
export async function setSnapshotLanguage(
  tx: Queryable,
  source: { deskId: string; id: string },
  number: number,
  language: string,
): Promise<void> {
  await tx
    .updateTable('snapshot')
    .set({ language })
    .where('desk_id', '=', source.deskId)
    .where('source_id', '=', source.id)
    .where('number', '=', number)
    .execute()
}

function sourcesOfFile(db: Queryable, deskId: string, fileSha256: string) {
  return db
    .selectFrom('snapshot')
    .select('source_id')
    .where('desk_id', '=', deskId)
    .where('file_sha256', '=', fileSha256)
}

function summaries(db: Queryable, deskId: string) {
  return db
    .selectFrom('source')
    .innerJoin('snapshot', (join) =>
      join
        .onRef('snapshot.desk_id', '=', 'source.desk_id')
        .onRef('snapshot.source_id', '=', 'source.id')
        .onRef('snapshot.number', '=', 'source.snapshot'),
    )
    .leftJoin('app_user', 'app_user.id', 'source.created_by')
    .selectAll('source')
    .select(['app_user.name as created_by_name', 'snapshot.language', 'snapshot.dir'])
    .select((eb) =>
      eb
        .selectFrom('evidence')
        .innerJoin('claim', (join) =>
          join
            .onRef('claim.desk_id', '=', 'evidence.desk_id')
            .onRef('claim.id', '=', 'evidence.claim_id'),
        )
        .whereRef('evidence.desk_id', '=', 'source.desk_id')
        .whereRef('evidence.source_id', '=', 'source.id')
        .where('evidence.removed_at', 'is', null)
        .where('claim.state', '!=', 'withdrawn')
        .select((counted) => counted.fn.count('evidence.claim_id').distinct().as('count'))
        .as('claims'),
    )
    .where('source.desk_id', '=', deskId)
}

function toSource(
  row: SourceTable & {
    created_by_name: string | null
    language: string
    dir: string
    claims: number | string | bigint | null
  },
): SourceRow {
  const summary = SourceSummary.parse({
    id: row.id,
    deskId: row.desk_id,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    publishedAt: row.published_at,
    url: row.url,
    archiveUrl: row.archive_url,
    retrievedAt: row.retrieved_at,
    medium: row.medium,
    proximity: row.proximity,
    contact: row.contact === null ? null : JSON.parse(row.contact),
    language: row.language,
    dir: row.dir,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.created_by_name ?? '' },
    updatedAt: row.updated_at,
    version: row.version,
    claims: Number(row.claims ?? 0),
  })
  return { ...summary, snapshotNumber: row.snapshot }
}

function toSnapshot(row: SnapshotTable & { created_by_name: string | null }): SourceSnapshot {
  return Source.shape.snapshot.parse({
    number: row.number,
    text: row.text,
    blocks: JSON.parse(row.blocks),
    sha256: row.sha256,
    fileSha256: row.file_sha256,
    fileName: row.file_name,
    reader: row.reader,
    fetchedFrom: row.fetched_from,
    document: row.document === null ? null : JSON.parse(row.document),
    language: row.language,
    dir: row.dir,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.created_by_name ?? '' },
  })
}
