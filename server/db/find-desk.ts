import { type Queryable } from './database.ts'

export type OwnedTable =
  | 'article'
  | 'source'
  | 'claim'
  | 'evidence'
  | 'comment'
  | 'outside_check'
  | 'correction'

/** Which of the asker's desks has this thing; null when none has, whether it exists elsewhere or not. */
export async function findDesk(
  db: Queryable,
  deskIds: readonly string[],
  table: OwnedTable,
  id: string,
): Promise<string | null> {
  if (deskIds.length === 0) return null
  const row = await db
    .selectFrom(table)
    .select('desk_id')
    .where('desk_id', 'in', deskIds)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.desk_id ?? null
}
