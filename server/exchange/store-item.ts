import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type Comment } from '#shared/comment/comment.ts'
import { type ImportChoice, type ImportResult } from '#shared/exchange/import-preview.ts'
import { type PlannedDeed, type PlannedItem } from '#shared/exchange/planned-item.ts'
import { type PublishedCheck } from '#shared/outside-check/published-check.ts'
import { ProblemError } from '#shared/problem.ts'
import { type ArticleRow } from '../article/article.store.ts'
import { getRevision } from '../article/get-article.ts'
import { hasClaim } from '../claim/claim.store.ts'
import { markClaim } from '../claim/create-claim.ts'
import { writeComment } from '../comment/add-comment.ts'
import { type Context } from '../context.ts'
import { type DeskTx } from '../event/desk-transaction.ts'
import { tieEvidence } from '../evidence/add-evidence.ts'
import { addOutsideCheck } from '../outside-check/add-outside-check.ts'
import { type ImportAt, type ReadWork } from './read-work.ts'

/** `marked`: claims that this import has made so far, by the words that they are on. */
export type ImportSetting = {
  at: ImportAt
  article: ArticleRow
  read: ReadWork
  marked: Map<string, string>
  said: Map<string, Comment>
}
type Chosen = PlannedItem & { choice: ImportChoice }
type Stored = keyof ImportResult

/**
 * Stores one thing of a file. Answers what it became.
 *
 * @throws ProblemError `invalid` where a choice is missing or wrong
 */
export async function storeItem(
  tx: DeskTx,
  ctx: Context,
  setting: ImportSetting,
  chosen: Chosen,
): Promise<Stored> {
  const { deed } = chosen
  if (deed === null) return 'skipped'
  switch (deed.does) {
    case 'claim':
      return storeClaim(tx, ctx, setting, { ...chosen, deed })
    case 'evidence':
      return storeEvidence(tx, ctx, setting, { ...chosen, deed })
    case 'outside-check':
      return storeCheck(tx, ctx, setting, { ...chosen, check: deed.check })
    case 'comment':
      return storeComment(tx, ctx, setting, { ...chosen, deed })
  }
}

type With<Does extends PlannedDeed['does']> = Chosen & {
  deed: Extract<PlannedDeed, { does: Does }>
}

async function storeClaim(
  tx: DeskTx,
  ctx: Context,
  setting: ImportSetting,
  { deed, item, choice }: With<'claim'>,
): Promise<Stored> {
  const { at, article, marked } = setting
  const spans = spansOf(deed.spans, item, choice)
  const words = spans.map(({ start, end }) => `${start}-${end}`).join(' ')
  const twin = marked.get(words)
  // Two remarks on the same words are two remarks on one claim.
  if (twin !== undefined) return remark(tx, ctx, { ...at, claimId: twin }, item)
  const revision = await getRevision(tx.db, article)
  const { kind, flags } = deed
  const draft = { spans, flags, ...(kind && { kind }) }
  const { row } = await markClaim(tx, ctx, { ...at, revision }, draft)
  marked.set(words, row.id)
  await remark(tx, ctx, { ...at, claimId: row.id }, item)
  return 'claims'
}

async function storeComment(
  tx: DeskTx,
  ctx: Context,
  setting: ImportSetting,
  { deed, item, choice }: With<'comment'>,
): Promise<Stored> {
  const { answers } = deed
  const answered =
    answers === undefined || 'commentId' in answers ? undefined : setting.said.get(answers.key)
  const claimId = answered?.claimId ?? (await claimFor(tx, setting, { item, choice }))
  if (claimId === null || item.text === '') return 'skipped'
  const there = answers !== undefined && 'commentId' in answers ? answers.commentId : null
  const parentId = answered?.id ?? there
  const { articleId } = setting.at
  const { text, by, date } = item
  const outside = { author: by, date }
  const comment = { articleId, claimId, parentId, text, outside }
  setting.said.set(item.key, await writeComment(tx, ctx, comment))
  return 'comments'
}

/** What it says, as a comment by whoever wrote it. */
async function remark(
  tx: DeskTx,
  ctx: Context,
  { articleId, claimId }: { articleId: string; claimId: string },
  { text, by, date }: PlannedItem['item'],
): Promise<Stored> {
  if (text === '') return 'skipped'
  const outside = { author: by, date }
  await writeComment(tx, ctx, { articleId, claimId, parentId: null, text, outside })
  return 'comments'
}

async function storeEvidence(
  tx: DeskTx,
  ctx: Context,
  setting: ImportSetting,
  { deed, item, choice }: With<'evidence'>,
): Promise<Stored> {
  const { deskId, sourceId } = setting.at
  const { snapshot } = setting.read.lookedForIn
  const claimId = await claimFor(tx, setting, { item, choice })
  if (claimId === null) throw new ProblemError('invalid', `choices: choose a claim for ${item.key}`)
  if (sourceId === null || snapshot === null) return 'skipped'
  const { about, relation } = deed
  const note = noteOf(item)
  await tieEvidence(
    tx,
    ctx,
    { deskId, claimId },
    { sourceId, snapshot, spans: spansOf(deed.spans, item, choice), about, relation, ...note },
  )
  return 'evidence'
}

async function storeCheck(
  tx: DeskTx,
  ctx: Context,
  setting: ImportSetting,
  { check, item, choice }: Chosen & { check: PublishedCheck },
): Promise<Stored> {
  const claimId = await claimFor(tx, setting, { item, choice })
  await addOutsideCheck(tx, ctx, { articleId: setting.at.articleId, claimId }, check)
  return 'outsideChecks'
}

/** What it says, and who wrote it when, as a note of the evidence. */
function noteOf({ text, by, date }: PlannedItem['item']): { note?: string } {
  const from = [by, date?.slice(0, 10)].flatMap((part) => part || []).join(', ')
  const note = [text, from && `(${from})`].filter((part) => part !== '').join('\n')
  return note === '' ? {} : { note: note.slice(0, 5_000) }
}

/** @throws ProblemError `invalid` for a claim of another article */
async function claimFor(
  tx: DeskTx,
  { at }: ImportSetting,
  { item, choice }: Pick<Chosen, 'item' | 'choice'>,
): Promise<string | null> {
  const id = choice.claimId === undefined ? item.claimId : choice.claimId
  if (id === null) return null
  if (await hasClaim(tx.db, { deskId: at.deskId, articleId: at.articleId, id })) return id
  throw new ProblemError('invalid', `choices: this article has no such claim for ${item.key}`)
}

/** @throws ProblemError `invalid` where a person has to choose a place and did not */
function spansOf(
  spans: readonly SpanDraft[],
  { key, outcome, places }: PlannedItem['item'],
  { place }: ImportChoice,
): SpanDraft[] {
  if (outcome !== 'choose') return [...spans]
  const chosen = place === undefined ? undefined : places[place]
  if (chosen === undefined) throw new ProblemError('invalid', `choices: choose a place for ${key}`)
  const { start, end, exact } = chosen
  return [{ start, end, exact }]
}
