import { type PublishedCheck } from '#shared/outside-check/published-check.ts'
import { type Context } from '../context.ts'
import { type DeskTx, recordEvent } from '../event/desk-transaction.ts'
import { outsideCheckPayload, subjectOf } from './outside-check-payload.ts'
import { insertOutsideCheck } from './outside-check.store.ts'

/** Notes what somebody else published on a claim of an article, or with `claimId` `null` on the article, inside a change. Answers its id. */
export async function addOutsideCheck(
  tx: DeskTx,
  ctx: Context,
  on: { articleId: string; claimId: string | null },
  check: PublishedCheck,
): Promise<string> {
  const id = ctx.newId()
  await insertOutsideCheck(tx.db, {
    desk_id: tx.deskId,
    id,
    article_id: on.articleId,
    claim_id: on.claimId,
    url: check.url,
    said: JSON.stringify(check),
    added_at: tx.at,
    added_by: ctx.actor.userId,
    removed_at: null,
    version: 1,
  })
  await recordEvent(tx, ctx, {
    kind: 'outside-check-added',
    articleId: on.articleId,
    subject: subjectOf(on),
    payload: { after: outsideCheckPayload({ ...check, ...on, removedAt: null }) },
  })
  return id
}
