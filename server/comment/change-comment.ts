import { isPermitted } from '#shared/auth/permission.ts'
import { type Comment, type CommentChange } from '#shared/comment/comment.ts'
import { ProblemError } from '#shared/problem.ts'
import { getPresentArticle } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { findComment, updateComment } from './comment.store.ts'

/** Which comment, at the version its caller saw. */
export type CommentAt = { deskId: string; id: string; version: number }

/**
 * Changes the words of one's own comment; resolves a thread or opens it again, as its author or as an editor. What came in a file keeps its words.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`; `not-allowed-in-state` in an archived article; `invalid` where an answer is resolved
 */
export async function changeComment(
  ctx: Context,
  at: CommentAt,
  change: CommentChange,
): Promise<Comment> {
  const { role } = requirePermission(ctx, 'write-comment', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const before = await getComment(tx, at)
    await getPresentArticle(tx.db, at.deskId, before.articleId)
    const isAuthor = before.createdBy.id === ctx.actor.userId
    if (change.text !== undefined) requireOwnWords(before, isAuthor)
    if (change.resolved !== undefined) {
      if (before.parentId !== null)
        throw new ProblemError('invalid', 'resolved: the first comment of a thread is resolved')
      if (!isAuthor && !isPermitted(role, 'resolve-comment')) throw notYours('resolve')
    }
    let now = before
    if (change.text !== undefined && change.text !== now.text)
      now = await storeText(tx, ctx, now, change.text)
    if (change.resolved !== undefined && change.resolved !== (now.resolved !== null))
      now = await storeResolution(tx, ctx, now, change.resolved)
    return now
  })
}

async function getComment(tx: DeskTx, at: CommentAt): Promise<Comment> {
  const found = await findComment(tx.db, at.deskId, at.id, await listPeople(tx.db, at.deskId))
  if (!found) throw notFound()
  requireVersion(found, at.version)
  return found
}

function requireOwnWords({ outside }: Comment, isAuthor: boolean): void {
  if (!isAuthor) throw notYours('change')
  if (outside !== null)
    throw new ProblemError('not-permitted', 'These words came in a file. Answer them instead.')
}

function notYours(deed: 'change' | 'resolve'): ProblemError {
  return new ProblemError(
    'not-permitted',
    deed === 'change'
      ? 'Only its author can change a comment.'
      : 'Its author or an editor can resolve a comment.',
  )
}

async function storeText(
  tx: DeskTx,
  ctx: Context,
  before: Comment,
  text: string,
): Promise<Comment> {
  const after = { ...before, text, editedAt: tx.at, version: before.version + 1 }
  await updateComment(tx.db, tx.deskId, after)
  await recordEvent(tx, ctx, {
    kind: 'comment-changed',
    articleId: before.articleId,
    subject: `claim:${before.claimId}`,
    payload: {
      before: { comment: before.text },
      after: { commentId: before.id, comment: text },
    },
  })
  return after
}

/** Resolves a thread or opens it again, with its row in the log, inside a change of the desk. */
export async function storeResolution(
  tx: DeskTx,
  ctx: Context,
  before: Comment,
  isResolved: boolean,
): Promise<Comment> {
  const by = { id: ctx.actor.userId, name: ctx.actor.name }
  const resolved = isResolved ? { at: tx.at, by } : null
  const after = { ...before, resolved, version: before.version + 1 }
  await updateComment(tx.db, tx.deskId, after)
  const event = {
    articleId: before.articleId,
    subject: `claim:${before.claimId}`,
    payload: { after: { commentId: before.id } },
  }
  if (isResolved) await recordEvent(tx, ctx, { kind: 'comment-resolved', ...event })
  else await recordEvent(tx, ctx, { kind: 'comment-reopened', ...event })
  return after
}
