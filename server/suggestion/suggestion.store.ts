import { SuggestionState } from '#shared/suggestion/suggestion.ts'
import { type DocumentComment, DocumentParts } from '#shared/text/document.ts'
import { type Queryable } from '../db/database.ts'
import { type SuggestionTable } from '../db/remark-tables.ts'

/** A revision that came from a file with remarks in it. */
export type CommentedRevision = { number: number; text: string; comments: DocumentComment[] }

const Comments = DocumentParts.pick({ comments: true })

/** Revisions of an article whose files hold remarks, newest first. */
export async function listCommentedRevisions(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<CommentedRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['number', 'text', 'document'])
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .where('document', 'is not', null)
    .orderBy('number', 'desc')
    .execute()
  return rows.flatMap(({ number, text, document }) => {
    const { comments } = Comments.parse(JSON.parse(document ?? '{"comments":[]}'))
    return comments.length > 0 ? [{ number, text, comments }] : []
  })
}

/** What people said of one remark. */
export type Decision = {
  revision: number
  comment: number
  state: SuggestionState
  claimId: string | null
  evidenceId: string | null
  version: number
}

export async function listDecisions(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('suggestion')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('article_id', '=', articleId)
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    comment: row.comment,
    state: SuggestionState.parse(row.state),
    claimId: row.claim_id,
    evidenceId: row.evidence_id,
    version: row.version,
  }))
}

/** Stores the first decision on a remark, or the next one over the version before it. */
export async function putDecision(tx: Queryable, row: SuggestionTable): Promise<void> {
  const { state, claim_id, evidence_id, updated_at, updated_by, version } = row
  const said = { state, claim_id, evidence_id, updated_at, updated_by, version }
  await tx
    .insertInto('suggestion')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['desk_id', 'article_id', 'revision', 'comment']).doUpdateSet(said),
    )
    .execute()
}

/** Whether the evidence is on a claim of the article. */
export async function hasEvidence(
  db: Queryable,
  of: { deskId: string; articleId: string; id: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('id')
    .where('desk_id', '=', of.deskId)
    .where('article_id', '=', of.articleId)
    .where('id', '=', of.id)
    .executeTakeFirst()
  return row !== undefined
}
