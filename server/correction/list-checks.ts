import { type StandingCheck } from '#shared/correction/correction.ts'
import { listPeople } from '../auth/people.store.ts'
import { type Queryable } from '../db/database.ts'
import { hasPublication, lastApprovals } from '../review/approval.store.ts'
import { listPublishedChecks } from './correction.store.ts'

/**
 * The approvals that stood when the article was published last, by the order of the claims. Where Stet never published it the words went out by another way, and the last approval
 * of each claim is meant.
 */
export async function listChecks(
  db: Queryable,
  at: { deskId: string; articleId: string },
): Promise<StandingCheck[]> {
  const people = await listPeople(db, at.deskId)
  if (await hasPublication(db, at.deskId, at.articleId)) return listPublishedChecks(db, at, people)
  const approvals = await lastApprovals(db, at.deskId, { articleId: at.articleId })
  return [...approvals.values()].map((approval) => ({
    claimId: approval.claimId,
    approvalId: approval.id,
    at: approval.at,
    by: people.ref(approval.byId),
  }))
}
