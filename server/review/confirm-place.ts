import { type PlaceDraft } from '#shared/claim/claim.ts'
import { stateAfterChange } from '#shared/claim/claim-state.ts'
import { unsettled } from '#shared/claim/placement.ts'
import { ProblemError } from '#shared/problem.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { type ClaimAt, getOpenClaim } from '../claim/change-claim.ts'
import { updateClaim, updatePlacement } from '../claim/claim.store.ts'
import { MARKED, requireRevision } from '../claim/create-claim.ts'
import { resolveSpans } from '../claim/resolve-spans.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'

/**
 * Settles what a new text did to a claim. Confirming the place that was found takes the claim off the list and changes nothing else; another place
 * reopens an approval, and is final until the text changes again.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `revision-changed`, `quote-mismatch`, `invalid`; `not-allowed-in-state` when
 *   nothing waits to be settled, or the claim is withdrawn or its article closed
 */
export async function confirmPlace(ctx: Context, at: ClaimAt, draft: PlaceDraft): Promise<void> {
  requirePermission(ctx, 'place-claim', at.deskId)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const claim = await getOpenClaim(tx, at)
    const article = await getArticle(tx.db, at.deskId, claim.articleId)
    requireRevision(article.revisionNumber, draft.revision)
    if (unsettled(claim.place.outcome) === null)
      throw new ProblemError(
        'not-allowed-in-state',
        'Nothing about the place of this claim waits to be settled.',
      )
    const { text } = await getRevision(tx.db, article)
    const spans = resolveSpans(text, draft.spans)
    const isSame = sameRanges(spans, claim.spans)
    const words = { before: { words: wordsOf(claim.spans) }, after: { words: wordsOf(spans) } }
    const event = isSame
      ? ({ kind: 'claim-place-confirmed', payload: {} } as const)
      : ({ kind: 'claim-placed', payload: words } as const)
    const subject = `claim:${claim.id}`
    const seq = await recordEvent(tx, ctx, { ...event, articleId: claim.articleId, subject })
    await updatePlacement(tx.db, claim, {
      ...MARKED,
      spans: JSON.stringify(spans),
      start: spans[0]?.start ?? 0,
      settled_seq: isSame ? claim.place.settledSeq : seq,
    })
    const hasAnswer = claim.verdict !== 'unchecked'
    const state = isSame ? claim.state : stateAfterChange(claim.state, hasAnswer)
    await updateClaim(tx.db, claim, { state, updated_at: tx.at })
  })
}

type Ranges = readonly { start: number; end: number; exact: string }[]

function sameRanges(a: Ranges, b: Ranges): boolean {
  return (
    a.length === b.length &&
    a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end)
  )
}

function wordsOf(spans: Ranges): string[] {
  return spans.map((span) => span.exact)
}
