import { type Page } from '#shared/page.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Source, type SourceSnapshot, SourceSummary } from '#shared/source/source.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { cutPage, parseCursor } from '../http/page-params.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { type Upload } from '../import/read-text.ts'
import { findBlob } from '../import/blob.store.ts'
import {
  findSnapshot,
  findSource,
  listSnapshots,
  listSources,
  type SourceRow,
} from './source.store.ts'

/** @throws ProblemError `not-found` */
export async function getSource(db: Queryable, deskId: string, id: string): Promise<SourceRow> {
  const source = await findSource(db, deskId, id)
  if (!source) throw notFound()
  return source
}

/** @throws ProblemError `not-found` */
export async function getSnapshot(
  db: Queryable,
  deskId: string,
  sourceId: string,
  number: number,
): Promise<SourceSnapshot> {
  const snapshot = await findSnapshot(db, deskId, sourceId, number)
  if (!snapshot) throw notFound()
  return snapshot
}

/** @throws ProblemError `revision-changed` when the source has a newer snapshot than the one its sender saw */
export function requireSnapshot(current: number, sent: number): void {
  if (sent === current) return
  const detail = 'The source has another snapshot now.'
  throw new ProblemError('revision-changed', detail, { currentSnapshot: current })
}

/**
 * A source with the text of its newest snapshot.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function viewSource(ctx: Context, deskId: string, id: string): Promise<Source> {
  requirePermission(ctx, 'read-source', deskId)
  return ctx.db.readTransaction(async (db) => {
    const source = await getSource(db, deskId, id)
    const snapshot = await getSnapshot(db, deskId, id, source.snapshotNumber)
    const snapshots = await listSnapshots(db, deskId, id)
    const { snapshotNumber: _number, ...summary } = source
    return { ...summary, snapshot, snapshots }
  })
}

/**
 * A page of the desk's sources, newest change first.
 *
 * @throws ProblemError `not-permitted`, `not-found`; `invalid` for a cursor that no page gave
 */
export async function viewSources(
  ctx: Context,
  deskId: string,
  query: {
    q?: string | undefined
    fileSha256?: string | undefined
    limit: number
    cursor?: string | undefined
  },
): Promise<Page<SourceSummary>> {
  requirePermission(ctx, 'read-source', deskId)
  const rows = await listSources(ctx.db.read, deskId, {
    words: query.q?.trim(),
    fileSha256: query.fileSha256,
    limit: query.limit + 1,
    after: parseCursor(query.cursor),
  })
  const page = cutPage(rows, query.limit, (row) => [row.updatedAt, row.id])
  return { ...page, items: page.items.map((row) => SourceSummary.parse(row)) }
}

/**
 * One snapshot of a source, by its number.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function viewSnapshot(
  ctx: Context,
  at: { deskId: string; id: string },
  number: number,
): Promise<SourceSnapshot> {
  requirePermission(ctx, 'read-source', at.deskId)
  return getSnapshot(ctx.db.read, at.deskId, at.id, number)
}

/**
 * The file that a snapshot (the newest where none is named) was read from, byte for byte.
 *
 * @throws ProblemError `not-permitted`; `not-found` where the text was pasted
 */
export async function viewOriginal(
  ctx: Context,
  at: { deskId: string; id: string },
  number?: number,
): Promise<Upload> {
  requirePermission(ctx, 'read-source', at.deskId)
  const source = await getSource(ctx.db.read, at.deskId, at.id)
  const snapshot = await getSnapshot(ctx.db.read, at.deskId, at.id, number ?? source.snapshotNumber)
  const bytes = snapshot.fileSha256 && (await findBlob(ctx.db.read, snapshot.fileSha256))
  if (!bytes)
    throw new ProblemError('not-found', 'The text of this source was pasted: there is no file.')
  return { name: snapshot.fileName ?? 'file', bytes }
}
