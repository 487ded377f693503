import { z } from 'zod'
import { Match, Span } from '#shared/anchoring/span.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { Evidence } from '#shared/evidence/evidence.ts'
import { type DocumentPage, DocumentParts } from '#shared/text/document.ts'
import { type Queryable } from '../db/database.ts'
import { mapInTurns } from '../db/map-in-turns.ts'
import { type EvidenceTable } from '../db/tables.ts'

type People = { ref(id: string): UserRef }
/**
 * Evidence without what is compared with other words. `quoteMatch`: what came of looking for words that have no place; `latestSeq`: number in the log of
 * the snapshot since which `latestMatch` is what it is.
 */
export type StoredEvidence = Omit<Evidence, keyof typeof COMPARED> & {
  deskId: string
  articleId: string
  quoteMatch: Match | null
  latestSeq: number | null
}

const COMPARED = {
  match: true,
  claimMatch: true,
  difference: true,
  latestDifference: true,
} as const
const Stored = Evidence.omit(COMPARED)
const Spans = z.array(Span)

type Row = EvidenceTable & {
  title: string
  publisher: string | null
  sha256: string
  language: string
  dir: string
  source_snapshot: number
  latest_match: string | null
  latest_spans: string | null
  latest_seq: number | null
}

export async function findEvidence(
  db: Queryable,
  deskId: string,
  id: string,
  people: People,
): Promise<StoredEvidence | null> {
  const row = await joined(db)
    .where('evidence.desk_id', '=', deskId)
    .where('evidence.id', '=', id)
    .executeTakeFirst()
  return row ? toEvidence(row, people) : null
}

/** Evidence of an article, or of one claim of it, in the order it was attached; removed evidence too. */
export async function listEvidence(
  db: Queryable,
  deskId: string,
  of: { articleId: string } | { claimId: string },
  people: People,
): Promise<StoredEvidence[]> {
  const query = joined(db).where('evidence.desk_id', '=', deskId)
  const narrowed =
    'claimId' in of
      ? query.where('evidence.claim_id', '=', of.claimId)
      : query.where('evidence.article_id', '=', of.articleId)
  const rows = await narrowed.orderBy('evidence.created_at').orderBy('evidence.id').execute()
  return mapInTurns(rows, (row) => toEvidence(row, people))
}

export async function insertEvidence(tx: Queryable, row: EvidenceTable): Promise<void> {
  await tx.insertInto('evidence').values(row).execute()
}

/** Changes evidence that is still at `version`; false when somebody was quicker. */
export async function updateEvidence(
  tx: Queryable,
  evidence: { deskId: string; id: string; version: number },
  change: Partial<EvidenceTable>,
): Promise<boolean> {
  const result = await tx
    .updateTable('evidence')
    .set({ ...change, version: evidence.version + 1 })
    .where('desk_id', '=', evidence.deskId)
    .where('id', '=', evidence.id)
    .where('version', '=', evidence.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What a quote is taken from; `current`: number of the newest snapshot. */
export type SnapshotText = {
  text: string
  pages: DocumentPage[]
  proximity: string
  current: number
}

/** The text that a quote must stand in; null when the desk has no such snapshot. */
export async function findSnapshotText(
  db: Queryable,
  deskId: string,
  sourceId: string,
  number: number,
): Promise<SnapshotText | null> {
  const row = await db
    .selectFrom('snapshot')
    .innerJoin('source', (join) =>
      join
        .onRef('source.desk_id', '=', 'snapshot.desk_id')
        .onRef('source.id', '=', 'snapshot.source_id'),
    )
    .select([
      'snapshot.text',
      'snapshot.document',
      'source.proximity',
      'source.snapshot as current',
    ])
    .where('snapshot.desk_id', '=', deskId)
    .where('snapshot.source_id', '=', sourceId)
    .where('snapshot.number', '=', number)
    .executeTakeFirst()
  if (!row) return null
  const { document, ...rest } = row
  return { ...rest, pages: document === null ? [] : Pages.parse(JSON.parse(document)).pages }
}

const Pages = DocumentParts.pick({ pages: true })

function joined(db: Queryable) {
  return db
    .selectFrom('evidence')
    .innerJoin('source', (join) =>
      join
        .onRef('source.desk_id', '=', 'evidence.desk_id')
        .onRef('source.id', '=', 'evidence.source_id'),
    )
    .innerJoin('snapshot', (join) =>
      join
        .onRef('snapshot.desk_id', '=', 'evidence.desk_id')
        .onRef('snapshot.source_id', '=', 'evidence.source_id')
        .onRef('snapshot.number', '=', 'evidence.snapshot'),
    )
    .leftJoin('evidence_place', (join) =>
      join
        .onRef('evidence_place.desk_id', '=', 'evidence.desk_id')
        .onRef('evidence_place.evidence_id', '=', 'evidence.id')
        .onRef('evidence_place.snapshot', '>', 'evidence.snapshot')
        .onRef('evidence_place.snapshot', '=', 'source.snapshot'),
    )
    .selectAll('evidence')
    .select([
      'source.title',
      'source.publisher',
      'source.snapshot as source_snapshot',
      'evidence_place.match as latest_match',
      'evidence_place.spans as latest_spans',
      'evidence_place.since_seq as latest_seq',
      'snapshot.sha256',
      'snapshot.language',
      'snapshot.dir',
    ])
}

function toEvidence(row: Row, people: People): StoredEvidence {
  const evidence = Stored.parse({
    id: row.id,
    claimId: row.claim_id,
    sourceId: row.source_id,
    sourceTitle: row.title,
    sourcePublisher: row.publisher,
    snapshot: {
      id: row.source_id,
      number: row.snapshot,
      sha256: row.sha256,
      lang: row.language,
      dir: row.dir,
    },
    spans: bareSpans(row.spans),
    about: row.about,
    relation: row.relation,
    originKey: row.origin_key,
    proximity: row.proximity,
    locator: row.locator === null ? null : JSON.parse(row.locator),
    translation: row.translation === null ? null : JSON.parse(row.translation),
    note: row.note,
    createdAt: row.created_at,
    createdBy: people.ref(row.created_by),
    removedAt: row.removed_at,
    quote: row.quote,
    latestMatch: row.latest_match,
    latest:
      row.latest_spans === null
        ? null
        : { snapshot: row.source_snapshot, spans: bareSpans(row.latest_spans) },
    version: row.version,
  })
  return {
    deskId: row.desk_id,
    articleId: row.article_id,
    quoteMatch: row.quote_match === null ? null : Match.parse(row.quote_match),
    latestSeq: row.latest_seq,
    ...evidence,
  }
}

function bareSpans(json: string): Span[] {
  return Spans.parse(JSON.parse(json)).map(({ start, end, exact }) => ({ start, end, exact }))
}
