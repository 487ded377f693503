import { type Queryable } from '../db/database.ts'
import { type UserTable } from '../db/house-tables.ts'

export type UserRow = { id: string; email: string; name: string; passwordHash: string }

/** `email` in lower case, as the shapes leave it. */
export async function findUserByEmail(db: Queryable, email: string): Promise<UserRow | null> {
  const row = await db
    .selectFrom('app_user')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst()
  return row ? toUser(row) : null
}

export async function findUser(db: Queryable, id: string): Promise<UserRow | null> {
  const row = await db.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toUser(row) : null
}

/** Adds a person; false when somebody has that address already. */
export async function insertUser(tx: Queryable, user: UserRow, at: string): Promise<boolean> {
  const result = await tx
    .insertInto('app_user')
    .values({
      id: user.id,
      email: user.email,
      name: user.name,
      password_hash: user.passwordHash,
      created_at: at,
      version: 1,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Sets a new password over a known one; false when it was changed meanwhile. `over` null sets it whatever it was. */
export async function setPassword(
  tx: Queryable,
  userId: string,
  next: string,
  over: string | null,
): Promise<boolean> {
  let query = tx
    .updateTable('app_user')
    .set((eb) => ({ password_hash: next, version: eb('version', '+', 1) }))
    .where('id', '=', userId)
  if (over !== null) query = query.where('password_hash', '=', over)
  const result = await query.executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function toUser(row: UserTable): UserRow {
  return { id: row.id, email: row.email, name: row.name, passwordHash: row.password_hash }
}
