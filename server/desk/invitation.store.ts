import { type Invitation } from '#shared/auth/account.ts'
import { Role } from '#shared/auth/role.ts'
import { type Queryable } from '../db/database.ts'
import { afterCursor, type Cursor } from '../db/list-page.ts'
import { type InvitationTable } from '../db/house-tables.ts'

export type InvitationRow = Invitation & { deskId: string; createdBy: string }

/** Invitations of a desk that were not revoked, newest first. */
export async function listInvitations(
  db: Queryable,
  deskId: string,
  page: { limit: number; after: Cursor | null },
): Promise<InvitationRow[]> {
  const { after } = page
  let query = db
    .selectFrom('invitation')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('revoked_at', 'is', null)
  if (after) query = query.where(afterCursor(['created_at', 'id'], '<', after))
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(toInvitation)
}

/** One of a desk's invitations that was not revoked. */
export async function findInvitation(
  db: Queryable,
  deskId: string,
  id: string,
): Promise<InvitationRow | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ? toInvitation(row) : null
}

/** The invitation of a link that is still good; null for any other. */
export async function findOpenInvitation(
  db: Queryable,
  tokenHash: string,
  now: string,
): Promise<InvitationRow | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? toInvitation(row) : null
}

export async function insertInvitation(
  tx: Queryable,
  invitation: InvitationRow,
  tokenHash: string,
): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      id: invitation.id,
      token_hash: tokenHash,
      desk_id: invitation.deskId,
      email: invitation.email,
      role: invitation.role,
      created_at: invitation.createdAt,
      created_by: invitation.createdBy,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      revoked_at: null,
    })
    .execute()
}

/** Uses an invitation up, or revokes it; false when either happened before, or when it ran out. */
export async function closeInvitation(
  tx: Queryable,
  id: string,
  how: 'accepted_at' | 'revoked_at',
  at: string,
): Promise<boolean> {
  let query = tx
    .updateTable('invitation')
    .set(how === 'accepted_at' ? { accepted_at: at } : { revoked_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
  if (how === 'accepted_at') query = query.where('expires_at', '>', at)
  const result = await query.executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function toInvitation(row: InvitationTable): InvitationRow {
  return {
    id: row.id,
    deskId: row.desk_id,
    email: row.email,
    role: Role.parse(row.role),
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
  }
}
