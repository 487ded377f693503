import { ProblemError } from '#shared/problem.ts'
import { OPEN_STAGES } from '#shared/article/article.ts'
import { type Queryable } from '../db/database.ts'
import { notFound } from '../http/require-permission.ts'
import { type ArticleRow, findArticle, findRevision, type RevisionRow } from './article.store.ts'

/** @throws ProblemError `not-found` */
export async function getArticle(db: Queryable, deskId: string, id: string): Promise<ArticleRow> {
  const article = await findArticle(db, deskId, id)
  if (!article) throw notFound()
  return article
}

/**
 * An article that is worked on or was signed off: it may still be talked about.
 *
 * @throws ProblemError `not-found`; `not-allowed-in-state` when it is archived
 */
export async function getPresentArticle(
  db: Queryable,
  deskId: string,
  id: string,
): Promise<ArticleRow> {
  const article = await getArticle(db, deskId, id)
  if (article.archivedAt !== null)
    throw new ProblemError('not-allowed-in-state', 'This article is archived. Bring it back first.')
  return article
}

/**
 * An article on which claims may be made and changed.
 *
 * @throws ProblemError `not-found`; `not-allowed-in-state` when it is archived or signed off
 */
export async function getOpenArticle(
  db: Queryable,
  deskId: string,
  id: string,
): Promise<ArticleRow> {
  const article = await getPresentArticle(db, deskId, id)
  if (!OPEN_STAGES.includes(article.stage))
    throw new ProblemError('not-allowed-in-state', 'This article is signed off. Reopen it first.')
  return article
}

const KEPT_MAX = 50
const kept = new Map<string, RevisionRow>()

/** The text of a revision. Texts never change under their hash, so the last few stay in memory. */
export async function getRevision(db: Queryable, article: ArticleRow): Promise<RevisionRow> {
  const key = `${article.id} ${article.revisionNumber} ${article.revisionSha256}`
  const known = kept.get(key)
  if (known) return known
  const revision = await findRevision(db, article.deskId, article.id, article.revisionNumber)
  if (!revision) throw notFound()
  if (kept.size >= KEPT_MAX) kept.clear()
  kept.set(key, revision)
  return revision
}
