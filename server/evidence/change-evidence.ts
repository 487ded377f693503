import { type Evidence, type EvidenceChange } from '#shared/evidence/evidence.ts'
import { type JsonValue } from '#shared/event/canonical-json.ts'
import { ProblemError } from '#shared/problem.ts'
import { listPeople } from '../auth/people.store.ts'
import { given, resolveSpans } from '../claim/resolve-spans.ts'
import { type Context } from '../context.ts'
import { type EvidenceTable } from '../db/tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { getSnapshot, placedAt, withPage } from './add-evidence.ts'
import { evidencePayload } from './evidence-payload.ts'
import { findEvidence, type StoredEvidence, updateEvidence } from './evidence.store.ts'
import { getClaimForEvidence, touchClaim } from './touch-claim.ts'
import { viewEvidence } from './view-evidence.ts'

export type EvidenceAt = { deskId: string; id: string; version: number }

/**
 * Changes what evidence says, or which words of its snapshot it stands on.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`, `revision-changed`, `quote-mismatch`, `invalid`
 */
export async function changeEvidence(
  ctx: Context,
  at: EvidenceAt,
  change: EvidenceChange,
): Promise<Evidence> {
  requirePermission(ctx, 'change-evidence', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const { stored, people } = await getEvidence(tx, at)
    if (stored.removedAt !== null)
      throw new ProblemError('not-allowed-in-state', 'This evidence was removed. Restore it first.')
    const { claim } = await getClaimForEvidence(tx, stored.claimId)
    const row = await rowOf(tx, stored, change)
    await updateEvidence(tx.db, stored, row)
    const changed = await findEvidence(tx.db, at.deskId, at.id, people)
    if (!changed) throw notFound()
    const payload = difference(evidencePayload(stored), evidencePayload(changed))
    if (!payload) return viewEvidence(stored, claim)
    await touchClaim(tx, claim)
    await recordEvent(tx, ctx, {
      kind: 'evidence-changed',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload,
    })
    return viewEvidence(changed, claim)
  })
}

/**
 * Evidence at the version its caller saw.
 *
 * @throws ProblemError `not-found`; `stale-version` with the stored evidence as `current`
 */
export async function getEvidence(tx: DeskTx, at: EvidenceAt) {
  const people = await listPeople(tx.db, at.deskId)
  const stored = await findEvidence(tx.db, at.deskId, at.id, people)
  if (!stored) throw notFound()
  requireVersion(stored, at.version)
  return { stored, people }
}

async function rowOf(
  tx: DeskTx,
  stored: StoredEvidence,
  change: EvidenceChange,
): Promise<Partial<EvidenceTable>> {
  const { about, relation, proximity, originKey } = change
  const row: Partial<EvidenceTable> = { ...given({ about, relation, proximity }), ...notes(change) }
  if (originKey !== undefined) row.origin_key = originKey ?? stored.sourceId
  if (change.spans) {
    const snapshot = change.snapshot ?? stored.snapshot.number
    const { text, pages } = await getSnapshot(tx, stored.sourceId, snapshot)
    const spans = resolveSpans(text, change.spans)
    Object.assign(row, placedAt(spans), { snapshot })
    if (change.locator === undefined && pages.length > 0) {
      // What else was said of the place stays; the page is that of the new words.
      const { page: _page, ...rest } = stored.locator ?? {}
      row.locator = JSON.stringify(withPage(rest, pages, spans))
    }
  }
  return row
}

/** Columns of what a person writes beside the quote; null empties. */
function notes({ locator, translation, note }: EvidenceChange): Partial<EvidenceTable> {
  const row: Partial<EvidenceTable> = {}
  if (locator !== undefined) row.locator = locator && JSON.stringify(locator)
  if (translation !== undefined) row.translation = translation && JSON.stringify(translation)
  if (note !== undefined) row.note = note
  return row
}

type Fields = { [field: string]: JsonValue }

/** The fields that differ, before and after, under the evidence's id; null when none does. */
function difference(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const changed = Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (changed.length === 0) return null
  const pick = (fields: Fields): Fields => {
    const picked: Fields = {
      evidenceId: fields['evidenceId'] ?? '',
      sourceTitle: fields['sourceTitle'] ?? '',
    }
    for (const field of changed) picked[field] = fields[field] ?? null
    return picked
  }
  return { before: pick(before), after: pick(after) }
}
