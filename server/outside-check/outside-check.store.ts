import { type UserRef } from '#shared/auth/actor.ts'
import { OutsideCheck } from '#shared/outside-check/outside-check.ts'
import { PublishedCheck } from '#shared/outside-check/published-check.ts'
import { type Queryable } from '../db/database.ts'
import { type OutsideCheckTable } from '../db/remark-tables.ts'

type People = { ref(id: string): UserRef }

/** What others published on an article and its claims, in the order in which it was brought in; removed ones too. */
export async function listOutsideChecks(
  db: Queryable,
  of: { deskId: string; articleId: string },
  people: People,
): Promise<OutsideCheck[]> {
  const rows = await db
    .selectFrom('outside_check')
    .selectAll()
    .where('desk_id', '=', of.deskId)
    .where('article_id', '=', of.articleId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => toOutsideCheck(row, people))
}

export async function findOutsideCheck(
  db: Queryable,
  of: { deskId: string; id: string },
  people: People,
): Promise<OutsideCheck | null> {
  const row = await db
    .selectFrom('outside_check')
    .selectAll()
    .where('desk_id', '=', of.deskId)
    .where('id', '=', of.id)
    .executeTakeFirst()
  return row ? toOutsideCheck(row, people) : null
}

export async function insertOutsideCheck(tx: Queryable, row: OutsideCheckTable): Promise<void> {
  await tx.insertInto('outside_check').values(row).execute()
}

/** Changes it over the version before; false where it has another version by now. */
export async function updateOutsideCheck(
  tx: Queryable,
  of: { deskId: string; id: string; version: number },
  change: Partial<Pick<OutsideCheckTable, 'claim_id' | 'removed_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('outside_check')
    .set({ ...change, version: of.version + 1 })
    .where('desk_id', '=', of.deskId)
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function toOutsideCheck(row: OutsideCheckTable, people: People): OutsideCheck {
  return OutsideCheck.parse({
    ...PublishedCheck.parse(JSON.parse(row.said)),
    id: row.id,
    articleId: row.article_id,
    claimId: row.claim_id,
    addedAt: row.added_at,
    addedBy: people.ref(row.added_by),
    removedAt: row.removed_at,
    version: row.version,
  })
}
