import { CardFacts } from '#shared/report/page/card-facts.ts'
import { type Queryable } from '../db/database.ts'

/** What a link leads to, without the page itself. `etag`: hash of the page of the last version. */
export type PublicHead = {
  deskId: string
  articleId: string
  number: number
  isIndexed: boolean
  withdrawn: { at: string; reason: string } | null
  timeZone: string
  pageSha256: string
  styleSha256: string
}

/** What is at a link; null where nothing is, or nothing any more. */
export async function findPublicHead(db: Queryable, token: string): Promise<PublicHead | null> {
  const row = await db
    .selectFrom('publication_link')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.desk_id', '=', 'publication_link.desk_id')
        .onRef('publication.article_id', '=', 'publication_link.article_id'),
    )
    .innerJoin('publication_version', (join) =>
      join
        .onRef('publication_version.desk_id', '=', 'publication.desk_id')
        .onRef('publication_version.article_id', '=', 'publication.article_id')
        .onRef('publication_version.number', '=', 'publication.number'),
    )
    .innerJoin('desk', 'desk.id', 'publication.desk_id')
    .select(['publication.desk_id', 'publication.article_id', 'publication.number'])
    .select(['publication.indexed', 'publication.withdrawn_at', 'publication.withdraw_reason'])
    .select(['publication_version.page_sha256', 'publication_version.style_sha256'])
    .select('desk.time_zone')
    .where('publication_link.token', '=', token)
    .executeTakeFirst()
  if (!row) return null
  const { withdrawn_at: at, withdraw_reason: reason } = row
  return {
    deskId: row.desk_id,
    articleId: row.article_id,
    number: row.number,
    isIndexed: row.indexed === 1,
    withdrawn: at === null ? null : { at, reason: reason ?? '' },
    timeZone: row.time_zone,
    pageSha256: row.page_sha256,
    styleSha256: row.style_sha256,
  }
}

type VersionAt = Pick<PublicHead, 'deskId' | 'articleId' | 'number'>

/** The page of a version, as it is sent. */
export async function findPage(db: Queryable, at: VersionAt): Promise<string | null> {
  const row = await db
    .selectFrom('publication_version')
    .select('page')
    .where('desk_id', '=', at.deskId)
    .where('article_id', '=', at.articleId)
    .where('number', '=', at.number)
    .executeTakeFirst()
  return row?.page ?? null
}

type CardAt = Pick<PublicHead, 'deskId' | 'articleId'> & { claim: number }
/** A card of the last version: what it tells, and the page that tells it. */
export type StoredCard = { facts: CardFacts; page: string; pageSha256: string }

/** `claim`: number of a claim, 0 for the report; null where the version has none. */
export async function findCard(db: Queryable, at: CardAt): Promise<StoredCard | null> {
  const row = await db
    .selectFrom('publication_claim')
    .select(['card', 'page', 'page_sha256'])
    .where('desk_id', '=', at.deskId)
    .where('article_id', '=', at.articleId)
    .where('number', '=', at.claim)
    .executeTakeFirst()
  if (!row) return null
  return {
    facts: CardFacts.parse(JSON.parse(row.card)),
    page: row.page,
    pageSha256: row.page_sha256,
  }
}

type Rewrite = { rewrite: (text: string) => string; sha256: (text: string) => string }

/** Writes the page of a version anew. */
export async function rewritePage(
  tx: Queryable,
  at: VersionAt,
  { rewrite, sha256 }: Rewrite,
): Promise<void> {
  const page = rewrite((await findPage(tx, at)) ?? '')
  await tx
    .updateTable('publication_version')
    .set({ page, page_sha256: sha256(page) })
    .where('desk_id', '=', at.deskId)
    .where('article_id', '=', at.articleId)
    .where('number', '=', at.number)
    .execute()
}

/** Writes the cards of the last version anew. */
export async function rewriteCards(
  tx: Queryable,
  at: Pick<PublicHead, 'deskId' | 'articleId'>,
  { rewrite, sha256 }: Rewrite,
): Promise<void> {
  const cards = await tx
    .selectFrom('publication_claim')
    .select(['number', 'card', 'page'])
    .where('desk_id', '=', at.deskId)
    .where('article_id', '=', at.articleId)
    .execute()
  for (const card of cards) {
    const page = rewrite(card.page)
    await tx
      .updateTable('publication_claim')
      .set({ card: rewrite(card.card), page, page_sha256: sha256(page) })
      .where('desk_id', '=', at.deskId)
      .where('article_id', '=', at.articleId)
      .where('number', '=', card.number)
      .execute()
  }
}
