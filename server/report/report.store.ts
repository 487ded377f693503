import { sql } from 'kysely'
import { type UserRef } from '#shared/auth/actor.ts'
import { Role } from '#shared/auth/role.ts'
import { type Queryable } from '../db/database.ts'

/** Who of these people is or was on the desk, or on the one that the article came from, by name, each with their present or last role. */
export async function listParticipants(
  db: Queryable,
  deskId: string,
  userIds: readonly string[],
): Promise<(UserRef & { role: Role })[]> {
  if (userIds.length === 0) return []
  const rows = await db
    .selectFrom('member')
    .innerJoin('app_user', 'app_user.id', 'member.user_id')
    .select(['app_user.id', 'app_user.name', 'member.role'])
    .where('member.desk_id', '=', deskId)
    .where('member.user_id', 'in', userIds)
    .unionAll(
      db
        .selectFrom('outsider')
        .innerJoin('app_user', 'app_user.id', 'outsider.user_id')
        .select((eb) => [
          'app_user.id',
          'app_user.name',
          eb.fn.coalesce('outsider.role', sql.lit('')).as('role'),
        ])
        .where('outsider.desk_id', '=', deskId)
        .where('outsider.role', 'is not', null)
        .where('outsider.user_id', 'in', userIds),
    )
    .execute()
  return rows
    .map(({ id, name, role }) => ({ id, name, role: Role.parse(role) }))
    .toSorted((a, b) => order(a.name, b.name) || order(a.id, b.id))
}

/** By code unit: the databases sort text each in their own way. */
function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The words of the snapshots that evidence of an article lies in, removed evidence too. */
export async function listQuotedTexts(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<{ sourceId: string; number: number; text: string }[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['source_id', 'number', 'text'])
    .where('desk_id', '=', deskId)
    .where((at) =>
      at.exists(
        at
          .selectFrom('evidence')
          .select('evidence.id')
          .whereRef('evidence.desk_id', '=', 'snapshot.desk_id')
          .whereRef('evidence.source_id', '=', 'snapshot.source_id')
          .whereRef('evidence.snapshot', '=', 'snapshot.number')
          .where('evidence.article_id', '=', articleId),
      ),
    )
    .execute()
  return rows.map(({ source_id, number, text }) => ({ sourceId: source_id, number, text }))
}
