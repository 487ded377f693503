import { type Membership } from '#shared/auth/actor.ts'
import { Role } from '#shared/auth/role.ts'
import { type Queryable } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

export type FoundSession = {
  userId: string
  name: string
  email: string
  seenAt: string
  expiresAt: string
  memberships: Membership[]
}
export type FoundToken = {
  tokenId: string
  userId: string
  name: string
  expiresAt: string
  role: Role
  lastUsedAt: string | null
  memberships: Membership[]
}

const MEMBER_COLUMNS = [
  'member.desk_id',
  'member.role',
  'member.can_clear_legal',
  'desk.name as desk_name',
] as const

const sessionRows = prepared((db, session: { tokenHash: string }) =>
  db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .leftJoin('member', (join) =>
      join.onRef('member.user_id', '=', 'session.user_id').on('member.removed_at', 'is', null),
    )
    .leftJoin('desk', 'desk.id', 'member.desk_id')
    .select([
      'app_user.id',
      'app_user.name',
      'app_user.email',
      'session.seen_at',
      'session.expires_at',
      ...MEMBER_COLUMNS,
    ])
    .where('session.token_hash', '=', session.tokenHash),
)

/** A session with its person and desks in one query; null when there is none. Its times are not judged here. */
export async function findSession(db: Queryable, tokenHash: string): Promise<FoundSession | null> {
  const rows = await sessionRows(db, { tokenHash })
  const first = rows[0]
  if (!first) return null
  return {
    userId: first.id,
    name: first.name,
    email: first.email,
    seenAt: first.seen_at,
    expiresAt: first.expires_at,
    memberships: rows.flatMap(toMembership),
  }
}

/** A live API token with its owner's membership on its desk; null when revoked or unknown. */
export async function findToken(db: Queryable, tokenHash: string): Promise<FoundToken | null> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('app_user', 'app_user.id', 'api_token.user_id')
    .innerJoin('member', (join) =>
      join
        .onRef('member.user_id', '=', 'api_token.user_id')
        .onRef('member.desk_id', '=', 'api_token.desk_id')
        .on('member.removed_at', 'is', null),
    )
    .innerJoin('desk', 'desk.id', 'member.desk_id')
    .select([
      'api_token.id',
      'api_token.user_id',
      'app_user.name',
      'api_token.expires_at',
      'api_token.last_used_at',
      'api_token.role as token_role',
      ...MEMBER_COLUMNS,
    ])
    .where('api_token.token_hash', '=', tokenHash)
    .where('api_token.revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    tokenId: row.id,
    userId: row.user_id,
    name: row.name,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    role: Role.parse(row.token_role),
    memberships: toMembership(row),
  }
}

export async function insertSession(
  tx: Queryable,
  session: { tokenHash: string; userId: string; at: string; expiresAt: string },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: session.at,
      seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function touchSession(db: Queryable, tokenHash: string, at: string): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
}

export async function touchToken(db: Queryable, tokenId: string, at: string): Promise<void> {
  await db.updateTable('api_token').set({ last_used_at: at }).where('id', '=', tokenId).execute()
}

export async function deleteSession(tx: Queryable, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of a person but one (or all, with `except` null). */
export async function deleteSessionsOf(
  tx: Queryable,
  userId: string,
  except: string | null,
): Promise<void> {
  let query = tx.deleteFrom('session').where('user_id', '=', userId)
  if (except !== null) query = query.where('token_hash', '!=', except)
  await query.execute()
}

export async function deleteSessionsBefore(tx: Queryable, now: string): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', now).execute()
}

function toMembership(row: {
  desk_id: string | null
  role: string | null
  can_clear_legal: number | null
  desk_name: string | null
}): Membership[] {
  if (row.desk_id === null) return []
  return [
    {
      deskId: row.desk_id,
      deskName: row.desk_name ?? '',
      role: Role.parse(row.role),
      canClearLegal: row.can_clear_legal === 1,
    },
  ]
}
