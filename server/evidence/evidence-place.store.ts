import { z } from 'zod'
import { Match, Span } from '#shared/anchoring/span.ts'
import { type Queryable } from '../db/database.ts'
import { type EvidencePlaceTable } from '../db/tables.ts'

/** A quote of a source as it was kept, with what the newest snapshot so far did to it; null where it stands in that one. */
export type KeptQuote = {
  id: string
  claimId: string
  articleId: string
  claimVersion: number
  isWithdrawn: boolean
  isRemoved: boolean
  snapshot: number
  spans: Span[]
  /** Pasted words without a place. */
  quote: string | null
  was: { match: Match; words: string[]; sinceSeq: number } | null
}

const Spans = z.array(Span)

/** All quotes of a source, removed ones too, in the order they were attached. */
export async function listQuotes(
  db: Queryable,
  source: { deskId: string; id: string; snapshotNumber: number },
): Promise<KeptQuote[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.desk_id', '=', 'evidence.desk_id')
        .onRef('claim.id', '=', 'evidence.claim_id'),
    )
    .leftJoin('evidence_place', (join) =>
      join
        .onRef('evidence_place.desk_id', '=', 'evidence.desk_id')
        .onRef('evidence_place.evidence_id', '=', 'evidence.id')
        .onRef('evidence_place.snapshot', '>', 'evidence.snapshot')
        .on('evidence_place.snapshot', '=', source.snapshotNumber),
    )
    .selectAll('evidence')
    .select([
      'claim.version as claim_version',
      'claim.state',
      'evidence_place.match as was_match',
      'evidence_place.spans as was_spans',
      'evidence_place.since_seq',
    ])
    .where('evidence.desk_id', '=', source.deskId)
    .where('evidence.source_id', '=', source.id)
    .orderBy('evidence.created_at')
    .orderBy('evidence.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claim_id,
    articleId: row.article_id,
    claimVersion: row.claim_version,
    isWithdrawn: row.state === 'withdrawn',
    isRemoved: row.removed_at !== null,
    snapshot: row.snapshot,
    spans: Spans.parse(JSON.parse(row.spans)),
    quote: row.quote,
    was:
      row.was_match === null || row.since_seq === null
        ? null
        : {
            match: Match.parse(row.was_match),
            words: Spans.parse(JSON.parse(row.was_spans ?? '[]')).map((span) => span.exact),
            sinceSeq: row.since_seq,
          },
  }))
}

export async function insertEvidencePlace(tx: Queryable, row: EvidencePlaceTable): Promise<void> {
  await tx.insertInto('evidence_place').values(row).execute()
}
