import { type Article, type ArticleStage, type ArticleSummary } from '#shared/article/article.ts'
import { type Page } from '#shared/page.ts'
import { type ArticleRow, listArticles } from '../article/article.store.ts'
import { findImport } from '../article/article-import.store.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { cutPage, parseCursor } from '../http/page-params.ts'
import { countClaims } from './count-claims.ts'

/** @throws ProblemError `not-found` */
export async function viewArticle(ctx: Context, deskId: string, id: string): Promise<Article> {
  const article = await getArticle(ctx.db.read, deskId, id)
  const { sentencesVersion: _version, ...revision } = await getRevision(ctx.db.read, article)
  const imported = await findImport(ctx.db.read, deskId, id)
  const summary = await summaryOf(ctx.db.read, article)
  return { ...summary, revision, ...(imported && { imported }) }
}

/** A page of a desk's articles, newest change first. */
export async function viewArticles(
  ctx: Context,
  deskId: string,
  query: {
    stage?: ArticleStage | undefined
    q?: string | undefined
    archived?: 'true' | 'false' | undefined
    limit: number
    cursor?: string | undefined
  },
): Promise<Page<ArticleSummary>> {
  const rows = await listArticles(ctx.db.read, deskId, {
    stage: query.stage,
    words: query.q?.trim(),
    archived: query.archived === 'true',
    limit: query.limit + 1,
    after: parseCursor(query.cursor),
  })
  const page = cutPage(rows, query.limit, (row) => [row.updatedAt, row.id])
  const items: ArticleSummary[] = []
  for (const row of page.items) items.push(await summaryOf(ctx.db.read, row))
  return { ...page, items }
}

async function summaryOf(db: Queryable, article: ArticleRow): Promise<ArticleSummary> {
  const {
    lastNumber: _last,
    revisionNumber: _number,
    revisionSha256: _sha256,
    ...summary
  } = article
  return { ...summary, counts: await countClaims(db, article) }
}
