import { createHash } from 'node:crypto'
import { type Correction } from '#shared/correction/correction.ts'
import { ProblemError } from '#shared/problem.ts'
import { type PublishRequest } from '#shared/publication/publication.ts'
import { publicFacts } from '#shared/publication/published-claim.ts'
import { type Dossier } from '#shared/report/dossier.ts'
import { publicClaims } from '#shared/report/redact.ts'
import { newSecret } from '../auth/secret.ts'
import { type Context } from '../context.ts'
import { updateCorrection, listCorrections } from '../correction/correction.store.ts'
import { type PublicationClaimTable } from '../db/publication-tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { countTry } from '../http/rate-limit.ts'
import { requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { loadDossier } from '../report/load-dossier.ts'
import { PublishedPage } from '../report/publish-page.ts'
import { lastApprovals } from '../review/approval.store.ts'
import { sha256 } from '../sha256.ts'
import { pageUrl } from './page-url.ts'
import {
  findPublication,
  insertPublication,
  insertVersion,
  listVersions,
  replaceClaims,
  setLink,
  updatePublication,
} from './publication.store.ts'

const HOUR_S = 3_600
const PUBLISHED_PER_HOUR = 60
const NEVER_PUBLISHED = { token: null, number: 0, version: 0, isIndexed: false }

/** An article, and the version of its publication that the caller saw: 0 where it has none. */
export type PublicationAt = { deskId: string; articleId: string; version: number }

type Made = {
  dossier: Dossier
  approvals: Map<string, string>
  published: PublishedPage
  contentSha256: string
  token: string
  number: number
  note: string | null
}

/**
 * Publishes the public report as it is now, as the next version of the page. What was withdrawn is public again under the same link. Chosen claims that may not be ClaimReview are
 * a refusal of the whole, with the reason for each: nothing is published without what was asked for.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `too-many-requests`, `too-large`; `invalid` without a note on a further version, or with `refused` claims
 */
export async function publishReport(
  ctx: Context,
  at: PublicationAt,
  request: PublishRequest,
  signal?: AbortSignal,
): Promise<void> {
  requirePermission(ctx, 'publish-report', at.deskId)
  const { userId } = ctx.actor
  await countTry(
    ctx,
    [{ name: 'publish-report', who: userId, max: PUBLISHED_PER_HOUR, windowS: HOUR_S }],
    'You have published very often in this hour. Wait for the next one.',
  )
  const made = await makePage(ctx, at, request, signal)
  const claimReviews = request.claimReviews ?? []
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const before = (await findPublication(tx.db, at)) ?? NEVER_PUBLISHED
    requireVersion(before, at.version)
    await requireSameCorrections(tx, at, made.dossier.corrections)
    await storePage(ctx, tx, at, { ...made, claimReviews })
    await recordEvent(tx, ctx, {
      kind: 'report-published',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: {
        number: made.number,
        contentSha256: made.contentSha256,
        note: made.note,
        claimReviews,
        corrections: newOnes(made.dossier.corrections).map(({ number }) => number),
      },
    })
  })
}

async function makePage(
  ctx: Context,
  at: PublicationAt,
  request: PublishRequest,
  signal?: AbortSignal,
): Promise<Made> {
  const dossier = await loadDossier(ctx, at, { hasRecord: false })
  const before = (await findPublication(ctx.db.read, at)) ?? NEVER_PUBLISHED
  requireVersion(before, at.version)
  const note = request.note || null
  if (before.number > 0 && note === null)
    throw new ProblemError('invalid', 'note: say what changed since the version before.')
  const approvals = await lastApprovals(ctx.db.read, at.deskId, { articleId: at.articleId })
  const versions = await listVersions(ctx.db.read, at, { ref: (id) => ({ id, name: '' }) })
  const token = before.token ?? newSecret()
  const number = before.number + 1
  const page = {
    url: pageUrl(ctx.settings.publicUrl, token),
    version: number,
    first: versions.at(-1)?.at ?? null,
    note,
    isIndexed: before.isIndexed,
    claimReviews: request.claimReviews ?? [],
  }
  const job = async () => ({ dossier, page })
  const made = await ctx.makeReport({ job, userId: ctx.actor.userId, signal })
  const published = PublishedPage.parse(JSON.parse(Buffer.from(made.bytes).toString('utf8')))
  requireNoneRefused(published.refused)
  return {
    dossier,
    approvals: new Map([...approvals].map(([claimId, { id }]) => [claimId, id])),
    published,
    contentSha256: made.contentSha256,
    token,
    number,
    note,
  }
}

function requireNoneRefused(refused: PublishedPage['refused']): void {
  if (refused.length === 0) return
  const why = refused.map(({ number, words }) => `Claim ${number}: ${words}`).join(' ')
  throw new ProblemError('invalid', why, { refused })
}

/** A correction that was added, changed or taken back while the page was made would be missing on it, or be on it as it was. */
async function requireSameCorrections(
  tx: DeskTx,
  at: PublicationAt,
  seen: readonly Correction[],
): Promise<void> {
  const nobody = { ref: (id: string) => ({ id, name: '' }) }
  const key = (corrections: readonly Correction[]) =>
    corrections.map(({ id, version }) => `${id} ${version}`).join(',')
  if (key(await listCorrections(tx.db, at, nobody)) === key(seen)) return
  throw new ProblemError(
    'stale-version',
    'Somebody changed the corrections while the page was made. Nothing was published; look at them, then publish again.',
  )
}

async function storePage(
  ctx: Context,
  tx: DeskTx,
  at: PublicationAt,
  made: Made & { claimReviews: readonly number[] },
): Promise<void> {
  const { deskId, articleId } = at
  const { number, published, dossier, token } = made
  const open = { withdrawn_at: null, withdrawn_by: null, withdraw_reason: null }
  if (number === 1) {
    const ids = { desk_id: deskId, article_id: articleId }
    await insertPublication(tx.db, { ...ids, number, indexed: 0, ...open, version: 1 })
    await setLink(tx.db, at, { token, at: tx.at })
  } else await updatePublication(tx.db, at, at.version, { number, ...open })
  await insertVersion(tx.db, {
    desk_id: deskId,
    article_id: articleId,
    number,
    at: dossier.generatedAt,
    by_user: ctx.actor.userId,
    note: made.note,
    title: dossier.article.title,
    revision: dossier.revision.number,
    claim_reviews: JSON.stringify(made.claimReviews),
    content_sha256: made.contentSha256,
    report: published.report,
    page: published.page,
    page_sha256: sha256(published.page),
    style_sha256: styleHash(published.page),
  })
  await replaceClaims(tx.db, at, claimRows(at, made))
  for (const correction of newOnes(dossier.corrections))
    await updateCorrection(tx.db, deskId, correction, { published_in: number })
}

function newOnes(corrections: readonly Correction[]): Correction[] {
  return corrections.filter((one) => one.publishedIn === null)
}

function claimRows(at: PublicationAt, made: Made): PublicationClaimTable[] {
  const { dossier, published, approvals } = made
  const sources = dossier.sources.map(({ source }) => source)
  const claims = new Map(
    publicClaims(dossier.claims, sources).map((claim) => [claim.number, claim]),
  )
  return published.cards.map(({ facts, page }) => {
    const claim = claims.get(facts.number)
    return {
      desk_id: at.deskId,
      article_id: at.articleId,
      number: facts.number,
      claim_id: claim?.id ?? null,
      approval_id: claim?.review === 'approved' ? (approvals.get(claim.id) ?? null) : null,
      facts: claim ? JSON.stringify(publicFacts(claim)) : null,
      card: JSON.stringify(facts),
      page,
      page_sha256: sha256(page),
    }
  })
}

/** SHA-256, base64, of the one style sheet of a page, as its policy names it. */
function styleHash(page: string): string {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? []
  return createHash('sha256').update(style).digest('base64')
}
