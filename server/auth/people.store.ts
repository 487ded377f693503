import { type UserRef } from '#shared/auth/actor.ts'
import { type Queryable } from '../db/database.ts'

export type People = { ref(id: string): UserRef }

/** Names of everybody who is or was on a desk, or worked elsewhere on what came to it. */
export async function listPeople(db: Queryable, deskId: string): Promise<People> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('app_user', 'app_user.id', 'member.user_id')
    .select(['app_user.id', 'app_user.name'])
    .where('member.desk_id', '=', deskId)
    .unionAll(
      db
        .selectFrom('outsider')
        .innerJoin('app_user', 'app_user.id', 'outsider.user_id')
        .select(['app_user.id', 'app_user.name'])
        .where('outsider.desk_id', '=', deskId),
    )
    .execute()
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return { ref: (id) => ({ id, name: names.get(id) ?? '' }) }
}
