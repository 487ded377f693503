import { type UserRef } from '#shared/auth/actor.ts'
import { Correction, type StandingCheck } from '#shared/correction/correction.ts'
import { type Queryable } from '../db/database.ts'
import { type CorrectionTable } from '../db/publication-tables.ts'

type People = { ref(id: string): UserRef }

/** Corrections of an article, newest first; those that were taken back are left out. */
export async function listCorrections(
  db: Queryable,
  { deskId, articleId }: { deskId: string; articleId: string },
  people: People,
): Promise<Correction[]> {
  const rows = await stored(db, deskId)
    .where('correction.article_id', '=', articleId)
    .orderBy('correction.number', 'desc')
    .execute()
  return rows.map((row) => toCorrection(row, people))
}

export async function findCorrection(
  db: Queryable,
  { deskId, id }: { deskId: string; id: string },
  people: People,
): Promise<Correction | null> {
  const row = await stored(db, deskId).where('correction.id', '=', id).executeTakeFirst()
  return row ? toCorrection(row, people) : null
}

export async function insertCorrection(tx: Queryable, row: CorrectionTable): Promise<void> {
  await tx.insertInto('correction').values(row).execute()
}

/** The number after the highest that an article ever had, of those taken back too. */
export async function nextCorrectionNumber(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<number> {
  const row = await db
    .selectFrom('correction')
    .select((eb) => eb.fn.max<number | null>('number').as('number'))
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow()
  return Number(row.number ?? 0) + 1
}

/** Writes over the version that was read, with the next one. */
export async function updateCorrection(
  tx: Queryable,
  deskId: string,
  { id, version }: Pick<Correction, 'id' | 'version'>,
  changed: Partial<CorrectionTable>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('correction')
    .set({ ...changed, version: version + 1 })
    .where('desk_id', '=', deskId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`correction ${id} is not at version ${version}`)
}

/** Approvals that the claims of the last public page had when it was published. */
export async function listPublishedChecks(
  db: Queryable,
  { deskId, articleId }: { deskId: string; articleId: string },
  people: People,
): Promise<StandingCheck[]> {
  const rows = await db
    .selectFrom('publication_claim')
    .innerJoin('approval', (join) =>
      join
        .onRef('approval.desk_id', '=', 'publication_claim.desk_id')
        .onRef('approval.id', '=', 'publication_claim.approval_id'),
    )
    .select(['approval.id', 'approval.claim_id', 'approval.at', 'approval.by_user'])
    .where('publication_claim.desk_id', '=', deskId)
    .where('publication_claim.article_id', '=', articleId)
    .orderBy('publication_claim.number')
    .execute()
  return rows.map(({ id, claim_id, at, by_user }) => ({
    claimId: claim_id,
    approvalId: id,
    at,
    by: people.ref(by_user),
  }))
}

/** Whether an approval is one of a claim of the article. */
export async function isApprovalOf(
  db: Queryable,
  deskId: string,
  of: { claimId: string; approvalId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('approval')
    .select('id')
    .where('desk_id', '=', deskId)
    .where('id', '=', of.approvalId)
    .where('claim_id', '=', of.claimId)
    .executeTakeFirst()
  return row !== undefined
}

function stored(db: Queryable, deskId: string) {
  return db
    .selectFrom('correction')
    .leftJoin('approval', (join) =>
      join
        .onRef('approval.desk_id', '=', 'correction.desk_id')
        .onRef('approval.id', '=', 'correction.missed_approval'),
    )
    .selectAll('correction')
    .select(['approval.at as missed_at', 'approval.by_user as missed_by'])
    .where('correction.desk_id', '=', deskId)
    .where('correction.removed_at', 'is', null)
}

type Row = CorrectionTable & { missed_at: string | null; missed_by: string | null }

function toCorrection(row: Row, people: People): Correction {
  const { missed_approval: approvalId, missed_at: at, missed_by: byId } = row
  return Correction.parse({
    id: row.id,
    articleId: row.article_id,
    number: row.number,
    kind: row.kind,
    text: row.text,
    before: row.before,
    after: row.after,
    claimId: row.claim_id,
    missedBy:
      approvalId === null || at === null || byId === null
        ? null
        : { approvalId, at, by: people.ref(byId), why: row.missed_why },
    publishedIn: row.published_in,
    createdAt: row.created_at,
    createdBy: people.ref(row.created_by),
    updatedAt: row.updated_at,
    version: row.version,
  })
}
