import { type Action } from '#shared/auth/permission.ts'
import { type ReportProfile } from '#shared/report/dossier.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { countTry } from '../http/rate-limit.ts'
import { requirePermission } from '../http/require-permission.ts'
import { loadDossier } from './load-dossier.ts'
import { type Publication } from './report-job.ts'
import { REPORT_FILE, type ReportFormat } from './report-format.ts'
import { findSigningKey } from './signing/report-key.store.ts'

const ACTION: Record<ReportProfile, Action> = {
  internal: 'export-report',
  'checked-copy': 'export-report',
  legal: 'export-report',
  public: 'export-public-report',
}
const NAME_CHARS_MAX = 80
const HOUR_S = 3_600
const PREVIEWS_PER_HOUR = 120

/** What is asked for, and when whoever asks no longer waits. */
export type ReportWish = {
  format: ReportFormat
  profile: ReportProfile
  publication?: Publication | null
  signal?: AbortSignal
}

/**
 * The report on an article in one format, and a name to save it under. That it was made, by whom, with which hash and signed with which key goes into the log.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `invalid`, `too-many-requests`, `too-large`
 */
export async function exportReport(
  ctx: Context,
  at: { deskId: string; articleId: string },
  { format, profile, publication = null, signal }: ReportWish,
): Promise<{ name: string; bytes: Uint8Array }> {
  requirePermission(ctx, ACTION[profile], at.deskId)
  await countExport(ctx)
  const signer = format === 'json' ? await findSigningKey(ctx.db.read, at.deskId) : null
  const hasRecord = profile === 'internal' && format === 'json'
  const job = async () => ({
    dossier: await loadDossier(ctx, at, { hasRecord }),
    profile,
    format,
    publication,
    ...(signer && { signingKey: signer.privateKey }),
  })
  const { userId } = ctx.actor
  const { title, contentSha256, bytes } = await ctx.makeReport({ job, format, userId, signal })
  await deskTransaction(ctx, at.deskId, (tx) =>
    recordEvent(tx, ctx, {
      kind: 'report-exported',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: { profile, format, contentSha256, keyId: signer?.keyId },
    }),
  )
  const short = title.slice(0, NAME_CHARS_MAX).trim()
  return { name: `${short} (${profile} report).${REPORT_FILE[format].ending}`, bytes }
}

/**
 * The report as a page to be looked at before it is taken. It shows what its reader may read on the screens, so it is not logged, but nobody looks at hundreds in an hour.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `too-many-requests`, `too-large`
 */
export async function previewReport(
  ctx: Context,
  at: { deskId: string; articleId: string },
  { profile, signal }: Pick<ReportWish, 'profile' | 'signal'>,
): Promise<Uint8Array> {
  requirePermission(ctx, ACTION[profile], at.deskId)
  const { userId } = ctx.actor
  await countTry(
    ctx,
    [{ name: 'preview-report', who: userId, max: PREVIEWS_PER_HOUR, windowS: HOUR_S }],
    'You have looked at many previews in this hour. Wait for the next one, or take the report.',
  )
  const format = 'html' as const
  const job = async () => ({
    dossier: await loadDossier(ctx, at, { hasRecord: false }),
    profile,
    format,
    publication: null,
  })
  return (await ctx.makeReport({ job, format, userId, signal })).bytes
}

/** A report is a copy of everything the desk has on an article: nobody carries a whole desk away in a minute. */
async function countExport(ctx: Context): Promise<void> {
  const { exportsPerHour } = ctx.settings
  await countTry(
    ctx,
    [{ name: 'export-report', who: ctx.actor.userId, max: exportsPerHour, windowS: HOUR_S }],
    `You have taken ${exportsPerHour} reports in this hour, which is the most. Wait for the next one.`,
  )
}
