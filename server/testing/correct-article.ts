import { type Article } from '#shared/article/article.ts'
import { Correction } from '#shared/correction/correction.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TestPerson } from './test-house.ts'

/** Sends what must succeed, and lets time pass. */
type Send = (answer: Promise<Response>) => Promise<Response>

/** A published correction of an approved claim with the check that missed it, one that was taken back, and one of the article that waits for the next version of the page. */
export async function correctArticle(
  { editor, send }: { editor: TestPerson; send: Send },
  article: Article,
  claim: Claim,
): Promise<void> {
  const path = `/api/articles/${article.id}`
  const publish = (version: number, note?: string) => {
    const at = { 'if-match': `"${version}"` }
    return send(editor.call('POST', `${path}/publication`, { note }, at))
  }
  const add = async (draft: object) =>
    Correction.parse(await (await send(editor.call('POST', `${path}/corrections`, draft))).json())
  const at = ({ version }: Correction) => ({ 'if-match': `"${version}"` })
  await publish(0)
  const words = { before: 'at least 206 fighters', after: 'at most 206 fighters' }
  const first = await add({ kind: 'correction', text: 'At most 206.', ...words, claimId: claim.id })
  const { approvalId } = first.missedBy ?? {}
  const missedBy = { approvalId, why: 'The 👩‍👩‍👧 count was heard, not read.' }
  await send(editor.call('PATCH', `/api/corrections/${first.id}`, { missedBy }, at(first)))
  await publish(1, 'A number was wrong.')
  const second = await add({ kind: 'update', text: 'More is known.', claimId: claim.id })
  const gone = editor.call('DELETE', `/api/corrections/${second.id}`, undefined, at(second))
  await send(gone)
  await add({ kind: 'clarification', text: 'All times are local.' })
}
