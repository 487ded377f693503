import { type Context } from '../../context.ts'
import { deskTransaction, recordEvent } from '../../event/desk-transaction.ts'
import { notFound, requirePermission } from '../../http/require-permission.ts'
import { retireReportKey } from './report-key.store.ts'

/**
 * Retires the desk's key without another in its place: reports made from now on are not signed. This cannot be taken back, as the private half is gone.
 *
 * @throws ProblemError `not-permitted`, `not-found` where nothing is signed
 */
export async function stopSigning(ctx: Context, deskId: string): Promise<void> {
  requirePermission(ctx, 'manage-report-key', deskId)
  await deskTransaction(ctx, deskId, async (tx) => {
    const keyId = await retireReportKey(tx.db, deskId, tx.at)
    if (keyId === null) throw notFound()
    await recordEvent(tx, ctx, {
      kind: 'report-key-retired',
      articleId: null,
      subject: `report-key:${keyId}`,
      payload: {},
    })
  })
}
