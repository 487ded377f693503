import { type Queryable } from '../db/database.ts'
import { type IdempotencyTable } from '../db/house-tables.ts'

/** The mark of an earlier request with this key, or null. */
export async function findMark(
  db: Queryable,
  userId: string,
  key: string,
): Promise<IdempotencyTable | null> {
  const row = await db
    .selectFrom('idempotency')
    .selectAll()
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** Takes the key; false when somebody else has it. */
export async function takeKey(db: Queryable, mark: IdempotencyTable): Promise<boolean> {
  const result = await db
    .insertInto('idempotency')
    .values(mark)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function setMark(
  db: Queryable,
  userId: string,
  key: string,
  change: Partial<IdempotencyTable>,
): Promise<void> {
  await db
    .updateTable('idempotency')
    .set(change)
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .execute()
}

export async function dropMark(db: Queryable, userId: string, key: string): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .where('state', '=', 'running')
    .execute()
}

/** Forgets keys older than a day. `before` in seconds since 1970. */
export async function dropOldMarks(db: Queryable, before: number): Promise<void> {
  await db.deleteFrom('idempotency').where('started_at', '<', before).execute()
}
