import { type SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Contact } from '#shared/source/source.ts'
import { updateClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { type KeptFile, keepFile, type StagedFile, stageFile } from '../import/keep-file.ts'
import { type ReadText } from '../import/read-text.ts'
import { getSnapshot, getSource, requireSnapshot } from '../source/get-source.ts'
import { insertSnapshot, type SourceRow, updateSource } from '../source/source.store.ts'
import { insertEvidencePlace } from './evidence-place.store.ts'
import { isLive, outcomeOf, type PlannedQuote, planSnapshot } from './plan-snapshot.ts'

/** What came, and what is said of it. `file` null: the text was pasted. */
export type NewSnapshot = {
  baseNumber: number
  note?: string | undefined
  read: ReadText
  file: KeptFile | null
  /** Of a talk: the log entry as it is now. */
  contact: Contact | null
}

type SourceAt = { deskId: string; id: string }

/**
 * Keeps the next text of a source. Its quotes stay bound to the texts that they were taken from; what the new one did to each is kept beside them, and a
 * claim whose quote it no longer says gets a new version, so that nobody approves it unseen. Answers what became of each.
 *
 * @throws ProblemError `not-permitted`, `not-found`; `revision-changed` when somebody was quicker; `invalid` for the same text
 */
export async function createSnapshot(
  ctx: Context,
  at: SourceAt,
  next: NewSnapshot,
): Promise<SnapshotOutcome> {
  requirePermission(ctx, 'create-snapshot', at.deskId)
  const staged = await stageFile(ctx, next.file)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const source = await getSource(tx.db, at.deskId, at.id)
    const last = await getLast(tx.db, source, next)
    const planned = await planSnapshot(tx.db, source, next.read.text)
    const number = last.number + 1
    const { language } = last
    await storeText(ctx, tx, { ...next, staged, number, sourceId: source.id, language })
    const contact = next.contact ? { contact: JSON.stringify(next.contact) } : {}
    await updateSource(tx.db, source, { snapshot: number, updated_at: tx.at, ...contact })
    const outcome = outcomeOf(planned)
    const counts = Object.entries(outcome).map(([name, ids]) => [name, ids.length] as const)
    const seq = await recordEvent(tx, ctx, {
      kind: 'snapshot-created',
      articleId: null,
      subject: `source:${source.id}`,
      payload: {
        before: { snapshot: last.number, sha256: last.sha256 },
        after: { snapshot: number, sha256: next.read.sha256, ...Object.fromEntries(counts) },
        reason: next.note ?? null,
      },
    })
    await storeQuotes(ctx, tx, source, { planned, number, seq })
    return outcome
  })
}

/**
 * What a new text would do to the quotes; nothing is stored.
 *
 * @throws ProblemError as `createSnapshot`
 */
export async function previewSnapshot(
  ctx: Context,
  at: SourceAt,
  next: NewSnapshot,
): Promise<SnapshotOutcome> {
  requirePermission(ctx, 'create-snapshot', at.deskId)
  return ctx.db.readTransaction(async (db) => {
    const source = await getSource(db, at.deskId, at.id)
    await getLast(db, source, next)
    return outcomeOf(await planSnapshot(db, source, next.read.text))
  })
}

async function getLast(db: Queryable, source: SourceRow, { baseNumber, read }: NewSnapshot) {
  requireSnapshot(source.snapshotNumber, baseNumber)
  const last = await getSnapshot(db, source.deskId, source.id, baseNumber)
  if (read.text === last.text)
    throw new ProblemError('invalid', `text: it is the same as snapshot ${baseNumber}`)
  return last
}

type StoredText = NewSnapshot & {
  staged: StagedFile
  number: number
  sourceId: string
  language: string
}

async function storeText(ctx: Context, tx: DeskTx, stored: StoredText): Promise<void> {
  const { read, staged } = stored
  const kept = await keepFile(tx.db, staged)
  await insertSnapshot(tx.db, {
    desk_id: tx.deskId,
    source_id: stored.sourceId,
    number: stored.number,
    text: read.text,
    blocks: JSON.stringify(read.blocks),
    sha256: read.sha256,
    ...kept,
    reader: read.reader,
    document: read.document && JSON.stringify(read.document),
    language: stored.language,
    dir: read.dir,
    note: stored.note ?? null,
    created_at: tx.at,
    created_by: ctx.actor.userId,
  })
}

type Plan = { planned: readonly PlannedQuote[]; number: number; seq: number }

async function storeQuotes(
  ctx: Context,
  tx: DeskTx,
  source: SourceRow,
  { planned, number, seq }: Plan,
): Promise<void> {
  const touched = new Set<string>()
  for (const { kept, match, spans, isNews } of planned) {
    await insertEvidencePlace(tx.db, {
      desk_id: tx.deskId,
      evidence_id: kept.id,
      snapshot: number,
      match,
      spans: JSON.stringify(spans),
      since_seq: isNews ? seq : (kept.was?.sinceSeq ?? seq),
      created_at: tx.at,
    })
    if (!isNews || !isLive(kept)) continue
    await recordEvent(tx, ctx, {
      kind: 'evidence-quote-changed',
      articleId: kept.articleId,
      subject: `claim:${kept.claimId}`,
      payload: {
        before: {
          evidenceId: kept.id,
          sourceTitle: source.title,
          snapshot: kept.snapshot,
          words: kept.spans.map((span) => span.exact),
        },
        after: { snapshot: number, match, words: spans.map((span) => span.exact) },
      },
    })
    if (touched.has(kept.claimId)) continue
    touched.add(kept.claimId)
    const claim = { deskId: tx.deskId, id: kept.claimId, version: kept.claimVersion }
    await updateClaim(tx.db, claim, { updated_at: tx.at })
  }
}
