import { type ReportKey, type ReportKeyDraft } from '#shared/desk/report-key.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../../context.ts'
import { deskTransaction, recordEvent } from '../../event/desk-transaction.ts'
import { requirePermission } from '../../http/require-permission.ts'
import { insertReportKey, retireReportKey } from './report-key.store.ts'
import { newReportKey } from './sign-report.ts'

/**
 * Makes the key with which the desk's reports are signed from now on. One that was in use is retired: its public half stays listed, so that reports signed before can still
 * be verified. The private half is answered to nobody.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state` where another key is in use than the asker saw
 */
export async function createReportKey(
  ctx: Context,
  deskId: string,
  { replaces }: ReportKeyDraft,
): Promise<ReportKey> {
  requirePermission(ctx, 'manage-report-key', deskId)
  const { privateKey, ...fresh } = newReportKey()
  return deskTransaction(ctx, deskId, async (tx) => {
    if ((await retireReportKey(tx.db, deskId, tx.at)) !== replaces)
      throw new ProblemError(
        'not-allowed-in-state',
        'The key of this desk was made, replaced or ended meanwhile. Nothing was changed: look at it as it is now.',
      )
    const key = { ...fresh, createdAt: tx.at, retiredAt: null }
    await insertReportKey(tx.db, deskId, { ...key, privateKey })
    await recordEvent(tx, ctx, {
      kind: 'report-key-created',
      articleId: null,
      subject: `report-key:${key.keyId}`,
      payload: { publicKey: key.publicKey, replaces },
    })
    return key
  })
}
