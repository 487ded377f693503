import { type Queryable } from '../db/database.ts'

export type ResetLinkRow = {
  tokenHash: string
  userId: string
  createdAt: string
  createdBy: string
  expiresAt: string
}

export async function insertResetLink(tx: Queryable, link: ResetLinkRow): Promise<void> {
  await tx
    .insertInto('reset_link')
    .values({
      token_hash: link.tokenHash,
      user_id: link.userId,
      created_at: link.createdAt,
      created_by: link.createdBy,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** Whose password a link that is still good may set; null for any other. */
export async function findResetUser(
  db: Queryable,
  tokenHash: string,
  now: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('reset_link')
    .select('user_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.user_id ?? null
}

/** Uses a link up; false when it was used or ran out meanwhile. */
export async function useResetLink(
  tx: Queryable,
  tokenHash: string,
  now: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('reset_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Ends the links of a person that nobody used yet. */
export async function dropResetLinks(tx: Queryable, userId: string): Promise<void> {
  await tx
    .deleteFrom('reset_link')
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}
