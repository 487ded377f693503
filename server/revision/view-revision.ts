import { type Revision } from '#shared/revision/revision.ts'
import { findRevision } from '../article/article.store.ts'
import { type Queryable } from '../db/database.ts'
import { notFound } from '../http/require-permission.ts'
import { findRevisionNews } from './revision.store.ts'

/**
 * One revision of an article, whole. Older ones are as readable as the current one, and none ever changes.
 *
 * @throws ProblemError `not-found`
 */
export async function viewRevision(
  db: Queryable,
  deskId: string,
  of: { articleId: string; number: number },
): Promise<Revision> {
  const revision = await findRevision(db, deskId, of.articleId, of.number)
  const news = await findRevisionNews(db, deskId, of)
  if (!revision || !news) throw notFound()
  const { sentencesVersion: _version, ...shown } = revision
  return { ...shown, ...news }
}
