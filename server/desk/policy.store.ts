import { DeskPolicy } from '#shared/desk/desk.ts'
import { type Queryable } from '../db/database.ts'

/** The rules of a desk as they are now, with the number that approvals and reports print. */
export async function getPolicy(
  db: Queryable,
  deskId: string,
): Promise<DeskPolicy & { version: number }> {
  const row = await db
    .selectFrom('desk')
    .select(['policy', 'policy_version'])
    .where('id', '=', deskId)
    .executeTakeFirstOrThrow()
  return { ...DeskPolicy.parse(JSON.parse(row.policy)), version: row.policy_version }
}
