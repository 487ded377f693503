import { type AttributionCheck, type AttributionMode } from '#shared/attribution/attribution.ts'
import { type ClaimChange } from '#shared/claim/claim.ts'
import { stateAfterChange } from '#shared/claim/claim-state.ts'
import { type JsonValue } from '#shared/event/canonical-json.ts'
import { ProblemError } from '#shared/problem.ts'
import { getOpenArticle, getRevision } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { type Context } from '../context.ts'
import { type ClaimTable, type PlacementTable } from '../db/tables.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { splitAttribution } from '#shared/claim/attribution-marks.ts'
import {
  findClaim,
  NOT_DECIDED,
  type StoredClaim,
  updateClaim,
  updatePlacement,
} from './claim.store.ts'
import { MARKED, requireRevision } from './create-claim.ts'
import { resolveAttribution, resolveSpans } from './resolve-spans.ts'

export type ClaimAt = { deskId: string; id: string; version: number }

/**
 * Changes words, attribution or results of a claim. A submitted claim goes back to checking; an approved one stays so, and its standing tells what that is worth.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `not-allowed-in-state`, `revision-changed`, `quote-mismatch`, `invalid`
 */
export async function changeClaim(ctx: Context, at: ClaimAt, change: ClaimChange): Promise<void> {
  requirePermission(ctx, 'change-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const claim = await getOpenClaim(tx, at)
    const found = await changesOf(tx, claim, change)
    if (Object.keys(found.after).length === 0) return
    const verdict = change.verdict ?? claim.verdict
    const state = stateAfterChange(claim.state, verdict !== 'unchecked')
    const proposed = 'proposedText' in found.after ? proposedNow(ctx, change) : {}
    await updateClaim(tx.db, claim, { ...found.row, ...proposed, state, updated_at: tx.at })
    if (found.placement) await updatePlacement(tx.db, claim, found.placement)
    const { before, after } = found
    await recordEvent(tx, ctx, {
      kind: 'claim-changed',
      articleId: claim.articleId,
      subject: `claim:${claim.id}`,
      payload: { before, after },
    })
  })
}

/** Another wording is another author's, and was not decided about. */
function proposedNow(ctx: Context, { proposedText }: ClaimChange): Partial<ClaimTable> {
  return { proposed_by: proposedText === null ? null : ctx.actor.userId, ...NOT_DECIDED }
}

/**
 * A claim that may be changed, at the version its caller saw.
 *
 * @throws ProblemError `not-found`; `stale-version` with the stored claim as `current`; `not-allowed-in-state` when it is withdrawn or its article closed
 */
export async function getOpenClaim(tx: DeskTx, at: ClaimAt): Promise<StoredClaim> {
  const claim = await findClaim(tx.db, at.deskId, at.id, await listPeople(tx.db, at.deskId))
  if (!claim) throw notFound()
  requireVersion(claim, at.version)
  await getOpenArticle(tx.db, at.deskId, claim.articleId)
  if (claim.state === 'withdrawn')
    throw new ProblemError('not-allowed-in-state', 'This claim was withdrawn. Restore it first.')
  return claim
}

type Found = {
  row: Partial<ClaimTable>
  placement: Partial<PlacementTable> | null
  before: Record<string, JsonValue>
  after: Record<string, JsonValue>
}

async function changesOf(tx: DeskTx, claim: StoredClaim, change: ClaimChange): Promise<Found> {
  const found: Found = { row: {}, placement: null, before: {}, after: {} }
  for (const field of PLAIN_FIELDS) {
    const after = change[field]
    if (after === undefined) continue
    note(found, { field, before: claim[field], after, row: { [COLUMNS[field]]: after } })
  }
  const { flags } = change
  if (flags) {
    const row = { flags: JSON.stringify(flags) }
    note(found, { field: 'flags', before: claim.flags, after: flags, row })
  }
  if (change.spans || change.attribution) await changePlace(tx, found, claim, change)
  const mode = change.attribution?.mode ?? claim.attribution.mode
  const after = checkAfter(claim, mode, change.attributionCheck)
  const row = { attribution_check: after }
  note(found, { field: 'attributionCheck', before: claim.attributionCheck, after, row })
  return found
}

async function changePlace(
  tx: DeskTx,
  found: Found,
  claim: StoredClaim,
  change: ClaimChange,
): Promise<void> {
  const article = await getOpenArticle(tx.db, tx.deskId, claim.articleId)
  requireRevision(article.revisionNumber, change.revision ?? claim.revision)
  const { text } = await getRevision(tx.db, article)
  if (change.spans) {
    const spans = resolveSpans(text, change.spans)
    const after = spans.map(({ start, end, exact }) => ({ start, end, exact }))
    if (note(found, { field: 'spans', before: claim.spans, after })) {
      const start = spans[0]?.start ?? 0
      found.placement = { ...MARKED, spans: JSON.stringify(spans), start }
    }
  }
  if (change.attribution) {
    const attribution = resolveAttribution(text, change.attribution)
    const { words, marks } = splitAttribution(attribution)
    const before = withoutContext(claim.attribution)
    const after = withoutContext(attribution)
    if (note(found, { field: 'attribution', before, after, row: { attribution: words } })) {
      found.placement = { ...found.placement, marks }
    }
  }
}

type Noted = { field: string; before: JsonValue; after: JsonValue; row?: Partial<ClaimTable> }

/** Notes a field's change; false when it is none. */
function note(found: Found, { field, before, after, row }: Noted): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return false
  found.before[field] = before
  found.after[field] = after
  Object.assign(found.row, row)
  return true
}

/** "Was it said?" has no answer exactly while the mode is flat; leaving flat asks it anew. */
function checkAfter(
  claim: StoredClaim,
  mode: AttributionMode,
  asked: AttributionCheck | undefined,
): AttributionCheck {
  if (mode === 'flat') {
    if (asked !== undefined && asked !== 'not-applicable')
      throw new ProblemError(
        'invalid',
        'attributionCheck: a flat claim names nobody who could have said it',
      )
    return 'not-applicable'
  }
  if (asked === 'not-applicable')
    throw new ProblemError('invalid', 'attributionCheck: only a flat claim has none')
  if (asked !== undefined) return asked
  return claim.attributionCheck === 'not-applicable' ? 'unchecked' : claim.attributionCheck
}

/** JSON as the log keeps it: no context of spans, no members that say nothing. */
function withoutContext(value: unknown): JsonValue
function withoutContext(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === 'prefix' || key === 'suffix' ? undefined : member,
    ),
  )
}

const PLAIN_FIELDS = [
  'statement',
  'kind',
  'verdict',
  'explanation',
  'basis',
  'proposedText',
] as const
const COLUMNS = {
  statement: 'statement',
  kind: 'kind',
  verdict: 'verdict',
  explanation: 'explanation',
  basis: 'basis',
  proposedText: 'proposed_text',
} as const
