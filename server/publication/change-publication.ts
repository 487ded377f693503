import { ProblemError } from '#shared/problem.ts'
import { type PublicationChange } from '#shared/publication/publication.ts'
import { withRobots } from '#shared/report/page/render-page.ts'
import { newSecret } from '../auth/secret.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { sha256 } from '../sha256.ts'
import { rewriteCards, rewritePage } from './public-page.store.ts'
import {
  findPublication,
  setLink,
  type StoredPublication,
  updatePublication,
} from './publication.store.ts'
import { type PublicationAt } from './publish-report.ts'

/**
 * Lets search engines list the page, or keeps them from it.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`
 */
export async function changePublication(
  ctx: Context,
  at: PublicationAt,
  { isIndexed }: PublicationChange,
): Promise<void> {
  requirePermission(ctx, 'publish-report', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const before = await getPublication(tx, at)
    if (before.isIndexed === isIndexed) return
    await updatePublication(tx.db, at, before.version, { indexed: isIndexed ? 1 : 0 })
    const rewrite = (page: string) => withRobots(page, isIndexed)
    await rewritePage(tx.db, { ...at, number: before.number }, { rewrite, sha256 })
    await recordEvent(tx, ctx, {
      kind: 'publication-changed',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: { before: { isIndexed: before.isIndexed }, after: { isIndexed } },
    })
  })
}

/**
 * Takes the page and its embeds back. The link stays and says that it was withdrawn, when and why.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`; `not-allowed-in-state` where it is withdrawn already
 */
export async function withdrawPublication(
  ctx: Context,
  at: PublicationAt,
  reason: string,
): Promise<void> {
  requirePermission(ctx, 'publish-report', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const before = await getPublication(tx, at)
    if (before.withdrawn !== null)
      throw new ProblemError('not-allowed-in-state', 'The public page is withdrawn already.')
    await updatePublication(tx.db, at, before.version, {
      withdrawn_at: tx.at,
      withdrawn_by: ctx.actor.userId,
      withdraw_reason: reason,
    })
    await recordEvent(tx, ctx, {
      kind: 'publication-withdrawn',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: { number: before.number, reason },
    })
  })
}

/**
 * Gives the page another link. The old one leads nowhere from now on, as if it had never been.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`
 */
export async function renewLink(ctx: Context, at: PublicationAt): Promise<void> {
  requirePermission(ctx, 'publish-report', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const before = await getPublication(tx, at)
    const token = newSecret()
    await updatePublication(tx.db, at, before.version, {})
    await setLink(tx.db, at, { token, at: tx.at })
    // A link is 256 random bits: where it stands, it is the link.
    const rewrite = (text: string) => text.replaceAll(before.token, token)
    await rewritePage(tx.db, { ...at, number: before.number }, { rewrite, sha256 })
    await rewriteCards(tx.db, at, { rewrite, sha256 })
    await recordEvent(tx, ctx, {
      kind: 'publication-link-renewed',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: { number: before.number },
    })
  })
}

async function getPublication(tx: DeskTx, at: PublicationAt): Promise<StoredPublication> {
  const stored = await findPublication(tx.db, at)
  if (!stored) throw notFound()
  requireVersion(stored, at.version)
  return stored
}
