import { ProblemError } from '#shared/problem.ts'
import { type Suggestion, type SuggestionChange } from '#shared/suggestion/suggestion.ts'
import { getOpenArticle } from '../article/get-article.ts'
import { hasClaim } from '../claim/claim.store.ts'
import { type Context } from '../context.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { hasEvidence, putDecision } from './suggestion.store.ts'
import { viewSuggestions } from './view-suggestions.ts'

/** Which remark of which article; `version` 0 where nobody said anything of it yet. */
export type SuggestionAt = {
  deskId: string
  articleId: string
  revision: number
  comment: number
  version: number
}

/**
 * Says what became of a remark that came with a file: put on a claim, confirmed by evidence, dismissed, or open again.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `not-allowed-in-state`, `stale-version`; `invalid` for a claim or evidence of another article
 */
export async function settleSuggestion(
  ctx: Context,
  at: SuggestionAt,
  change: SuggestionChange,
): Promise<Suggestion> {
  requirePermission(ctx, 'change-claim', at.deskId)
  return deskTransaction(ctx, at.deskId, async (tx) => {
    const article = await getOpenArticle(tx.db, at.deskId, at.articleId)
    const before = await getSuggestion(tx, at)
    requireVersion(before, at.version)
    await requireOwn(tx, at.articleId, change)
    const after = {
      state: change.state,
      claimId: change.claimId === undefined ? before.claimId : change.claimId,
      evidenceId: change.evidenceId === undefined ? before.evidenceId : change.evidenceId,
    }
    const changed = { ...before, ...after, version: before.version + 1 }
    if (JSON.stringify(after) === JSON.stringify(decisionOf(before))) return before
    await putDecision(tx.db, {
      desk_id: at.deskId,
      article_id: at.articleId,
      revision: at.revision,
      comment: at.comment,
      state: after.state,
      claim_id: after.claimId,
      evidence_id: after.evidenceId,
      updated_at: tx.at,
      updated_by: ctx.actor.userId,
      version: changed.version,
    })
    const { revision, comment, author, text } = before
    await recordEvent(tx, ctx, {
      kind: 'suggestion-settled',
      articleId: article.id,
      subject: `article:${article.id}`,
      payload: { before: { revision, comment, author, text, ...decisionOf(before) }, after },
    })
    return changed
  })
}

function decisionOf({ state, claimId, evidenceId }: Suggestion) {
  return { state, claimId, evidenceId }
}

async function getSuggestion(tx: DeskTx, at: SuggestionAt): Promise<Suggestion> {
  const all = await viewSuggestions(tx.db, at.deskId, at.articleId)
  const found = all.find((one) => one.revision === at.revision && one.comment === at.comment)
  if (!found) throw notFound()
  return found
}

async function requireOwn(tx: DeskTx, articleId: string, change: SuggestionChange): Promise<void> {
  const of = { deskId: tx.deskId, articleId }
  const { claimId, evidenceId } = change
  if (claimId && !(await hasClaim(tx.db, { ...of, id: claimId })))
    throw new ProblemError('invalid', 'claimId: this article has no such claim')
  if (evidenceId && !(await hasEvidence(tx.db, { ...of, id: evidenceId })))
    throw new ProblemError('invalid', 'evidenceId: this article has no such evidence')
}
