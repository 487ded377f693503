import { type ImportChoice, type ImportResult } from '#shared/exchange/import-preview.ts'
import { type PlannedItem } from '#shared/exchange/planned-item.ts'
import { ProblemError } from '#shared/problem.ts'
import { getOpenArticle, getPresentArticle } from '../article/get-article.ts'
import { requireRevision } from '../claim/create-claim.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { planImport } from './plan-import.ts'
import { type ImportAt, type ImportFrom, readWork } from './read-work.ts'
import { storeItem } from './store-item.ts'

/** `sha256`: of the preview that the choices were made on. */
export type ImportRequest = { sha256: string; choices: readonly ImportChoice[] }

/**
 * Stores what was chosen of a file from another tool, all of it or nothing. What is here already by now is left out and counted.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state`, `revision-changed`; `invalid` for a file that says other things than the one previewed, and for choices that it
 * does not have; what reading a file throws
 */
export async function storeImport(
  ctx: Context,
  at: ImportAt,
  { from, sha256, choices }: ImportRequest & { from: ImportFrom },
  signal: AbortSignal,
): Promise<ImportResult> {
  requirePermission(ctx, 'import-work', at.deskId)
  const read = await readWork(ctx, at, from, signal)
  if (read.sha256 !== sha256) {
    const detail = 'The file, or the text it is about, has changed since you looked at it.'
    throw new ProblemError('invalid', `sha256: ${detail}`)
  }
  return deskTransaction(ctx, at.deskId, async (tx) => {
    // Comments alone come in from a review, and those may be made after the sign-off too.
    const getArticle = read.work.kind === 'reviewed-docx' ? getPresentArticle : getOpenArticle
    const article = await getArticle(tx.db, at.deskId, at.articleId)
    requireRevision(article.revisionNumber, read.lookedForIn.revision)
    const planned = new Map((await planImport(tx.db, at, read)).map((one) => [one.item.key, one]))
    const setting = { at, article, read, marked: new Map<string, string>(), said: new Map() }
    const result = { claims: 0, comments: 0, evidence: 0, outsideChecks: 0, skipped: 0 }
    for (const { choice, one } of inFileOrder(planned, choices)) {
      const stored = await storeItem(tx, ctx, setting, { ...one, choice })
      result[stored] += 1
    }
    const { skipped, ...taken } = result
    if (skipped === choices.length) return result
    await recordEvent(tx, ctx, {
      kind: 'work-imported',
      articleId: at.articleId,
      subject: `article:${at.articleId}`,
      payload: { after: { kind: read.work.kind, sha256, ...taken } },
    })
    return result
  })
}

/** What answers something else of the file comes after it. */
function inFileOrder(
  planned: ReadonlyMap<string, PlannedItem>,
  choices: readonly ImportChoice[],
): { choice: ImportChoice; one: PlannedItem }[] {
  const order = new Map([...planned.keys()].map((key, at) => [key, at]))
  return choices
    .map((choice) => ({ choice, one: plannedFor(planned, choice) }))
    .toSorted((a, b) => (order.get(a.choice.key) ?? 0) - (order.get(b.choice.key) ?? 0))
}

function plannedFor(planned: ReadonlyMap<string, PlannedItem>, { key }: ImportChoice): PlannedItem {
  const one = planned.get(key)
  if (one === undefined) throw new ProblemError('invalid', `choices: the file has no ${key}`)
  if (one.item.outcome === 'refused')
    throw new ProblemError('invalid', `choices: ${key} cannot be taken`)
  return one
}
