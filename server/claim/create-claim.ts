import { FLAT } from '#shared/attribution/attribution.ts'
import { type ClaimDraft } from '#shared/claim/claim.ts'
import { ProblemError } from '#shared/problem.ts'
import { type RevisionRow, takeClaimNumber } from '../article/article.store.ts'
import { getOpenArticle, getRevision } from '../article/get-article.ts'
import { type Context } from '../context.ts'
import { type ClaimTable } from '../db/tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { splitAttribution } from '#shared/claim/attribution-marks.ts'
import { NOT_DECIDED, type ClaimRow, hasClaim, insertClaim } from './claim.store.ts'
import { resolveAttribution, resolveSpans } from './resolve-spans.ts'

/**
 * Marks a passage of the current revision as a checkable claim. Answers the new claim.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state`, `revision-changed`, `quote-mismatch`, `invalid`
 */
export async function createClaim(
  ctx: Context,
  at: { deskId: string; articleId: string },
  draft: ClaimDraft,
): Promise<NewClaim> {
  requirePermission(ctx, 'create-claim', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const article = await getOpenArticle(tx.db, at.deskId, at.articleId)
    requireRevision(article.revisionNumber, draft.revision)
    return markClaim(tx, ctx, { ...at, revision: await getRevision(tx.db, article) }, draft)
  })
}

/**
 * The same inside a change that marks several. The revision is the current one, and the article is open.
 *
 * @throws ProblemError `quote-mismatch`, `invalid`
 */
export async function markClaim(
  tx: DeskTx,
  ctx: Context,
  at: { deskId: string; articleId: string; revision: RevisionRow },
  draft: Omit<ClaimDraft, 'revision'>,
): Promise<NewClaim> {
  const { revision } = at
  const spans = resolveSpans(revision.text, draft.spans)
  const attribution = draft.attribution
    ? resolveAttribution(revision.text, draft.attribution)
    : FLAT
  if (draft.repeats !== undefined) await requireClaim(tx, at.articleId, draft.repeats)
  const number = await takeClaimNumber(tx.db, at.deskId, at.articleId, tx.at)
  const { words, marks } = splitAttribution(attribution)
  const row: ClaimTable = {
    desk_id: at.deskId,
    id: ctx.newId(),
    article_id: at.articleId,
    number,
    repeats: draft.repeats ?? null,
    kind: draft.kind ?? null,
    statement: draft.statement ?? wordsOf(spans).join(' … ').slice(0, 2_000),
    attribution: words,
    flags: JSON.stringify(draft.flags ?? []),
    attribution_check: attribution.mode === 'flat' ? 'not-applicable' : 'unchecked',
    created_at: tx.at,
    created_by: ctx.actor.userId,
    updated_at: tx.at,
    ...EMPTY,
  }
  const place = { ...MARKED, revision: revision.number, spans: JSON.stringify(spans), marks }
  await insertClaim(tx.db, row, {
    desk_id: at.deskId,
    claim_id: row.id,
    start: spans[0]?.start ?? 0,
    created_at: tx.at,
    ...place,
  })
  const { statement, kind } = row
  await recordEvent(tx, ctx, {
    kind: 'claim-created',
    articleId: at.articleId,
    subject: `claim:${row.id}`,
    payload: {
      after: { number, words: wordsOf(spans), statement, kind, mode: attribution.mode },
    },
  })
  return { row: { ...place, ...row }, revision }
}

/** A claim just made, and the text it was made on: all that is to be known of it. */
export type NewClaim = { row: ClaimRow; revision: RevisionRow }

function wordsOf(spans: readonly { exact: string }[]): string[] {
  return spans.map((span) => span.exact)
}

/**
 * @throws ProblemError `revision-changed` with the current number
 */
export function requireRevision(current: number, seen: number): void {
  if (seen !== current)
    throw new ProblemError('revision-changed', 'The text has another revision now.', {
      currentRevision: current,
    })
}

async function requireClaim(tx: DeskTx, articleId: string, id: string): Promise<void> {
  if (!(await hasClaim(tx.db, { deskId: tx.deskId, articleId, id })))
    throw new ProblemError('invalid', 'repeats: this article has no such claim')
}

const EMPTY = {
  verdict: 'unchecked',
  basis: null,
  explanation: null,
  proposed_text: null,
  proposed_by: null,
  ...NOT_DECIDED,
  state: 'draft',
  state_before: null,
  submitted_at: null,
  submitted_by: null,
  returned_at: null,
  returned_by: null,
  return_reason: null,
  withdrawn_at: null,
  withdrawn_by: null,
  withdraw_reason: null,
  version: 1,
}

/** A place that a person just marked: nothing about it waits. */
export const MARKED = { outcome: 'marked', candidates: '[]', since: null, settled_seq: null }
