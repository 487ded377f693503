import { type Member } from '#shared/auth/account.ts'
import { Role } from '#shared/auth/role.ts'
import { type Queryable } from '../db/database.ts'
import { afterCursor, type Cursor } from '../db/list-page.ts'

type MemberKey = { deskId: string; userId: string }

/** Who is on a desk now, first who joined first. */
export async function listMembers(
  db: Queryable,
  deskId: string,
  page: { limit: number; after: Cursor | null },
): Promise<Member[]> {
  const { after } = page
  let query = present(db).where('member.desk_id', '=', deskId)
  if (after) query = query.where(afterCursor(['member.joined_at', 'member.user_id'], '>', after))
  const rows = await query
    .orderBy('member.joined_at')
    .orderBy('member.user_id')
    .limit(page.limit)
    .execute()
  return rows.map(toMember)
}

/** Somebody who is on the desk now; null for others. */
export async function findMember(db: Queryable, key: MemberKey): Promise<Member | null> {
  const row = await present(db)
    .where('member.desk_id', '=', key.deskId)
    .where('member.user_id', '=', key.userId)
    .executeTakeFirst()
  return row ? toMember(row) : null
}

/** Desks of which somebody is an admin now. */
export async function listAdminDesks(db: Queryable, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .select('desk_id')
    .where('user_id', '=', userId)
    .where('role', '=', 'admin')
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.desk_id)
}

/** Every desk that somebody belongs to, in whatever role. */
export async function listDesksOf(db: Queryable, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .select('desk_id')
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.desk_id)
}

export async function countAdmins(db: Queryable, deskId: string): Promise<number> {
  const row = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll().as('admins'))
    .where('desk_id', '=', deskId)
    .where('role', '=', 'admin')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.admins)
}

/** Puts somebody on a desk, for the first time or again. */
export async function putMember(
  tx: Queryable,
  key: MemberKey,
  role: Role,
  at: string,
): Promise<void> {
  await tx
    .insertInto('member')
    .values({
      desk_id: key.deskId,
      user_id: key.userId,
      role,
      can_clear_legal: 0,
      joined_at: at,
      removed_at: null,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['desk_id', 'user_id']).doUpdateSet((eb) => ({
        role,
        can_clear_legal: 0,
        joined_at: at,
        removed_at: null,
        version: eb('member.version', '+', 1),
      })),
    )
    .execute()
}

/** Changes a member still at the version read; false when somebody was quicker. */
export async function updateMember(
  tx: Queryable,
  before: Member,
  next: { role: Role; canClearLegal: boolean; removedAt: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('member')
    .set({
      role: next.role,
      can_clear_legal: next.canClearLegal ? 1 : 0,
      removed_at: next.removedAt,
      version: before.version + 1,
    })
    .where('desk_id', '=', before.deskId)
    .where('user_id', '=', before.userId)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function present(db: Queryable) {
  return db
    .selectFrom('member')
    .innerJoin('app_user', 'app_user.id', 'member.user_id')
    .select([
      'member.desk_id',
      'member.user_id',
      'member.role',
      'member.can_clear_legal',
      'member.joined_at',
      'member.version',
      'app_user.name',
      'app_user.email',
    ])
    .where('member.removed_at', 'is', null)
}

function toMember(row: {
  desk_id: string
  user_id: string
  role: string
  can_clear_legal: number
  joined_at: string
  version: number
  name: string
  email: string
}): Member {
  return {
    deskId: row.desk_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: Role.parse(row.role),
    canClearLegal: row.can_clear_legal === 1,
    joinedAt: row.joined_at,
    version: row.version,
  }
}
