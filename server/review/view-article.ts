import {
  type Article,
  type ArticleCounts,
  type ArticleStage,
  type ArticleSummary,
} from '#shared/article/article.ts'
import { type Page } from '#shared/page.ts'
import { type Claim } from '#shared/review/review.ts'
import { type ArticleRow, listArticles } from '../article/article.store.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { cutPage, parseCursor } from '../http/page-params.ts'
import { viewClaims } from './view-claims.ts'

/** @throws ProblemError `not-found` */
export async function viewArticle(ctx: Context, deskId: string, id: string): Promise<Article> {
  const article = await getArticle(ctx.db.read, deskId, id)
  const { sentencesVersion: _version, ...revision } = await getRevision(ctx.db.read, article)
  return { ...(await summaryOf(ctx.db.read, article)), revision }
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
  const { lastNumber, revisionNumber: _number, revisionSha256: _sha256, ...summary } = article
  const claims = lastNumber === 0 ? [] : await viewClaims(db, article.deskId, article.id)
  return { ...summary, counts: countClaims(claims) }
}

/** Withdrawn claims leave all counts. */
function countClaims(claims: readonly Claim[]): ArticleCounts {
  const counts = { claims: 0, approved: 0, submitted: 0, open: 0 }
  for (const { review } of claims) {
    if (review === 'withdrawn') continue
    counts.claims += 1
    if (review === 'approved') counts.approved += 1
    else if (review === 'submitted') counts.submitted += 1
    else counts.open += 1
  }
  return counts
}
