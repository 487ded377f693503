import { z } from 'zod'
import { Span } from '#shared/anchoring/span.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { ClaimCore } from '#shared/claim/claim.ts'
import { ClaimState } from '#shared/claim/claim-state.ts'
import { type Queryable } from '../db/database.ts'
import { mapInTurns } from '../db/map-in-turns.ts'
import { prepared } from '../db/prepared.ts'
import { type ClaimTable, type PlacementTable } from '../db/tables.ts'
import { PlacementOutcome } from '#shared/claim/placement.ts'
import { TextRange } from '#shared/text/block.ts'
import { bare, joinAttribution } from '#shared/claim/attribution-marks.ts'

/** What a claim's place in a revision tells beside its spans; as `PlacementTable`. */
export type StoredPlace = {
  outcome: PlacementOutcome
  candidates: TextRange[][]
  since: number | null
  settledSeq: number | null
}

/** A claim with what its row tells of its place, of returning and of withdrawing. */
export type StoredClaim = ClaimCore & {
  place: StoredPlace
  stateBefore: string | null
  returned: { at: string; byId: string; reason: string } | null
  withdrawn: { at: string; byId: string; reason: string } | null
}

const Spans = z.array(Span)
const Candidates = z.array(z.array(TextRange))
const Columns = ClaimCore.omit({ spans: true, attribution: true })
type People = { ref(id: string): UserRef }
export type ClaimRow = ClaimTable &
  Omit<PlacementTable, 'desk_id' | 'claim_id' | 'start' | 'created_at'>

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

/** Part of a list of claims: how many are left out before it, and how many there are at most. */
export type ClaimsPage = { from: number; limit: number }

/** Claims of an article in reading order of a revision, of the current one where none is named; withdrawn ones included. */
export async function listClaims(
  db: Queryable,
  deskId: string,
  of: { articleId: string; revision?: number | undefined; page?: ClaimsPage | undefined },
  people: People,
): Promise<StoredClaim[]> {
  const all = placed(db, of.revision)
    .where('claim.desk_id', '=', deskId)
    .where('claim.article_id', '=', of.articleId)
    .orderBy('placement.start')
    .orderBy('claim.number')
  const { page } = of
  const rows = await (page ? all.limit(page.limit).offset(page.from) : all).execute()
  return mapInTurns(rows, (row) => toClaim(row, people))
}

/** What is needed to count the claims of an article, not to show them. */
export async function listClaimStates(
  db: Queryable,
  deskId: string,
  article: { id: string; revisionNumber: number },
): Promise<{ id: string; state: ClaimState; version: number; outcome: PlacementOutcome }[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('placement', (join) =>
      join
        .onRef('placement.desk_id', '=', 'claim.desk_id')
        .onRef('placement.claim_id', '=', 'claim.id'),
    )
    .select(['claim.id', 'claim.state', 'claim.version', 'placement.outcome'])
    .where('claim.desk_id', '=', deskId)
    .where('claim.article_id', '=', article.id)
    .where('placement.revision', '=', article.revisionNumber)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    state: ClaimState.parse(row.state),
    version: row.version,
    outcome: PlacementOutcome.parse(row.outcome),
  }))
}

/** A claim's name and state, in the order of the numbers; withdrawn ones too. */
export type ClaimHead = { id: string; number: number; state: ClaimState; version: number }

export async function listClaimHeads(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<ClaimHead[]> {
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'number', 'state', 'version'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, state: ClaimState.parse(row.state) }))
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

function placed(db: Queryable, revision?: number) {
  return db
    .selectFrom('claim')
    .innerJoin('article', (join) =>
      join
        .onRef('article.desk_id', '=', 'claim.desk_id')
        .onRef('article.id', '=', 'claim.article_id'),
    )
    .innerJoin('placement', (join) => {
      const here = join
        .onRef('placement.desk_id', '=', 'claim.desk_id')
        .onRef('placement.claim_id', '=', 'claim.id')
      return revision === undefined
        ? here.onRef('placement.revision', '=', 'article.revision')
        : here.on('placement.revision', '=', revision)
    })
    .selectAll('claim')
    .select([
      'placement.revision',
      'placement.spans',
      'placement.marks',
      'placement.outcome',
      'placement.candidates',
      'placement.since',
      'placement.settled_seq',
    ])
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
    proposedBy: row.proposed_by === null ? null : people.ref(row.proposed_by),
    wordingDecision: wordingDecision(row, people),
    state: row.state,
    createdAt: row.created_at,
    createdBy: people.ref(row.created_by),
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by === null ? null : people.ref(row.submitted_by),
    version: row.version,
  })
  return {
    place: {
      outcome: PlacementOutcome.parse(row.outcome),
      candidates: Candidates.parse(JSON.parse(row.candidates)),
      since: row.since,
      settledSeq: row.settled_seq,
    },
    stateBefore: row.state_before,
    returned: decision(row.returned_at, row.returned_by, row.return_reason),
    withdrawn: decision(row.withdrawn_at, row.withdrawn_by, row.withdraw_reason),
    spans: Spans.parse(JSON.parse(row.spans)).map(bare),
    attribution: joinAttribution(row.attribution, row.marks),
    ...columns,
  }
}

/** Of a wording that nobody has decided about, null. */
export const NOT_DECIDED = {
  wording_decision: null,
  wording_decided_at: null,
  wording_decided_by: null,
  wording_reason: null,
  wording_before: null,
}

function wordingDecision(row: ClaimRow, people: People): unknown {
  if (row.wording_decision === null) return null
  return {
    decision: row.wording_decision,
    at: row.wording_decided_at,
    by: people.ref(row.wording_decided_by ?? ''),
    reason: row.wording_reason,
    before: JSON.parse(row.wording_before ?? '[]'),
  }
}

function decision(
  at: string | null,
  byId: string | null,
  reason: string | null,
): { at: string; byId: string; reason: string } | null {
  return at === null || byId === null ? null : { at, byId, reason: reason ?? '' }
}
