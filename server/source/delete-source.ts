import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { dropUnusedBlob } from '../import/blob.store.ts'
import { countApprovedClaimsOn, countClaimsOn, removeSource } from './delete-source.store.ts'
import { getSnapshot, getSource } from './get-source.ts'

/**
 * Takes away a source that nothing rests on, with its file.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`; `not-allowed-in-state` with how many `claims` use it or were approved on it
 */
export async function deleteSource(
  ctx: Context,
  at: { deskId: string; id: string; version: number },
): Promise<void> {
  requirePermission(ctx, 'delete-source', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const source = await getSource(tx.db, at.deskId, at.id)
    requireVersion(source, at.version)
    const using = await countClaimsOn(tx.db, at.deskId, at.id)
    if (using > 0)
      throw inUse(using, `${claimWords(using)} evidence from this source. Remove it there first.`)
    const approved = await countApprovedClaimsOn(tx.db, at.deskId, at.id)
    if (approved > 0)
      throw inUse(approved, `${claimWords(approved)} been approved on this source, so it stays.`)
    const snapshot = await getSnapshot(tx.db, at.deskId, at.id, source.snapshotNumber)
    const files = await removeSource(tx.db, at.deskId, at.id)
    for (const file of files) await dropUnusedBlob(tx.db, file)
    await recordEvent(tx, ctx, {
      kind: 'source-deleted',
      articleId: null,
      subject: `source:${source.id}`,
      payload: { before: { title: source.title, sha256: snapshot.sha256 } },
    })
  })
}

function inUse(claims: number, detail: string): ProblemError {
  return new ProblemError('not-allowed-in-state', detail, { claims })
}

function claimWords(count: number): string {
  return count === 1 ? '1 claim has' : `${count} claims have`
}
