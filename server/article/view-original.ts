import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { findBlob } from '../import/blob.store.ts'
import { type Upload } from '../import/read-text.ts'
import { findRevision } from './article.store.ts'
import { getArticle } from './get-article.ts'

/**
 * The file that a revision (the newest where none is named) was read from, byte for byte.
 *
 * @throws ProblemError `not-permitted`; `not-found` where the text was typed or pasted
 */
export async function viewArticleOriginal(
  ctx: Context,
  at: { deskId: string; id: string },
  number?: number,
): Promise<Upload> {
  requirePermission(ctx, 'read-article', at.deskId)
  const article = await getArticle(ctx.db.read, at.deskId, at.id)
  const wanted = number ?? article.revisionNumber
  const revision = await findRevision(ctx.db.read, at.deskId, at.id, wanted)
  if (!revision) throw notFound()
  const bytes = revision.fileSha256 && (await findBlob(ctx.db.read, revision.fileSha256))
  if (!bytes)
    throw new ProblemError('not-found', 'This text was typed or pasted: there is no file.')
  return { name: revision.fileName ?? 'file', bytes }
}
