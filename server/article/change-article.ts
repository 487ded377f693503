import { type ArticleChange } from '#shared/article/article.ts'
import { type JsonValue } from '#shared/event/canonical-json.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { dropUnusedBlob } from '../import/blob.store.ts'
import { type FileColumns } from '../import/keep-file.ts'
import { type ReadText } from '../import/read-text.ts'
import {
  type ArticleRow,
  deleteRevision,
  insertRevision,
  type RevisionRow,
  updateArticle,
} from './article.store.ts'
import { revisionOf } from './create-article.ts'
import { getArticle, getRevision } from './get-article.ts'
import { typeOver } from './type-over.ts'

/**
 * Changes what is said of an article, and its text as long as no claim was ever made on it.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`, `invalid`, `too-large`
 */
export async function changeArticle(
  ctx: Context,
  at: { deskId: string; id: string; version: number },
  change: ArticleChange,
): Promise<void> {
  requirePermission(ctx, 'change-article', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const article = await getArticle(tx.db, at.deskId, at.id)
    requireVersion(article, at.version)
    const { text, language, ...head } = change
    if (text !== undefined || (language !== undefined && language !== article.language)) {
      await replaceText(ctx, tx, article, { text, language })
    }
    const before: Record<string, JsonValue> = {}
    const after: Record<string, JsonValue> = {}
    for (const field of ['title', 'byline', 'archivedAt'] as const) {
      const value = head[field]
      if (value === undefined || value === article[field]) continue
      before[field] = article[field]
      after[field] = value
    }
    const changedHead = Object.keys(after).length > 0
    if (changedHead)
      await recordEvent(tx, ctx, {
        kind: 'article-changed',
        articleId: article.id,
        subject: `article:${article.id}`,
        payload: { before, after },
      })
    if (tx.log.recorded === 0) return
    await updateArticle(tx.db, article, {
      title: head.title ?? article.title,
      byline: head.byline === undefined ? article.byline : head.byline,
      archived_at: head.archivedAt === undefined ? article.archivedAt : head.archivedAt,
      updated_at: tx.at,
    })
  })
}

async function replaceText(
  ctx: Context,
  tx: DeskTx,
  article: ArticleRow,
  change: { text?: string | undefined; language?: string | undefined },
): Promise<void> {
  if (article.lastNumber > 0) {
    throw new ProblemError(
      'not-allowed-in-state',
      'Claims were made on this text, so it can no longer be replaced in place.',
    )
  }
  const old = await getRevision(tx.db, article)
  const typed = change.text === undefined ? null : typeOver(old, change.text)
  const read = typed === null || typed.sha256 === old.sha256 ? asRead(old) : typed
  const language = change.language ?? old.language
  const isSameText = read.sha256 === old.sha256
  if (isSameText && language === old.language) return
  await deleteRevision(tx.db, article.deskId, article.id, old.number)
  await insertRevision(
    tx.db,
    { deskId: article.deskId, articleId: article.id, at: tx.at, by: ctx.actor.userId },
    revisionOf(read, old.number, language),
    fileOf(isSameText ? old : null),
  )
  if (!isSameText && old.fileSha256 !== null) await dropUnusedBlob(tx.db, old.fileSha256)
  const payload = {
    before: { sha256: old.sha256, language: old.language },
    after: { sha256: read.sha256, language },
  }
  await recordEvent(tx, ctx, {
    kind: 'article-text-replaced',
    articleId: article.id,
    subject: `article:${article.id}`,
    payload,
  })
}

function asRead({ text, blocks, sha256, dir, reader, document }: RevisionRow): ReadText {
  return { text, blocks, sha256, dir, reader: reader ?? '', language: null, document }
}

/** A text that was typed is no longer that of its file. */
function fileOf(revision: RevisionRow | null): FileColumns {
  return {
    file_sha256: revision?.fileSha256 ?? null,
    file_name: revision?.fileName ?? null,
    fetched_from: revision?.fetchedFrom ?? null,
  }
}
