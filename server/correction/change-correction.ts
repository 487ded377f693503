import { type Correction, type CorrectionChange } from '#shared/correction/correction.ts'
import { canonicalJson } from '#shared/event/canonical-json.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { type CorrectionTable } from '../db/publication-tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { getCorrection, missedColumns } from './add-correction.ts'
import { correctionPayload } from './correction-payload.ts'
import { updateCorrection } from './correction.store.ts'

/** A correction, at the version that its caller saw. */
export type CorrectionAt = { deskId: string; id: string; version: number }

/**
 * Changes a correction that nobody outside has read yet.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`, `invalid`
 */
export async function changeCorrection(
  ctx: Context,
  at: CorrectionAt,
  change: CorrectionChange,
): Promise<Correction> {
  requirePermission(ctx, 'change-correction', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const before = await getUnpublished(tx, at)
    const columns = await columnsOf(tx, before, change)
    await updateCorrection(tx.db, at.deskId, before, { ...columns, updated_at: tx.at })
    const after = await getCorrection(tx, at.id)
    const payload = { before: correctionPayload(before), after: correctionPayload(after) }
    if (canonicalJson(payload.before) === canonicalJson(payload.after)) return before
    await recordEvent(tx, ctx, {
      kind: 'correction-changed',
      articleId: before.articleId,
      subject: `correction:${at.id}`,
      payload,
    })
    return after
  })
}

/**
 * Takes back a correction that nobody outside has read yet. Its number is not used again.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`
 */
export async function removeCorrection(ctx: Context, at: CorrectionAt): Promise<void> {
  requirePermission(ctx, 'change-correction', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const before = await getUnpublished(tx, at)
    await updateCorrection(tx.db, at.deskId, before, { removed_at: tx.at })
    await recordEvent(tx, ctx, {
      kind: 'correction-removed',
      articleId: before.articleId,
      subject: `correction:${at.id}`,
      payload: { before: correctionPayload(before) },
    })
  })
}

async function getUnpublished(tx: DeskTx, at: CorrectionAt): Promise<Correction> {
  const correction = await getCorrection(tx, at.id)
  requireVersion(correction, at.version)
  if (correction.publishedIn !== null)
    throw new ProblemError(
      'not-allowed-in-state',
      'This correction is published, so it stays as it is. Add a further one.',
    )
  return correction
}

async function columnsOf(
  tx: DeskTx,
  before: Correction,
  change: CorrectionChange,
): Promise<Partial<CorrectionTable>> {
  const columns: Partial<CorrectionTable> = {}
  if (change.kind !== undefined) columns.kind = change.kind
  if (change.text !== undefined) columns.text = change.text
  if (change.before !== undefined) columns.before = change.before || null
  if (change.after !== undefined) columns.after = change.after || null
  const { claimId = before.claimId, missedBy } = change
  const isMoved = claimId !== before.claimId
  if (!isMoved && missedBy === undefined) return columns
  const of = { articleId: before.articleId, claimId }
  return { ...columns, claim_id: claimId, ...(await missedColumns(tx, of, missedBy)) }
}
