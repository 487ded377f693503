import { type Article } from '#shared/article/article.ts'
import { Source } from '#shared/source/source.ts'
import { act, addClaim, readClaim, spanOf } from './seed-desk.ts'
import { type TestPerson } from './test-house.ts'

const NOTES = 'CANARY-QUOTE was said by CANARY-WHO on the phone.'

type Work = { editor: TestPerson; article: Article; notes: Source }

/**
 * Work on an article (`ARTICLE_TEXT`) with `CANARY-…` in everything that no public output may hold. Claim 1 rests on interview notes, 2 is withdrawn, 3 is approved, and the
 * one correction was missed by that approval.
 */
export async function seedCanaries(
  { editor, reviewer }: { editor: TestPerson; reviewer: TestPerson },
  article: Article,
): Promise<void> {
  const notes = await addSource(editor, article, {
    title: 'CANARY-TITLE',
    text: NOTES,
    author: 'CANARY-AUTHOR',
    publisher: 'CANARY-PUBLISHER',
    medium: 'interview-notes',
  })
  await addReturnedClaim({ editor, article, notes }, reviewer)
  await addWithdrawnClaim({ editor, article, notes })
  const good = await addClaim(editor, article, 'in October')
  await act(editor, good, '', { verdict: 'verified', basis: 'common-knowledge' })
  await act(editor, good, 'submit')
  const { fingerprint } = await readClaim(reviewer, good.id)
  await act(reviewer, good, 'approve', { fingerprint })
  await addCorrection(editor, article, good.id)
}

async function addSource(
  editor: TestPerson,
  { deskId }: Article,
  fields: Record<string, string>,
): Promise<Source> {
  const answer = await editor.call('POST', `/api/desks/${deskId}/sources`, fields)
  return Source.parse(await answer.json())
}

async function addReturnedClaim(
  { editor, article, notes }: Work,
  reviewer: TestPerson,
): Promise<void> {
  const claim = await addClaim(editor, article, 'at least 206 fighters', {
    flags: ['legal'],
    attribution: {
      mode: 'attributed',
      speaker: {
        name: 'CANARY-SPEAKER',
        kind: 'anonymous',
        anonymity: 'unspecified',
        terms: 'background',
        span: null,
      },
    },
  })
  await editor.call('POST', `/api/claims/${claim.id}/evidence`, {
    sourceId: notes.id,
    snapshot: 1,
    spans: [spanOf(NOTES, 'CANARY-QUOTE was said')],
    about: 'attribution',
    relation: 'supports',
    originKey: 'CANARY-ORIGIN',
    note: 'CANARY-NOTE',
    locator: { section: 'CANARY-LOCATOR' },
  })
  await act(editor, claim, '', {
    verdict: 'unproven',
    attributionCheck: 'confirmed',
    explanation: 'Two questions, two answers.',
    proposedText: 'CANARY-PROPOSAL',
  })
  await act(editor, claim, 'submit')
  await act(reviewer, claim, 'request-changes', { reason: 'CANARY-REASON' })
  const comments = `/api/claims/${claim.id}/comments`
  const said = await reviewer.call('POST', comments, { text: 'CANARY-COMMENT' })
  const { id: parentId } = JSON.parse(await said.text())
  await editor.call('POST', comments, { text: 'CANARY-ANSWER', parentId })
}

async function addWithdrawnClaim({ editor, article }: Work): Promise<void> {
  const gone = await addClaim(editor, article, 'A truce holds', { statement: 'CANARY-GONE' })
  const unused = await addSource(editor, article, { title: 'CANARY-UNUSED', text: 'Unused words.' })
  await editor.call('POST', `/api/claims/${gone.id}/evidence`, {
    sourceId: unused.id,
    snapshot: 1,
    spans: [spanOf('Unused words.', 'Unused')],
    about: 'content',
    relation: 'context',
  })
  await act(editor, gone, 'withdraw', { reason: 'CANARY-WITHDRAWN' })
}

async function addCorrection(editor: TestPerson, article: Article, claimId: string): Promise<void> {
  const path = `/api/articles/${article.id}/corrections`
  const added = await editor.call('POST', path, { kind: 'correction', text: 'Not so.', claimId })
  const { id, missedBy } = JSON.parse(await added.text())
  const change = { missedBy: { approvalId: missedBy.approvalId, why: 'CANARY-WHY' } }
  await editor.call('PATCH', `/api/corrections/${id}`, change, { 'if-match': '"1"' })
}
