import { ApiToken } from '#shared/auth/account.ts'
import { type Queryable } from '../db/database.ts'
import { type ApiTokenTable } from '../db/house-tables.ts'

/** Tokens of a person that were not revoked, newest first; expired ones too, so that their owner sees why a script stopped. */
export async function listTokens(db: Queryable, userId: string): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom('api_token')
    .selectAll()
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toToken)
}

export async function insertToken(tx: Queryable, row: ApiTokenTable): Promise<void> {
  await tx.insertInto('api_token').values(row).execute()
}

/** Revokes one of the person's own live tokens; null when there is none with this id. */
export async function revokeTokenRow(
  tx: Queryable,
  userId: string,
  id: string,
  at: string,
): Promise<ApiToken | null> {
  const row = await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? toToken(row) : null
}

function toToken(row: ApiTokenTable): ApiToken {
  return ApiToken.parse({
    id: row.id,
    name: row.name,
    deskId: row.desk_id,
    role: row.role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  })
}

/** Ends all tokens that somebody has on a desk. Answers their ids. */
export async function endTokensOn(
  tx: Queryable,
  deskId: string,
  userId: string,
  at: string,
): Promise<string[]> {
  const rows = await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('desk_id', '=', deskId)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
