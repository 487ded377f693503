import { ImportedFrom } from '#shared/article/imported-from.ts'
import { type Queryable } from '../db/database.ts'

/** Where an article came from; null for one that was made on its desk. */
export async function findImport(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<ImportedFrom | null> {
  const row = await db
    .selectFrom('article_import')
    .leftJoin('app_user', 'app_user.id', 'article_import.by_user')
    .selectAll('article_import')
    .select('app_user.name')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!row) return null
  return ImportedFrom.parse({
    desk: row.from_desk,
    exportedAt: row.exported_at,
    at: row.at,
    by: { id: row.by_user, name: row.name ?? '' },
    sha256: row.sha256,
    keyId: row.key_id,
    approvals: row.approvals,
  })
}
