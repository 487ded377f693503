import { type ImportedFrom } from '#shared/article/imported-from.ts'
import { type ReportImportFields, type ReportPreview } from '#shared/exchange/report-import.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { insertOutsiders } from '../auth/outsider.store.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { reportRows } from './report-rows.ts'
import { reportSetting, type ReportSetting } from './report-setting.ts'
import { type ReadAnswer, type ReadWish } from './read-report-message.ts'
import { type TakenReport } from './read-report.ts'
import { findKnownTexts, insertImport, listEarlierImports } from './report-import.store.ts'

/** A report as it came: the bytes of its file, and when whoever sent it no longer waits. */
export type SentReport = { bytes: Uint8Array; signal?: AbortSignal }

/**
 * What would be stored of a report from another desk. Nothing is.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `too-large`, `too-many-requests`; `invalid` with `faults` for one that cannot be taken
 */
export async function previewReportImport(
  ctx: Context,
  deskId: string,
  sent: SentReport,
): Promise<ReportPreview> {
  requirePermission(ctx, 'import-report', deskId)
  const { head } = await read(ctx, sent, 'preview')
  const hashes = head.sources.flatMap((source) => source.snapshots)
  const known = await findKnownTexts(ctx.db.read, deskId, [...new Set(hashes)])
  return {
    ...head,
    sources: head.sources.map(({ snapshots, ...source }) => ({
      ...source,
      isKnown: snapshots.some((hash) => known.has(hash)),
    })),
    earlier: await listEarlierImports(ctx.db.read, deskId, head.sha256),
  }
}

/**
 * Takes an article over from a report of another desk, as it stood there: all of it or nothing. What was done there is kept beside the log, which tells only that it came.
 * Approvals count here where an admin lets them; else their claims wait for review. Answers the id of the new article.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `too-large`, `too-many-requests`; `invalid` with `faults` for one that cannot be taken; `not-allowed-in-state` for
 *   another report than the one that was looked at
 */
export async function importReport(
  ctx: Context,
  deskId: string,
  sent: SentReport,
  { sha256, approvals }: ReportImportFields,
): Promise<string> {
  requirePermission(ctx, 'import-report', deskId)
  const keepsApprovals = approvals === 'keep'
  if (keepsApprovals) requirePermission(ctx, 'keep-imported-approvals', deskId)
  const taken = await read(ctx, sent, 'plan')
  if (taken.head.sha256 !== sha256)
    throw new ProblemError(
      'not-allowed-in-state',
      'This is not the report that you looked at. Look at this one before you take it over.',
    )
  const articleId = ctx.newId()
  await deskTransaction(ctx, deskId, async (tx) => {
    const at = { deskId, articleId, at: tx.at }
    const setting = reportSetting(taken.plan, at, { keepsApprovals, newId: ctx.newId })
    await insertImport(tx.db, reportRows(taken, setting, ctx.actor.userId))
    const { people } = taken.plan.record
    const outsiders = people.map(({ name, role }, who) => ({ id: setting.userOf(who), name, role }))
    await insertOutsiders(tx.db, at, outsiders)
    await recordImport(tx, ctx, { taken, setting })
  })
  return articleId
}

async function read(
  ctx: Context,
  sent: SentReport,
  wish: 'preview',
): Promise<Pick<TakenReport, 'head'>>
async function read(ctx: Context, sent: SentReport, wish: 'plan'): Promise<TakenReport>
async function read(
  ctx: Context,
  { bytes, signal }: SentReport,
  wish: ReadWish,
): Promise<ReadAnswer> {
  const answer = await ctx.readReport({ bytes, wish, userId: ctx.actor.userId, signal })
  if ('refused' in answer) {
    const { refused, faults } = answer
    throw new ProblemError('invalid', refused, faults.length > 0 ? { faults } : {})
  }
  return answer
}

/** One entry for the article and one for each claim, all by the person who brings them here and at this moment. */
async function recordImport(
  tx: DeskTx,
  ctx: Context,
  { taken, setting }: { taken: TakenReport; setting: ReportSetting },
): Promise<void> {
  const { head, plan } = taken
  const { articleId, keepsApprovals } = setting
  const from: Pick<ImportedFrom, 'desk' | 'exportedAt' | 'sha256' | 'keyId' | 'approvals'> = {
    desk: plan.desk,
    exportedAt: plan.exportedAt,
    sha256: head.sha256,
    keyId: head.signature?.keyId ?? null,
    approvals: keepsApprovals ? 'kept' : 'dropped',
  }
  await recordEvent(tx, ctx, {
    kind: 'article-imported',
    articleId,
    subject: `article:${articleId}`,
    payload: {
      after: { title: plan.title, revision: plan.record.revisions.length },
      from,
      sources: plan.record.sources.map((source) => setting.idOf(source.id)),
    },
  })
  for (const claim of plan.record.claims)
    await recordEvent(tx, ctx, {
      kind: 'claim-imported',
      articleId,
      subject: `claim:${setting.idOf(claim.id)}`,
      payload: { from: { desk: plan.desk, sha256: head.sha256 } },
    })
}
