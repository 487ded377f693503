import { type ArticleHead } from '#shared/article/article.ts'
import { findSentences, SENTENCES_VERSION } from '#shared/text/sentences.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { languageOf } from '../import/document-head.ts'
import { type KeptFile, keepFile, stageFile } from '../import/keep-file.ts'
import { type ReadText } from '../import/read-text.ts'
import { insertArticle, insertRevision, type NewRevision } from './article.store.ts'

/** A text and the file that it was read from; `file` null: it was pasted. */
export type ArticleContent = { read: ReadText; file: KeptFile | null }

/**
 * Puts a text on the desk as an article with its first revision, and keeps its file. Answers the new id.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function createArticle(
  ctx: Context,
  deskId: string,
  head: ArticleHead,
  { read, file }: ArticleContent,
): Promise<string> {
  requirePermission(ctx, 'create-article', deskId)
  const id = ctx.newId()
  const revision = revisionOf(read, 1, head.language ?? languageOf(read) ?? 'en')
  const staged = await stageFile(ctx, file)
  await deskTransaction(ctx, deskId, async (tx) => {
    const by = ctx.actor.userId
    await insertArticle(tx.db, {
      desk_id: deskId,
      id,
      title: head.title,
      byline: head.byline ?? null,
      stage: 'drafting',
      archived_at: null,
      last_number: 0,
      revision: 1,
      created_at: tx.at,
      created_by: by,
      updated_at: tx.at,
      version: 1,
    })
    const kept = await keepFile(tx.db, staged)
    await insertRevision(tx.db, { deskId, articleId: id, at: tx.at, by }, revision, kept)
    const fileSha256 = kept.file_sha256
    const payload = { after: { title: head.title, revision: 1, sha256: read.sha256, fileSha256 } }
    await recordEvent(tx, ctx, {
      kind: 'article-created',
      articleId: id,
      subject: `article:${id}`,
      payload,
    })
  })
  return id
}

/** Sentences are found once per revision and kept with the version of the rules that found them. */
export function revisionOf(read: ReadText, number: number, language: string): NewRevision {
  const sentences = findSentences(read.text, read.blocks, language)
  return {
    number,
    text: read.text,
    blocks: read.blocks,
    sentences,
    sentencesVersion: SENTENCES_VERSION,
    sha256: read.sha256,
    language,
    dir: read.dir,
    reader: read.reader,
    document: read.document,
  }
}
