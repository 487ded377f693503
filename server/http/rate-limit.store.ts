import { type Queryable } from '../db/database.ts'

/** Counts one more in the window of this key and answers the count. A key of an older window starts again. */
export async function countOne(db: Queryable, key: string, windowStart: number): Promise<number> {
  const row = await db
    .insertInto('rate_limit')
    .values({ key, window_start: windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        window_start: windowStart,
        count: eb
          .case()
          .when('rate_limit.window_start', '=', windowStart)
          .then(eb('rate_limit.count', '+', 1))
          .else(1)
          .end(),
      })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count
}

/** Takes one back that turned out not to count. */
export async function countBack(db: Queryable, key: string, windowStart: number): Promise<void> {
  await db
    .updateTable('rate_limit')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('window_start', '=', windowStart)
    .where('count', '>', 0)
    .execute()
}

/** Forgets keys whose window began before this time (seconds since 1970). */
export async function dropOldCounts(db: Queryable, before: number): Promise<void> {
  await db.deleteFrom('rate_limit').where('window_start', '<', before).execute()
}
