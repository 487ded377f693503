import { Article, type ArticleStage, ArticleSummary } from '#shared/article/article.ts'
import { type Block, type TextRange } from '#shared/text/block.ts'
import { type DocumentParts } from '#shared/text/document.ts'
import { type Queryable } from '../db/database.ts'
import { afterCursor, type Cursor, likePattern } from '../db/list-page.ts'
import { prepared } from '../db/prepared.ts'
import { type ArticleTable, type RevisionTable } from '../db/tables.ts'

/** An article without what is counted over its claims. `lastNumber` is the highest claim number ever given. */
export type ArticleRow = Omit<ArticleSummary, 'counts'> & {
  lastNumber: number
  revisionNumber: number
  revisionSha256: string
}
export type RevisionRow = Article['revision'] & { sentencesVersion: number }

/** The file that the text was read from; all null for pasted text. */
type RevisionFile = Pick<RevisionTable, 'file_sha256' | 'file_name' | 'fetched_from'>

export type NewRevision = {
  number: number
  text: string
  blocks: readonly Block[]
  sentences: readonly TextRange[]
  sentencesVersion: number
  sha256: string
  language: string
  dir: string
  reader: string
  document: DocumentParts | null
  note?: string | null
  newSentences?: readonly TextRange[]
}

const NO_COUNTS = { claims: 0, approved: 0, submitted: 0, open: 0 }

const oneArticle = prepared((db, article: { deskId: string; id: string }) =>
  summaries(db).where('article.desk_id', '=', article.deskId).where('article.id', '=', article.id),
)

/** null when the desk has no such article. */
export async function findArticle(
  db: Queryable,
  deskId: string,
  id: string,
): Promise<ArticleRow | null> {
  const [row] = await oneArticle(db, { deskId, id })
  return row ? toArticle(row) : null
}

/** Newest change first; `after` is the cursor of the page before. */
export async function listArticles(
  db: Queryable,
  deskId: string,
  page: {
    stage?: ArticleStage | undefined
    words?: string | undefined
    archived: boolean
    limit: number
    after: Cursor | null
  },
): Promise<ArticleRow[]> {
  let query = summaries(db).where('article.desk_id', '=', deskId)
  query = query.where('article.archived_at', page.archived ? 'is not' : 'is', null)
  if (page.stage) query = query.where('article.stage', '=', page.stage)
  const { words, after } = page
  if (words)
    query = query.where((eb) =>
      eb(eb.fn<string>('lower', ['article.title']), 'like', likePattern(words)),
    )
  if (after) query = query.where(afterCursor(['article.updated_at', 'article.id'], '<', after))
  const rows = await query
    .orderBy('article.updated_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(toArticle)
}

export async function findRevision(
  db: Queryable,
  deskId: string,
  articleId: string,
  number: number,
): Promise<RevisionRow | null> {
  const row = await db
    .selectFrom('revision')
    .leftJoin('app_user', 'app_user.id', 'revision.created_by')
    .selectAll('revision')
    .select('app_user.name as created_by_name')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? toRevision(row) : null
}

export async function insertArticle(tx: Queryable, row: ArticleTable): Promise<void> {
  await tx.insertInto('article').values(row).execute()
}

export async function insertRevision(
  tx: Queryable,
  key: { deskId: string; articleId: string; at: string; by: string },
  revision: NewRevision,
  file: RevisionFile,
): Promise<void> {
  await tx
    .insertInto('revision')
    .values({
      desk_id: key.deskId,
      article_id: key.articleId,
      number: revision.number,
      text: revision.text,
      blocks: JSON.stringify(revision.blocks),
      sentences: JSON.stringify(revision.sentences),
      sentences_version: revision.sentencesVersion,
      sha256: revision.sha256,
      language: revision.language,
      dir: revision.dir,
      note: revision.note ?? null,
      new_sentences: JSON.stringify(revision.newSentences ?? []),
      reader: revision.reader,
      document: revision.document && JSON.stringify(revision.document),
      ...file,
      created_at: key.at,
      created_by: key.by,
    })
    .execute()
}

export async function deleteRevision(
  tx: Queryable,
  deskId: string,
  articleId: string,
  number: number,
): Promise<void> {
  await tx
    .deleteFrom('revision')
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .execute()
}

/** Changes an article that is still at `version`; false when somebody was quicker. */
export async function updateArticle(
  tx: Queryable,
  article: { deskId: string; id: string; version: number },
  change: Partial<ArticleTable>,
): Promise<boolean> {
  const result = await tx
    .updateTable('article')
    .set({ ...change, version: article.version + 1 })
    .where('desk_id', '=', article.deskId)
    .where('id', '=', article.id)
    .where('version', '=', article.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

const nextClaim = prepared((db, article: { deskId: string; id: string; at: string }) =>
  db
    .updateTable('article')
    .set((eb) => ({
      last_number: eb('last_number', '+', 1),
      stage: 'checking',
      updated_at: article.at,
    }))
    .where('desk_id', '=', article.deskId)
    .where('id', '=', article.id)
    .returning('last_number'),
)

/** Gives the next claim number of an article and notes the work done on it; the first claim moves drafting to checking. */
export async function takeClaimNumber(
  tx: Queryable,
  deskId: string,
  id: string,
  at: string,
): Promise<number> {
  const [row] = await nextClaim(tx, { deskId, id, at })
  if (!row) throw new Error('there is no such article')
  return row.last_number
}

function summaries(db: Queryable) {
  return db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.desk_id', '=', 'article.desk_id')
        .onRef('revision.article_id', '=', 'article.id')
        .onRef('revision.number', '=', 'article.revision'),
    )
    .leftJoin('app_user', 'app_user.id', 'article.created_by')
    .selectAll('article')
    .select([
      'app_user.name as created_by_name',
      'revision.language',
      'revision.dir',
      'revision.sha256',
    ])
}

function toArticle(
  row: ArticleTable & {
    created_by_name: string | null
    language: string
    dir: string
    sha256: string
  },
): ArticleRow {
  const summary = ArticleSummary.parse({
    id: row.id,
    deskId: row.desk_id,
    title: row.title,
    byline: row.byline,
    language: row.language,
    dir: row.dir,
    stage: row.stage,
    archivedAt: row.archived_at,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.created_by_name ?? '' },
    updatedAt: row.updated_at,
    version: row.version,
    counts: NO_COUNTS,
  })
  return {
    lastNumber: row.last_number,
    revisionNumber: row.revision,
    revisionSha256: row.sha256,
    ...summary,
  }
}

function toRevision(row: RevisionTable & { created_by_name: string | null }): RevisionRow {
  const revision = Article.shape.revision.parse({
    number: row.number,
    text: row.text,
    blocks: JSON.parse(row.blocks),
    sentences: JSON.parse(row.sentences),
    sha256: row.sha256,
    language: row.language,
    dir: row.dir,
    fileSha256: row.file_sha256,
    fileName: row.file_name,
    fetchedFrom: row.fetched_from,
    reader: row.reader,
    document: row.document === null ? null : JSON.parse(row.document),
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.created_by_name ?? '' },
  })
  return { ...revision, sentencesVersion: row.sentences_version }
}
