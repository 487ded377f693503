import { z } from 'zod'
import { Span } from '#shared/anchoring/span.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { ClaimCore } from '#shared/claim/claim.ts'
import { ClaimState } from '#shared/claim/claim-state.ts'
import { type Queryable } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { type ClaimTable, type PlacementTable } from '../db/tables.ts'
import { bare, joinAttribution } from '#shared/claim/attribution-marks.ts'

/** A claim with what its row tells of returning and withdrawing. */
export type StoredClaim = ClaimCore & {
  stateBefore: string | null
  returned: { at: string; byId: string; reason: string } | null
  withdrawn: { at: string; byId: string; reason: string } | null
}

const Spans = z.array(Span)
const Columns = ClaimCore.omit({ spans: true, attribution: true })
type People = { ref(id: string): UserRef }
export type ClaimRow = ClaimTable & Pick<PlacementTable, 'revision' | 'spans' | 'marks'>

export async function findClaim(
  db: Queryable,
  deskId: string,
  id: string,
  people: People,
): Promise<StoredClaim | null> {
  const row = await placed(db)
    .where('claim.desk_id', '=', deskId)
    .where('claim.id', '=', id)
    .executeTakeFirst()
  return row ? toClaim(row, people) : null
}

/** Claims of an article in reading order of the current revision, withdrawn ones included. */
export async function listClaims(
  db: Queryable,
  deskId: string,
  articleId: string,
  people: People,
): Promise<StoredClaim[]> {
  const rows = await placed(db)
    .where('claim.desk_id', '=', deskId)
    .where('claim.article_id', '=', articleId)
    .orderBy('placement.start')
    .orderBy('claim.number')
    .execute()
  return rows.map((row) => toClaim(row, people))
}

/** What is needed to count the claims of an article, not to show them. */
export async function listClaimStates(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<{ id: string; state: ClaimState; version: number }[]> {
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'state', 'version'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    state: ClaimState.parse(row.state),
    version: row.version,
  }))
}

export async function hasClaim(
  db: Queryable,
  claim: { deskId: string; articleId: string; id: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('claim')
    .select('id')
    .where('desk_id', '=', claim.deskId)
    .where('id', '=', claim.id)
    .where('article_id', '=', claim.articleId)
    .executeTakeFirst()
  return row !== undefined
}

const newClaim = prepared((db, row: ClaimTable) => db.insertInto('claim').values(row))
const newPlacement = prepared((db, row: PlacementTable) => db.insertInto('placement').values(row))

export async function insertClaim(
  tx: Queryable,
  claim: ClaimTable,
  placement: PlacementTable,
): Promise<void> {
  await newClaim(tx, claim)
  await newPlacement(tx, placement)
}

/** Changes a claim that is still at `version`; false when somebody was quicker. */
export async function updateClaim(
  tx: Queryable,
  claim: { deskId: string; id: string; version: number },
  change: Partial<ClaimTable>,
): Promise<boolean> {
  const result = await tx
    .updateTable('claim')
    .set({ ...change, version: claim.version + 1 })
    .where('desk_id', '=', claim.deskId)
    .where('id', '=', claim.id)
    .where('version', '=', claim.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Another place in the same revision, chosen by a person; what it was before is in the log. */
export async function updatePlacement(
  tx: Queryable,
  claim: { deskId: string; id: string; revision: number },
  change: Partial<PlacementTable>,
): Promise<void> {
  await tx
    .updateTable('placement')
    .set(change)
    .where('desk_id', '=', claim.deskId)
    .where('claim_id', '=', claim.id)
    .where('revision', '=', claim.revision)
    .execute()
}

function placed(db: Queryable) {
  return db
    .selectFrom('claim')
    .innerJoin('article', (join) =>
      join
        .onRef('article.desk_id', '=', 'claim.desk_id')
        .onRef('article.id', '=', 'claim.article_id'),
    )
    .innerJoin('placement', (join) =>
      join
        .onRef('placement.desk_id', '=', 'claim.desk_id')
        .onRef('placement.claim_id', '=', 'claim.id')
        .onRef('placement.revision', '=', 'article.revision'),
    )
    .selectAll('claim')
    .select(['placement.revision', 'placement.spans', 'placement.marks'])
}

/** A row as the claim it tells of. */
export function toClaim(row: ClaimRow, people: People): StoredClaim {
  const columns = Columns.parse({
    id: row.id,
    deskId: row.desk_id,
    articleId: row.article_id,
    number: row.number,
    revision: row.revision,
    repeats: row.repeats,
    kind: row.kind,
    statement: row.statement,
    flags: JSON.parse(row.flags),
    attributionCheck: row.attribution_check,
    verdict: row.verdict,
    basis: row.basis,
    explanation: row.explanation,
    proposedText: row.proposed_text,
    state: row.state,
    createdAt: row.created_at,
    createdBy: people.ref(row.created_by),
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by === null ? null : people.ref(row.submitted_by),
    version: row.version,
  })
  return {
    stateBefore: row.state_before,
    returned: decision(row.returned_at, row.returned_by, row.return_reason),
    withdrawn: decision(row.withdrawn_at, row.withdrawn_by, row.withdraw_reason),
    spans: Spans.parse(JSON.parse(row.spans)).map(bare),
    attribution: joinAttribution(row.attribution, row.marks),
    ...columns,
  }
}

function decision(
  at: string | null,
  byId: string | null,
  reason: string | null,
): { at: string; byId: string; reason: string } | null {
  return at === null || byId === null ? null : { at, byId, reason: reason ?? '' }
}
