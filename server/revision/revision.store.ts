import { z } from 'zod'
import { RevisionSummary } from '#shared/revision/revision.ts'
import { TextRange } from '#shared/text/block.ts'
import { type Queryable } from '../db/database.ts'

/** All revisions of an article, newest first, without their texts. */
export async function listRevisions(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<RevisionSummary[]> {
  const rows = await db
    .selectFrom('revision')
    .leftJoin('app_user', 'app_user.id', 'revision.created_by')
    .select((eb) => [
      'revision.number',
      'revision.sha256',
      'revision.note',
      'revision.created_at',
      'revision.created_by',
      'app_user.name',
      eb.fn<number | string>('length', ['revision.text']).as('characters'),
    ])
    .where('revision.desk_id', '=', deskId)
    .where('revision.article_id', '=', articleId)
    .orderBy('revision.number', 'desc')
    .execute()
  return rows.map((row) =>
    RevisionSummary.parse({
      number: row.number,
      sha256: row.sha256,
      note: row.note,
      characters: Number(row.characters),
      createdAt: row.created_at,
      createdBy: { id: row.created_by, name: row.name ?? '' },
    }),
  )
}

const Ranges = z.array(TextRange)

/** Note and new sentences of a revision; null when the article has no such revision. */
export async function findRevisionNews(
  db: Queryable,
  deskId: string,
  of: { articleId: string; number: number },
): Promise<{ note: string | null; newSentences: TextRange[] } | null> {
  const row = await db
    .selectFrom('revision')
    .select(['note', 'new_sentences'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', of.articleId)
    .where('number', '=', of.number)
    .executeTakeFirst()
  return row ? { note: row.note, newSentences: Ranges.parse(JSON.parse(row.new_sentences)) } : null
}
