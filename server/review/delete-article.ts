import { ProblemError } from '#shared/problem.ts'
import { getArticle } from '../article/get-article.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { dropUnusedBlob } from '../import/blob.store.ts'
import { countApprovals, deleteArticleRows, hasPublication } from './approval.store.ts'

/**
 * Deletes an article with its claims, as long as nothing on it was ever approved or published. The log keeps that it was here.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function deleteArticle(
  ctx: Context,
  at: { deskId: string; id: string; version: number },
): Promise<void> {
  requirePermission(ctx, 'delete-article', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const article = await getArticle(tx.db, at.deskId, at.id)
    requireVersion(article, at.version)
    if ((await countApprovals(tx.db, at.deskId, at.id)) > 0) {
      throw new ProblemError(
        'not-allowed-in-state',
        'Claims of this article were approved, so its record stays. Archive it instead.',
      )
    }
    if (await hasPublication(tx.db, at.deskId, at.id)) {
      throw new ProblemError(
        'not-allowed-in-state',
        'A report on this article was published, so its record stays. Archive it instead.',
      )
    }
    const files = await deleteArticleRows(tx.db, at.deskId, at.id)
    for (const file of files) await dropUnusedBlob(tx.db, file)
    const payload = {
      before: { title: article.title, claims: article.lastNumber, sha256: article.revisionSha256 },
    }
    await recordEvent(tx, ctx, {
      kind: 'article-deleted',
      articleId: article.id,
      subject: `article:${article.id}`,
      payload,
    })
  })
}
