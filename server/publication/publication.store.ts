import { z } from 'zod'
import { type UserRef } from '#shared/auth/actor.ts'
import { type PublishedClaim } from '#shared/publication/compare-published.ts'
import { type PublishedVersion } from '#shared/publication/publication.ts'
import { PublicFacts } from '#shared/publication/published-claim.ts'
import { CardFacts } from '#shared/report/page/card-facts.ts'
import { type Queryable } from '../db/database.ts'
import {
  type PublicationClaimTable,
  type PublicationTable,
  type PublicationVersionTable,
} from '../db/publication-tables.ts'

type At = { deskId: string; articleId: string }
type People = { ref(id: string): UserRef }

/** A publication as its row tells it, with its link. `number`: of the last version; `version`: of the row. */
export type StoredPublication = {
  token: string
  number: number
  isIndexed: boolean
  withdrawn: { at: string; byId: string; reason: string } | null
  version: number
}

/** Null where the article was never published. */
export async function findPublication(
  db: Queryable,
  { deskId, articleId }: At,
): Promise<StoredPublication | null> {
  const row = await db
    .selectFrom('publication')
    .innerJoin('publication_link', (join) =>
      join
        .onRef('publication_link.desk_id', '=', 'publication.desk_id')
        .onRef('publication_link.article_id', '=', 'publication.article_id'),
    )
    .selectAll('publication')
    .select('publication_link.token')
    .where('publication.desk_id', '=', deskId)
    .where('publication.article_id', '=', articleId)
    .executeTakeFirst()
  return row ? toPublication(row) : null
}

export async function insertPublication(tx: Queryable, row: PublicationTable): Promise<void> {
  await tx.insertInto('publication').values(row).execute()
}

/** Writes over the version that was read, with the next one. */
export async function updatePublication(
  tx: Queryable,
  { deskId, articleId }: At,
  version: number,
  changed: Partial<PublicationTable>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('publication')
    .set({ ...changed, version: version + 1 })
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n)
    throw new Error(`publication of ${articleId} is not at version ${version}`)
}

/** Makes this the link of an article; one that it had leads nowhere any more. */
export async function setLink(
  tx: Queryable,
  { deskId, articleId }: At,
  link: { token: string; at: string },
): Promise<void> {
  await tx
    .deleteFrom('publication_link')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .execute()
  await tx
    .insertInto('publication_link')
    .values({ token: link.token, desk_id: deskId, article_id: articleId, created_at: link.at })
    .execute()
}

export async function insertVersion(tx: Queryable, row: PublicationVersionTable): Promise<void> {
  await tx.insertInto('publication_version').values(row).execute()
}

/** Versions of a page, newest first. */
export async function listVersions(
  db: Queryable,
  { deskId, articleId }: At,
  people: People,
): Promise<(PublishedVersion & { title: string })[]> {
  const rows = await db
    .selectFrom('publication_version')
    .select(['number', 'at', 'by_user', 'note', 'title', 'revision'])
    .select(['content_sha256', 'claim_reviews'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    at: row.at,
    by: people.ref(row.by_user),
    note: row.note,
    title: row.title,
    revision: row.revision,
    contentSha256: row.content_sha256,
    claimReviews: z.array(z.int()).parse(JSON.parse(row.claim_reviews)),
  }))
}

/** Takes the place of the claims and cards of the version before. */
export async function replaceClaims(
  tx: Queryable,
  { deskId, articleId }: At,
  rows: readonly PublicationClaimTable[],
): Promise<void> {
  await tx
    .deleteFrom('publication_claim')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .execute()
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('publication_claim')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
}

/** Databases take a bounded number of values in one statement. */
const ROWS_AT_ONCE = 100

/** What was public of each claim. */
export async function listPublishedClaims(
  db: Queryable,
  { deskId, articleId }: At,
): Promise<PublishedClaim[]> {
  const rows = await db
    .selectFrom('publication_claim')
    .select(['number', 'claim_id', 'facts'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .execute()
  return rows.flatMap(({ number, claim_id: claimId, facts }) =>
    claimId === null || facts === null
      ? []
      : [{ number, claimId, facts: PublicFacts.parse(JSON.parse(facts)) }],
  )
}

/** The cards of the last version, the report first. */
export async function listCards(db: Queryable, { deskId, articleId }: At): Promise<CardFacts[]> {
  const rows = await db
    .selectFrom('publication_claim')
    .select('card')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  return rows.map(({ card }) => CardFacts.parse(JSON.parse(card)))
}

function toPublication(row: PublicationTable & { token: string }): StoredPublication {
  const { withdrawn_at: at, withdrawn_by: byId, withdraw_reason: reason } = row
  return {
    token: row.token,
    number: row.number,
    isIndexed: row.indexed === 1,
    withdrawn: at === null || byId === null ? null : { at, byId, reason: reason ?? '' },
    version: row.version,
  }
}
