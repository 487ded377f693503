import { type Comment, type CommentDraft, type OutsideHand } from '#shared/comment/comment.ts'
import { ProblemError } from '#shared/problem.ts'
import { getPresentArticle } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { storeResolution } from './change-comment.ts'
import { findArticleOfClaim, findComment, insertComment } from './comment.store.ts'

/**
 * Says something about a claim, in whatever state it is. An answer goes to the first comment of its thread, and opens the thread again when it was resolved.
 *
 * @throws ProblemError `not-permitted`, `not-found`; `not-allowed-in-state` in an archived article; `invalid` for an answer to what is not on this claim
 */
export async function addComment(
  ctx: Context,
  at: { deskId: string; claimId: string },
  draft: CommentDraft,
): Promise<Comment> {
  requirePermission(ctx, 'write-comment', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const articleId = await findArticleOfClaim(tx.db, at.deskId, at.claimId)
    if (articleId === null) throw notFound()
    await getPresentArticle(tx.db, at.deskId, articleId)
    const parentId = draft.parentId ?? null
    return writeComment(tx, ctx, { articleId, claimId: at.claimId, parentId, text: draft.text })
  })
}

/** What becomes a comment. `outside` where it came in a file. */
export type NewComment = {
  articleId: string
  claimId: string
  parentId: string | null
  text: string
  outside?: OutsideHand
}

/**
 * Stores a comment on a claim that is known to be there, with its row in the log, inside a change of the desk.
 *
 * @throws ProblemError `invalid` for an answer to what is not on this claim
 */
export async function writeComment(
  tx: DeskTx,
  ctx: Context,
  { articleId, claimId, text, outside, ...rest }: NewComment,
): Promise<Comment> {
  const by = { id: ctx.actor.userId, name: ctx.actor.name }
  const parentId = await openThread(tx, ctx, { claimId, parentId: rest.parentId })
  const comment: Comment = {
    id: ctx.newId(),
    articleId,
    claimId,
    parentId,
    text,
    createdAt: tx.at,
    createdBy: by,
    editedAt: null,
    resolved: null,
    outside: outside ?? null,
    version: 1,
  }
  await insertComment(tx.db, tx.deskId, comment)
  await recordEvent(tx, ctx, {
    kind: 'comment-added',
    articleId,
    subject: `claim:${claimId}`,
    payload: { after: { commentId: comment.id, parentId, comment: text, outside } },
  })
  return comment
}

/** The first comment of the thread that is answered. */
async function openThread(
  tx: DeskTx,
  ctx: Context,
  { claimId, parentId }: { claimId: string; parentId: string | null },
): Promise<string | null> {
  if (parentId === null) return null
  const people = await listPeople(tx.db, tx.deskId)
  const answered = await findComment(tx.db, tx.deskId, parentId, people)
  const firstId = answered?.parentId ?? null
  const first = firstId === null ? answered : await findComment(tx.db, tx.deskId, firstId, people)
  if (first?.claimId !== claimId)
    throw new ProblemError('invalid', 'parentId: this claim has no such comment')
  if (first.resolved !== null) await storeResolution(tx, ctx, first, false)
  return first.id
}
