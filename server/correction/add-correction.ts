import { type Correction, type CorrectionDraft } from '#shared/correction/correction.ts'
import { ProblemError } from '#shared/problem.ts'
import { getArticle } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { hasClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { correctionPayload } from './correction-payload.ts'
import {
  findCorrection,
  insertCorrection,
  isApprovalOf,
  nextCorrectionNumber,
} from './correction.store.ts'
import { listChecks } from './list-checks.ts'

/**
 * Says what was wrong in what was published, and what is right. Signed off and archived articles are corrected too.
 *
 * @throws ProblemError `not-permitted`, `not-found`; `invalid` for a claim of another article or an approval of another claim
 */
export async function addCorrection(
  ctx: Context,
  at: { deskId: string; articleId: string },
  draft: CorrectionDraft,
): Promise<Correction> {
  requirePermission(ctx, 'change-correction', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    await getArticle(tx.db, at.deskId, at.articleId)
    const claimId = draft.claimId ?? null
    const id = ctx.newId()
    await insertCorrection(tx.db, {
      desk_id: at.deskId,
      id,
      article_id: at.articleId,
      number: await nextCorrectionNumber(tx.db, at.deskId, at.articleId),
      kind: draft.kind,
      text: draft.text,
      before: draft.before || null,
      after: draft.after || null,
      claim_id: claimId,
      ...(await missedColumns(tx, { articleId: at.articleId, claimId }, draft.missedBy)),
      published_in: null,
      created_at: tx.at,
      created_by: ctx.actor.userId,
      updated_at: tx.at,
      removed_at: null,
      version: 1,
    })
    const added = await getCorrection(tx, id)
    await recordEvent(tx, ctx, {
      kind: 'correction-added',
      articleId: at.articleId,
      subject: `correction:${id}`,
      payload: { after: correctionPayload(added) },
    })
    return added
  })
}

/** @throws ProblemError `not-found` */
export async function getCorrection(tx: DeskTx, id: string): Promise<Correction> {
  const people = await listPeople(tx.db, tx.deskId)
  const found = await findCorrection(tx.db, { deskId: tx.deskId, id }, people)
  if (!found) throw notFound()
  return found
}

/**
 * The check that missed it: the one that is named, none where `null` is said, and the one that stood where nothing is said.
 *
 * @throws ProblemError `invalid` for a claim of another article, or an approval of another claim
 */
export async function missedColumns(
  tx: DeskTx,
  { articleId, claimId }: { articleId: string; claimId: string | null },
  missedBy: CorrectionDraft['missedBy'],
): Promise<{ missed_approval: string | null; missed_why: string | null }> {
  const at = { deskId: tx.deskId, articleId }
  if (claimId !== null && !(await hasClaim(tx.db, { ...at, id: claimId })))
    throw new ProblemError('invalid', 'claimId: this article has no such claim')
  if (missedBy === undefined) {
    const checks = claimId === null ? [] : await listChecks(tx.db, at)
    const stood = checks.find((check) => check.claimId === claimId)
    return { missed_approval: stood?.approvalId ?? null, missed_why: null }
  }
  if (missedBy === null) return { missed_approval: null, missed_why: null }
  const { approvalId, why } = missedBy
  if (claimId === null || !(await isApprovalOf(tx.db, tx.deskId, { claimId, approvalId })))
    throw new ProblemError('invalid', 'missedBy: this claim has no such approval')
  return { missed_approval: approvalId, missed_why: why || null }
}
