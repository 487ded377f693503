import { type CommentCount } from '#shared/comment/comment-count.ts'
import { type Comment, OutsideHand } from '#shared/comment/comment.ts'
import { type UserRef } from '#shared/auth/actor.ts'
import { type Queryable } from '../db/database.ts'
import { type CommentTable } from '../db/remark-tables.ts'

type People = { ref(id: string): UserRef }

/** Comments of a claim or of all claims of an article, oldest first. */
export async function listComments(
  db: Queryable,
  deskId: string,
  of: { claimId: string } | { articleId: string },
  people: People,
): Promise<Comment[]> {
  const [column, id] =
    'claimId' in of ? (['claim_id', of.claimId] as const) : (['article_id', of.articleId] as const)
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where(column, '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => toComment(row, people))
}

/** null when the desk has no such comment. */
export async function findComment(
  db: Queryable,
  deskId: string,
  id: string,
  people: People,
): Promise<Comment | null> {
  const row = await db
    .selectFrom('comment')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toComment(row, people) : null
}

/** Of each claim of an article that has any. */
export async function countComments(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<CommentCount[]> {
  const rows = await db
    .selectFrom('comment')
    .select(['claim_id', 'parent_id', 'resolved_at'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .orderBy('claim_id')
    .execute()
  const counts = new Map<string, CommentCount>()
  for (const { claim_id, parent_id, resolved_at } of rows) {
    const count = counts.get(claim_id) ?? { claimId: claim_id, comments: 0, open: 0 }
    count.comments += 1
    if (parent_id === null && resolved_at === null) count.open += 1
    counts.set(claim_id, count)
  }
  return [...counts.values()]
}

/** The article of a claim; null when the desk has no such claim. */
export async function findArticleOfClaim(
  db: Queryable,
  deskId: string,
  claimId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('claim')
    .select('article_id')
    .where('desk_id', '=', deskId)
    .where('id', '=', claimId)
    .executeTakeFirst()
  return row?.article_id ?? null
}

export async function insertComment(
  tx: Queryable,
  deskId: string,
  comment: Comment,
): Promise<void> {
  const { outside, resolved } = comment
  await tx
    .insertInto('comment')
    .values({
      desk_id: deskId,
      id: comment.id,
      article_id: comment.articleId,
      claim_id: comment.claimId,
      parent_id: comment.parentId,
      text: comment.text,
      created_at: comment.createdAt,
      created_by: comment.createdBy.id,
      edited_at: comment.editedAt,
      resolved_at: resolved?.at ?? null,
      resolved_by: resolved?.by.id ?? null,
      outside: outside && JSON.stringify(outside),
      version: comment.version,
    })
    .execute()
}

/** Stores what may change of a comment, over the version before it. */
export async function updateComment(
  tx: Queryable,
  deskId: string,
  { id, text, editedAt, resolved, version }: Comment,
): Promise<void> {
  const resolution = { resolved_at: resolved?.at ?? null, resolved_by: resolved?.by.id ?? null }
  await tx
    .updateTable('comment')
    .set({ text, edited_at: editedAt, ...resolution, version })
    .where('desk_id', '=', deskId)
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirstOrThrow()
}

function toComment(row: CommentTable, people: People): Comment {
  const { resolved_at, resolved_by } = row
  return {
    id: row.id,
    articleId: row.article_id,
    claimId: row.claim_id,
    parentId: row.parent_id,
    text: row.text,
    createdAt: row.created_at,
    createdBy: people.ref(row.created_by),
    editedAt: row.edited_at,
    resolved:
      resolved_at !== null && resolved_by !== null
        ? { at: resolved_at, by: people.ref(resolved_by) }
        : null,
    outside: row.outside === null ? null : OutsideHand.parse(JSON.parse(row.outside)),
    version: row.version,
  }
}
