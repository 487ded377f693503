import { type PlacementOutcome } from '#shared/claim/placement.ts'
import { type EventKind } from '#shared/event/event.ts'
import { ProblemError } from '#shared/problem.ts'
import { type RevisionOutcome, type RevisionPreview } from '#shared/revision/revision.ts'
import {
  type ArticleRow,
  insertRevision,
  type NewRevision,
  updateArticle,
} from '../article/article.store.ts'
import { type ArticleContent, revisionOf } from '../article/create-article.ts'
import { getOpenArticle, getRevision } from '../article/get-article.ts'
import { typeOver } from '../article/type-over.ts'
import { updateClaim } from '../claim/claim.store.ts'
import { requireRevision } from '../claim/create-claim.ts'
import { insertPlacement } from '../claim/placement.store.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { keepFile, stageFile } from '../import/keep-file.ts'
import {
  outcomeOf,
  type PlannedClaim,
  planRevision,
  previewOf,
  type RevisionPlan,
} from './plan-revision.ts'

/** What is said of a new text beside the text itself. */
export type RevisionHead = { baseNumber: number; note?: string | undefined }

/** The new text as it came: typed over the present one, or read from a file. */
export type SentText = string | ArticleContent

/**
 * Gives an article its next text. All claims are found again in it; those whose words changed, moved out of sight or are gone wait for a person. Answers
 * what became of each.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state`; `revision-changed` when somebody was quicker; `invalid` for the same text
 */
export async function createRevision(
  ctx: Context,
  at: { deskId: string; articleId: string },
  head: RevisionHead,
  sent: SentText,
): Promise<RevisionOutcome> {
  requirePermission(ctx, 'create-revision', at.deskId)
  const staged = await stageFile(ctx, typeof sent === 'string' ? null : sent.file)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const article = await getOpenArticle(tx.db, at.deskId, at.articleId)
    const next = await nextRevision(tx.db, article, head, sent)
    const plan = await planRevision(tx.db, article, next)
    const key = { deskId: at.deskId, articleId: article.id, at: tx.at, by: ctx.actor.userId }
    const noted = { ...next, note: head.note ?? null, newSentences: plan.newSentences }
    await insertRevision(tx.db, key, noted, await keepFile(tx.db, staged))
    for (const planned of plan.claims) await carryClaim(ctx, tx, article, { planned, next })
    await updateArticle(tx.db, article, { revision: next.number, updated_at: tx.at })
    await recordEvent(tx, ctx, {
      kind: 'revision-created',
      articleId: article.id,
      subject: `article:${article.id}`,
      payload: {
        before: { revision: article.revisionNumber, sha256: article.revisionSha256 },
        after: { revision: next.number, sha256: next.sha256, ...countsOf(plan) },
        reason: head.note ?? null,
      },
    })
    return outcomeOf(plan)
  })
}

/**
 * What a new text would do; nothing is stored.
 *
 * @throws ProblemError as `createRevision`
 */
export async function previewRevision(
  ctx: Context,
  at: { deskId: string; articleId: string },
  head: RevisionHead,
  sent: SentText,
): Promise<RevisionPreview> {
  requirePermission(ctx, 'create-revision', at.deskId)
  return ctx.db.readTransaction(async (db: Queryable) => {
    const article = await getOpenArticle(db, at.deskId, at.articleId)
    const next = await nextRevision(db, article, head, sent)
    return previewOf(await planRevision(db, article, next), next)
  })
}

async function nextRevision(
  db: Queryable,
  article: ArticleRow,
  head: RevisionHead,
  sent: SentText,
): Promise<NewRevision> {
  requireRevision(article.revisionNumber, head.baseNumber)
  const read = typeof sent === 'string' ? typeOver(await getRevision(db, article), sent) : sent.read
  if (read.sha256 === article.revisionSha256)
    throw new ProblemError('invalid', `text: it is the same as revision ${article.revisionNumber}`)
  return revisionOf(read, article.revisionNumber + 1, article.language)
}

type Carried = { planned: PlannedClaim; next: NewRevision }

async function carryClaim(
  ctx: Context,
  tx: DeskTx,
  article: ArticleRow,
  { planned, next }: Carried,
): Promise<void> {
  const { claim, was, outcome } = planned
  await insertPlacement(tx.db, {
    desk_id: tx.deskId,
    claim_id: claim.id,
    revision: next.number,
    start: planned.spans[0]?.start ?? startOf(planned),
    spans: JSON.stringify(planned.spans),
    marks: JSON.stringify(planned.marks),
    outcome,
    candidates: JSON.stringify(planned.candidates),
    since: planned.since,
    settled_seq: was.settledSeq,
    created_at: tx.at,
  })
  const kind = NEWS.find((news) => news.outcome === outcome)?.kind
  const isNews = outcome !== was.outcome || wordsOf(planned) !== wordsOf(was)
  if (kind === undefined || !isNews || claim.state === 'withdrawn') return
  // Nothing is edited under review: whose own words changed goes back to checking.
  if (claim.state === 'submitted' && outcome !== 'context-changed') {
    await updateClaim(
      tx.db,
      { deskId: tx.deskId, ...claim },
      { state: 'checking', updated_at: tx.at },
    )
  }
  await recordEvent(tx, ctx, {
    kind,
    articleId: article.id,
    subject: `claim:${claim.id}`,
    payload: {
      before: { words: exactOf(was), revision: was.revision },
      after: { words: exactOf(planned), revision: next.number },
    },
  })
}

/** A claim without a place keeps its order in lists by where it last stood. */
function startOf({ before, candidates }: PlannedClaim): number {
  return candidates[0]?.[0]?.start ?? before.spans[0]?.start ?? 0
}

/** What is told in a claim's history; a claim that stayed as it was tells nothing. */
const NEWS: readonly { outcome: PlacementOutcome; kind: EventKind }[] = [
  { outcome: 'context-changed', kind: 'claim-context-changed' },
  { outcome: 'text-changed', kind: 'claim-text-changed' },
  { outcome: 'ambiguous', kind: 'claim-ambiguous' },
  { outcome: 'lost', kind: 'claim-lost' },
]

function exactOf({ spans }: { spans: readonly { exact: string }[] }): string[] {
  return spans.map((span) => span.exact)
}

function wordsOf({ spans, marks }: Pick<PlannedClaim, 'spans' | 'marks'>): string {
  const { speaker, cue, hedges } = marks
  return JSON.stringify([...spans, speaker, cue, ...hedges].map((span) => span?.exact ?? null))
}

function countsOf(plan: RevisionPlan): Record<string, number> {
  const { newSentences, ...ids } = outcomeOf(plan)
  const counts: Record<string, number> = { newSentences: newSentences.length }
  for (const [name, list] of Object.entries(ids)) counts[name] = list.length
  return counts
}
