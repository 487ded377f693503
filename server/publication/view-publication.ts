import { comparePublished } from '#shared/publication/compare-published.ts'
import {
  type Publication,
  type PublicationDifference,
  type PublishedCard,
} from '#shared/publication/publication.ts'
import {
  blockquoteCode,
  CARD_WIDTH,
  cardHeight,
  iframeCode,
} from '#shared/report/page/embed-code.ts'
import { embedUrl } from '#shared/report/page/page-facts.ts'
import { publicClaims } from '#shared/report/redact.ts'
import { type ArticleRow } from '../article/article.store.ts'
import { getArticle } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { type Context } from '../context.ts'
import { listCorrections } from '../correction/correction.store.ts'
import { type Queryable } from '../db/database.ts'
import { viewClaims } from '../review/view-claims.ts'
import { listSourcesById } from '../source/source.store.ts'
import { pageUrl } from './page-url.ts'
import {
  findPublication,
  listCards,
  listPublishedClaims,
  listVersions,
  type StoredPublication,
} from './publication.store.ts'

type At = { deskId: string; articleId: string }

/**
 * What is public of an article, and how that differs from what the desk has now.
 *
 * @throws ProblemError `not-found`
 */
export async function viewPublication(ctx: Context, at: At): Promise<Publication> {
  return ctx.db.readTransaction(async (db) => {
    const article = await getArticle(db, at.deskId, at.articleId)
    const stored = await findPublication(db, at)
    if (!stored) return nothingPublished(at.articleId)
    const people = await listPeople(db, at.deskId)
    const versions = await listVersions(db, at, people)
    const { withdrawn } = stored
    const [last] = versions
    return {
      articleId: at.articleId,
      version: stored.version,
      state: withdrawn === null ? 'published' : 'withdrawn',
      url: pageUrl(ctx.settings.publicUrl, stored.token),
      isIndexed: stored.isIndexed,
      withdrawn: withdrawn && {
        at: withdrawn.at,
        by: people.ref(withdrawn.byId),
        reason: withdrawn.reason,
      },
      versions: versions.map(({ title: _title, ...version }) => version),
      difference: withdrawn === null && last ? await differenceOf(db, article, last) : null,
    }
  })
}

/** The cards of what is public, with the markup to embed them; none where nothing is. */
export async function viewCards(ctx: Context, at: At): Promise<PublishedCard[]> {
  const { db } = ctx
  await getArticle(db.read, at.deskId, at.articleId)
  const stored = await findPublication(db.read, at)
  if (!isPublic(stored)) return []
  const url = pageUrl(ctx.settings.publicUrl, stored.token)
  const width = CARD_WIDTH.usual
  return (await listCards(db.read, at)).map((card) => ({
    embedUrl: embedUrl(url, card.number),
    iframe: iframeCode(card, url, { width, height: cardHeight(card, width) }),
    blockquote: blockquoteCode(card),
    ...card,
  }))
}

function isPublic(stored: StoredPublication | null): stored is StoredPublication {
  return stored !== null && stored.withdrawn === null
}

function nothingPublished(articleId: string): Publication {
  return {
    articleId,
    version: 0,
    state: 'unpublished',
    url: null,
    isIndexed: false,
    withdrawn: null,
    versions: [],
    difference: null,
  }
}

async function differenceOf(
  db: Queryable,
  article: ArticleRow,
  last: { title: string; revision: number },
): Promise<PublicationDifference> {
  const { deskId } = article
  const at = { deskId, articleId: article.id }
  const claims = await viewClaims(db, deskId, at)
  const ids = new Set(claims.flatMap((claim) => claim.evidence.map((one) => one.sourceId)))
  const sources = await listSourcesById(db, deskId, [...ids])
  const corrections = await listCorrections(db, at, await listPeople(db, deskId))
  return {
    claims: comparePublished(await listPublishedClaims(db, at), publicClaims(claims, sources)),
    title: article.title !== last.title,
    text: article.revisionNumber !== last.revision,
    corrections: corrections.filter((one) => one.publishedIn === null).length,
  }
}
