import { type Comment } from '#shared/comment/comment.ts'
import { planReviewedDocx } from '#shared/exchange/plan-reviewed-docx.ts'
import { type PlannedItem } from '#shared/exchange/planned-item.ts'
import { presentWords } from '#shared/exchange/present-words.ts'
import { type ReviewedDocx } from '#shared/exchange/reviewed-docx.ts'
import { isMarkable } from '#shared/report/mark-text.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { listComments } from '../comment/comment.store.ts'
import { type Queryable } from '../db/database.ts'
import { viewClaims } from '../review/view-claims.ts'
import { type ImportAt } from './read-work.ts'

/** What would become of a Word file that came back from a review. */
export async function planReviewed(
  db: Queryable,
  { deskId, articleId }: ImportAt,
  work: ReviewedDocx,
): Promise<PlannedItem[]> {
  const revision = await getRevision(db, await getArticle(db, deskId, articleId))
  const people = await listPeople(db, deskId)
  const comments = await listComments(db, deskId, { articleId }, people)
  const byClaim = new Map<string, Comment[]>()
  for (const comment of comments)
    byClaim.set(comment.claimId, [...(byClaim.get(comment.claimId) ?? []), comment])
  const claims = await viewClaims(db, deskId, { articleId })
  return planReviewedDocx(work, {
    text: revision.text,
    comments,
    claims: claims.map((claim) => ({
      id: claim.id,
      number: claim.number,
      spans: isMarkable(claim, revision) ? claim.spans : [],
      present: () => presentWords(claim, byClaim.get(claim.id) ?? []),
    })),
  })
}
