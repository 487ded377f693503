import { type Queryable } from '../db/database.ts'

/** Whether nobody has set this house up yet. */
export async function isSetupNeeded(db: Queryable): Promise<boolean> {
  const house = await db
    .selectFrom('house')
    .select('set_up_at')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  return house.set_up_at === null
}

/** Marks the house as set up; false for all but the first. */
export async function takeSetup(tx: Queryable, at: string): Promise<boolean> {
  const result = await tx
    .updateTable('house')
    .set({ set_up_at: at })
    .where('id', '=', 1)
    .where('set_up_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
