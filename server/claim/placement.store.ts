import { z } from 'zod'
import { Span } from '#shared/anchoring/span.ts'
import { Marks } from '#shared/claim/attribution-marks.ts'
import { PlacementOutcome, UNSETTLED } from '#shared/claim/placement.ts'
import { type Queryable } from '../db/database.ts'
import { type PlacementTable } from '../db/tables.ts'

/** Where a claim stands in one revision, spans and marks with their context. */
export type Placement = {
  claimId: string
  revision: number
  spans: Span[]
  marks: Marks
  outcome: PlacementOutcome
  since: number | null
  settledSeq: number | null
}

const Spans = z.array(Span)

/** The places of all claims of an article in one of its revisions. */
export async function listPlacements(
  db: Queryable,
  deskId: string,
  of: { articleId: string; revision: number },
): Promise<Placement[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.desk_id', '=', 'placement.desk_id')
        .onRef('claim.id', '=', 'placement.claim_id'),
    )
    .selectAll('placement')
    .where('placement.desk_id', '=', deskId)
    .where('claim.article_id', '=', of.articleId)
    .where('placement.revision', '=', of.revision)
    .orderBy('claim.number')
    .execute()
  return rows.map(toPlacement)
}

/** For claims whose place in the current revision waits for a person: where they last stood undisputed. */
export async function listPlacesBefore(
  db: Queryable,
  deskId: string,
  of: { articleId: string; revision: number; claimId?: string },
): Promise<Placement[]> {
  let query = db
    .selectFrom('placement as now')
    .innerJoin('placement as before', (join) =>
      join
        .onRef('before.desk_id', '=', 'now.desk_id')
        .onRef('before.claim_id', '=', 'now.claim_id')
        .onRef('before.revision', '=', 'now.since'),
    )
    .innerJoin('claim', (join) =>
      join.onRef('claim.desk_id', '=', 'now.desk_id').onRef('claim.id', '=', 'now.claim_id'),
    )
    .selectAll('before')
    .where('now.desk_id', '=', deskId)
    .where('claim.article_id', '=', of.articleId)
    .where('now.revision', '=', of.revision)
    .where('now.outcome', 'in', [...UNSETTLED])
  if (of.claimId !== undefined) query = query.where('now.claim_id', '=', of.claimId)
  return (await query.execute()).map(toPlacement)
}

export async function insertPlacement(tx: Queryable, row: PlacementTable): Promise<void> {
  await tx.insertInto('placement').values(row).execute()
}

function toPlacement(row: PlacementTable): Placement {
  return {
    claimId: row.claim_id,
    revision: row.revision,
    spans: Spans.parse(JSON.parse(row.spans)),
    marks: Marks.parse(JSON.parse(row.marks)),
    outcome: PlacementOutcome.parse(row.outcome),
    since: row.since,
    settledSeq: row.settled_seq,
  }
}
