import { placePasted } from '#shared/anchoring/place-quote.ts'
import { type Span } from '#shared/anchoring/span.ts'
import { indexText } from '#shared/anchoring/text-index.ts'
import { type Evidence, type EvidenceDraft } from '#shared/evidence/evidence.ts'
import { type DocumentPage } from '#shared/text/document.ts'
import { pagesOf } from '#shared/text/pages-of.ts'
import { resolveSpans } from '../claim/resolve-spans.ts'
import { type Context } from '../context.ts'
import { type EvidenceTable } from '../db/tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireSnapshot } from '../source/get-source.ts'
import {
  findEvidence,
  findSnapshotText,
  insertEvidence,
  type SnapshotText,
} from './evidence.store.ts'
import { evidencePayload } from './evidence-payload.ts'
import { getClaimForEvidence, touchClaim } from './touch-claim.ts'
import { viewEvidence } from './view-evidence.ts'

/**
 * Ties a claim to the exact words of a source, chosen in its newest text or pasted.
 *
 * @throws ProblemError `not-permitted`, `not-found` (claim or source), `not-allowed-in-state`, `revision-changed` for an older snapshot, `quote-mismatch`, `invalid`
 */
export async function addEvidence(
  ctx: Context,
  at: { deskId: string; claimId: string },
  draft: EvidenceDraft,
): Promise<Evidence> {
  requirePermission(ctx, 'change-evidence', at.deskId)
  return deskTransaction(ctx, at.deskId, (tx) => tieEvidence(tx, ctx, at, draft))
}

/**
 * The same inside a change that ties several.
 *
 * @throws ProblemError `not-found` (claim or source), `not-allowed-in-state`, `revision-changed`, `quote-mismatch`, `invalid`
 */
export async function tieEvidence(
  tx: DeskTx,
  ctx: Context,
  at: { deskId: string; claimId: string },
  draft: EvidenceDraft,
): Promise<Evidence> {
  const id = ctx.newId()
  const { claim, people } = await getClaimForEvidence(tx, at.claimId)
  const { text, pages, proximity } = await getSnapshot(tx, draft.sourceId, draft.snapshot)
  const { spans, ...unplaced } = findWords(text, draft)
  const locator = withPage(draft.locator, pages, spans)
  await insertEvidence(tx.db, {
    desk_id: at.deskId,
    id,
    article_id: claim.articleId,
    claim_id: claim.id,
    source_id: draft.sourceId,
    snapshot: draft.snapshot,
    about: draft.about,
    relation: draft.relation,
    origin_key: draft.originKey ?? draft.sourceId,
    proximity: draft.proximity ?? proximity,
    ...placedAt(spans),
    ...unplaced,
    locator: locator && JSON.stringify(locator),
    translation: draft.translation ? JSON.stringify(draft.translation) : null,
    note: draft.note ?? null,
    created_at: tx.at,
    created_by: ctx.actor.userId,
    removed_at: null,
    version: 1,
  })
  await touchClaim(tx, claim)
  const stored = await findEvidence(tx.db, at.deskId, id, people)
  if (!stored) throw notFound()
  await recordEvent(tx, ctx, {
    kind: 'evidence-added',
    articleId: claim.articleId,
    subject: `claim:${claim.id}`,
    payload: { after: evidencePayload(stored) },
  })
  return viewEvidence(stored, claim)
}

type Place = Pick<EvidenceTable, 'spans' | 'quote' | 'quote_match'>

type Found = { spans: Span[] } & Partial<Pick<Place, 'quote' | 'quote_match'>>

/** Pasted words become the source's own words where they are found for sure; else they are kept as they are, until somebody shows their place. */
function findWords(text: string, { spans, quote }: EvidenceDraft): Found {
  if (quote === undefined) return { spans: resolveSpans(text, spans ?? []) }
  const { match, spans: found } = placePasted(indexText(text), quote)
  if (found.length > 0) return { spans: resolveSpans(text, found) }
  return { spans: [], quote, quote_match: match }
}

type Locator = NonNullable<EvidenceDraft['locator']>

/** The place of a quote with the page that it stands on, unless a person said another; null where nothing is known. */
export function withPage(
  locator: Locator | undefined,
  pages: readonly DocumentPage[],
  spans: readonly Span[],
): Locator | null {
  const page = locator?.page ?? pagesOf(pages, spans)
  if (page !== null) return { ...locator, page }
  return locator ?? null
}

/** Columns of a quote with a place. */
export function placedAt(spans: readonly Span[]): Place {
  return { spans: JSON.stringify(spans), quote: null, quote_match: null }
}

/**
 * The newest text of a source.
 *
 * @throws ProblemError `not-found`; `revision-changed` when the source has a newer snapshot
 */
export async function getSnapshot(
  tx: DeskTx,
  sourceId: string,
  number: number,
): Promise<SnapshotText> {
  const snapshot = await findSnapshotText(tx.db, tx.deskId, sourceId, number)
  if (!snapshot) throw notFound()
  requireSnapshot(snapshot.current, number)
  return snapshot
}
