import { type Membership } from '#shared/auth/actor.ts'
import { type Queryable } from '../db/database.ts'

/** The first desk with its first admin; null when there is none, or when the desk has an article already. */
export async function findEmptyDesk(
  db: Queryable,
): Promise<{ userId: string; name: string; membership: Membership } | null> {
  const row = await db
    .selectFrom('desk')
    .innerJoin('member', 'member.desk_id', 'desk.id')
    .innerJoin('app_user', 'app_user.id', 'member.user_id')
    .select(['desk.id', 'desk.name as desk_name', 'app_user.id as user_id', 'app_user.name'])
    .where('member.role', '=', 'admin')
    .where('member.removed_at', 'is', null)
    .orderBy('desk.created_at')
    .orderBy('desk.id')
    .orderBy('member.joined_at')
    .orderBy('member.user_id')
    .executeTakeFirst()
  if (!row) return null
  const article = await db
    .selectFrom('article')
    .select('id')
    .where('desk_id', '=', row.id)
    .executeTakeFirst()
  if (article) return null
  const membership: Membership = {
    deskId: row.id,
    deskName: row.desk_name,
    role: 'admin',
    canClearLegal: false,
  }
  return { userId: row.user_id, name: row.name, membership }
}
