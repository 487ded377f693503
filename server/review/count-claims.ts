import { type ArticleCounts } from '#shared/article/article.ts'
import { placementStatus } from '#shared/claim/placement.ts'
import { reviewOf } from '#shared/review/review-state.ts'
import { type Review } from '#shared/review/review.ts'
import { type ArticleRow } from '../article/article.store.ts'
import { listClaimStates } from '../claim/claim.store.ts'
import { type Queryable } from '../db/database.ts'
import { listApprovedVersions } from './approval.store.ts'
import { viewClaims } from './view-claims.ts'

/**
 * How many claims of an article stand where; withdrawn ones leave all counts. Most are counted by their state alone: claims are composed only
 * when one of them (a newer snapshot of a source without its quote is such a change), or the text, changed since its approval, to see whether that still
 * stands.
 */
export async function countClaims(db: Queryable, article: ArticleRow): Promise<ArticleCounts> {
  const { deskId, id, lastNumber } = article
  if (lastNumber === 0) return count([])
  const claims = await listClaimStates(db, deskId, article)
  const approved = await listApprovedVersions(db, deskId, id)
  const isPlain = claims.every((claim) => {
    const last = approved.get(claim.id)
    const isSame = last?.version === claim.version && last.revision === article.revisionNumber
    return claim.state !== 'approved' || isSame
  })
  if (isPlain) {
    return count(
      claims.map((claim) => reviewOf(claim.state, 'stands', placementStatus(claim.outcome))),
    )
  }
  const viewed = await viewClaims(db, deskId, { articleId: id })
  return count(viewed.map((claim) => claim.review))
}

function count(reviews: readonly Review[]): ArticleCounts {
  const counts = { claims: 0, approved: 0, submitted: 0, open: 0 }
  for (const review of reviews) {
    if (review === 'withdrawn') continue
    counts.claims += 1
    if (review === 'approved') counts.approved += 1
    else if (review === 'submitted') counts.submitted += 1
    else counts.open += 1
  }
  return counts
}
