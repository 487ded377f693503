import { type OutsideCheck, type OutsideCheckChange } from '#shared/outside-check/outside-check.ts'
import { type EventKind } from '#shared/event/event.ts'
import { ProblemError } from '#shared/problem.ts'
import { getOpenArticle } from '../article/get-article.ts'
import { listPeople, type People } from '../auth/people.store.ts'
import { hasClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { type OutsideCheckTable } from '../db/remark-tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { outsideCheckPayload, subjectOf } from './outside-check-payload.ts'
import { findOutsideCheck, updateOutsideCheck } from './outside-check.store.ts'

export type OutsideCheckAt = { deskId: string; id: string; version: number }

/**
 * Puts what somebody else published on another claim of its article, or on the article.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`; `invalid` for a claim of another article
 */
export async function moveOutsideCheck(
  ctx: Context,
  at: OutsideCheckAt,
  { claimId }: OutsideCheckChange,
): Promise<OutsideCheck> {
  return change(ctx, at, {
    kind: 'outside-check-changed',
    decide: async (tx, check) => {
      const claim = claimId && { deskId: at.deskId, articleId: check.articleId, id: claimId }
      if (claim && !(await hasClaim(tx.db, claim)))
        throw new ProblemError('invalid', 'claimId: this article has no such claim')
      return claimId === check.claimId ? null : { claim_id: claimId }
    },
  })
}

/**
 * Takes it away. It is kept and can be restored.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function removeOutsideCheck(ctx: Context, at: OutsideCheckAt): Promise<OutsideCheck> {
  return change(ctx, at, {
    kind: 'outside-check-removed',
    decide: async (tx, check) => {
      if (check.removedAt !== null)
        throw new ProblemError('not-allowed-in-state', 'It was already removed.')
      return { removed_at: tx.at }
    },
  })
}

/**
 * Brings it back.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function restoreOutsideCheck(ctx: Context, at: OutsideCheckAt): Promise<OutsideCheck> {
  return change(ctx, at, {
    kind: 'outside-check-restored',
    decide: async (_tx, check) => {
      if (check.removedAt === null)
        throw new ProblemError('not-allowed-in-state', 'It is not removed.')
      return { removed_at: null }
    },
  })
}

type Change = Partial<Pick<OutsideCheckTable, 'claim_id' | 'removed_at'>>

/** `decide` answers null where there is nothing to change. */
type Step = {
  kind: EventKind
  decide: (tx: DeskTx, check: OutsideCheck) => Promise<Change | null>
}

/** One change of it with its row in the log. */
async function change(
  ctx: Context,
  at: OutsideCheckAt,
  { kind, decide }: Step,
): Promise<OutsideCheck> {
  requirePermission(ctx, 'change-evidence', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const people = await listPeople(tx.db, at.deskId)
    const check = await getOutsideCheck(tx, at, people)
    requireVersion(check, at.version)
    await getOpenArticle(tx.db, at.deskId, check.articleId)
    const row = await decide(tx, check)
    if (row === null) return check
    await updateOutsideCheck(tx.db, at, row)
    const changed = await getOutsideCheck(tx, at, people)
    await recordEvent(tx, ctx, {
      kind,
      articleId: check.articleId,
      subject: subjectOf(changed),
      payload: { before: outsideCheckPayload(check), after: outsideCheckPayload(changed) },
    })
    return changed
  })
}

async function getOutsideCheck(
  tx: DeskTx,
  of: { deskId: string; id: string },
  people: People,
): Promise<OutsideCheck> {
  const found = await findOutsideCheck(tx.db, of, people)
  if (!found) throw notFound()
  return found
}
