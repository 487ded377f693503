import { type AnnotationSetting, planAnnotations } from '#shared/exchange/plan-annotations.ts'
import { planClaimReviews } from '#shared/exchange/plan-claim-reviews.ts'
import { type PlanClaim, type PlannedItem } from '#shared/exchange/planned-item.ts'
import { listPeople, type People } from '../auth/people.store.ts'
import { listClaims } from '../claim/claim.store.ts'
import { listComments } from '../comment/comment.store.ts'
import { type Queryable } from '../db/database.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import { listOutsideChecks } from '../outside-check/outside-check.store.ts'
import { planReviewed } from './plan-reviewed.ts'
import { type ImportAt, type ReadWork } from './read-work.ts'

/** What would become of everything in a file, as the article stands in this view of the data. */
export async function planImport(
  db: Queryable,
  at: ImportAt,
  { work }: ReadWork,
): Promise<PlannedItem[]> {
  if (work.kind === 'reviewed-docx') return planReviewed(db, at, work)
  const people = await listPeople(db, at.deskId)
  const claims = await loadClaims(db, at, people)
  if (work.kind === 'claim-reviews') {
    const checks = await listOutsideChecks(db, at, people)
    const known = checks.filter(({ removedAt }) => removedAt === null)
    return planClaimReviews(work, { claims, known })
  }
  const on = at.sourceId === null ? 'article' : 'source'
  const comments = await listComments(db, at.deskId, { articleId: at.articleId }, people)
  const isKnownComment: AnnotationSetting['isKnownComment'] = (claimId, { text, by }) =>
    comments.some(
      (one) =>
        one.claimId === claimId &&
        one.text === text &&
        (one.outside?.author ?? one.createdBy.name) === (by ?? one.createdBy.name),
    )
  return planAnnotations(work, { on, claims, isKnownComment })
}

async function loadClaims(db: Queryable, at: ImportAt, people: People): Promise<PlanClaim[]> {
  const claims = await listClaims(db, at.deskId, { articleId: at.articleId }, people)
  const quotes = new Map<string, PlanClaim['quotes'][number][]>()
  if (at.sourceId !== null) {
    for (const one of await listEvidence(db, at.deskId, { articleId: at.articleId }, people)) {
      if (one.sourceId !== at.sourceId || one.removedAt !== null) continue
      quotes.set(one.claimId, [...(quotes.get(one.claimId) ?? []), one.spans])
    }
  }
  return claims
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, number, statement, spans }) => ({
      id,
      number,
      statement,
      spans,
      quotes: quotes.get(id) ?? [],
    }))
}
