import { type Role } from '#shared/auth/role.ts'
import { type Queryable } from '../db/database.ts'

/** Somebody who worked on an article elsewhere, known by name alone. */
export type Outsider = { id: string; name: string; role: Role | null }

/**
 * Keeps the names of people who worked on an article elsewhere. What stands for their address is none, and without a password nobody signs in as them; they belong to no
 * desk, so no list shows them and no link is made for them.
 */
export async function insertOutsiders(
  tx: Queryable,
  of: { deskId: string; articleId: string; at: string },
  people: readonly Outsider[],
): Promise<void> {
  for (const { id, name, role } of people) {
    await tx
      .insertInto('app_user')
      .values({
        id,
        email: `outsider:${id}`,
        name,
        password_hash: '',
        created_at: of.at,
        version: 1,
      })
      .execute()
    await tx
      .insertInto('outsider')
      .values({ desk_id: of.deskId, user_id: id, article_id: of.articleId, role })
      .execute()
  }
}
