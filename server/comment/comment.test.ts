import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CommentCount } from '#shared/comment/comment-count.ts'
import { Comment } from '#shared/comment/comment.ts'
import { type Claim, HistoryEntry } from '#shared/review/review.ts'
import {
  act,
  addArticle,
  addClaim,
  addEvidence,
  addSource,
  readClaim,
} from '../testing/seed-desk.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { addPerson, ENGINES, type TestPerson } from '../testing/test-house.ts'

describe.each(ENGINES)('comments on claims on %s', (engine) => {
  let room: Newsroom
  let claim: Claim

  beforeAll(async () => {
    room = await openNewsroom(engine)
    claim = await addClaim(room.editor, room.article, 'at least 206 fighters')
  })
  afterAll(() => room.house.close())

  const send = (person: TestPerson, body: object, of = claim) =>
    person.call('POST', `/api/claims/${of.id}/comments`, body)
  const say = async (person: TestPerson, text: string, parentId?: string, of = claim) => {
    const response = await send(person, parentId === undefined ? { text } : { text, parentId }, of)
    if (response.status !== 201) throw new Error(await response.text())
    return Comment.parse(await response.json())
  }
  const change = (person: TestPerson, one: Pick<Comment, 'id' | 'version'>, body: object) =>
    person.call('PATCH', `/api/comments/${one.id}`, body, { 'if-match': `"${one.version}"` })
  const list = async (of = claim) => {
    const response = await room.reader.call('GET', `/api/claims/${of.id}/comments`)
    return z.object({ items: z.array(Comment) }).parse(await response.json()).items
  }
  const counts = async () => {
    const response = await room.reader.call('GET', `/api/articles/${room.article.id}/comments`)
    return z.object({ items: z.array(CommentCount) }).parse(await response.json()).items
  }

  test('a reader asks, an editor answers, and both stand under the claim', async () => {
    const asked = await send(room.reader, { text: '  Who counted them?  ' })
    expect(asked.status).toBe(201)
    expect(asked.headers.get('etag')).toBe('"1"')
    const first = Comment.parse(await asked.json())
    expect(first).toMatchObject({
      claimId: claim.id,
      articleId: room.article.id,
      parentId: null,
      text: 'Who counted them?',
      createdBy: { name: 'Lena' },
      resolved: null,
      outside: null,
    })
    await say(room.editor, 'The army.', first.id)
    expect(await list()).toMatchObject([
      { text: 'Who counted them?' },
      { text: 'The army.', parentId: first.id, createdBy: { name: 'Amina' } },
    ])
    expect(await counts()).toEqual([{ claimId: claim.id, comments: 2, open: 1 }])
  })

  test('an answer to an answer stands in the same thread', async () => {
    const [first, answer] = await list()
    const next = await say(room.reviewer, 'Which army?', answer?.id)
    expect(next.parentId).toBe(first?.id)
  })

  test('a thread is resolved by an editor or its author, and an answer opens it again', async () => {
    const first = await say(room.reviewer, 'Say who claims it.')
    expect((await change(room.reader, first, { resolved: true })).status).toBe(403)
    const resolved = Comment.parse(
      await (await change(room.editor, first, { resolved: true })).json(),
    )
    expect(resolved).toMatchObject({ resolved: { by: { name: 'Amina' } }, version: 2 })
    await say(room.reader, 'Still not said.', first.id)
    expect((await list()).find(({ id }) => id === first.id)).toMatchObject({
      resolved: null,
      version: 3,
    })
    const own = await say(room.reader, 'A small thing.')
    expect((await change(room.reader, own, { resolved: true })).status).toBe(200)
  })

  test('an answer is not resolved alone', async () => {
    const answer = (await list()).find(({ parentId }) => parentId !== null)
    if (!answer) throw new Error('there is no answer')
    expect((await change(room.editor, answer, { resolved: true })).status).toBe(422)
  })

  test('only the author changes the words, over the version that was seen', async () => {
    const mine = await say(room.editor, 'Thier count.')
    expect((await change(room.reviewer, mine, { text: 'Their count.' })).status).toBe(403)
    const missing = await room.editor.call('PATCH', `/api/comments/${mine.id}`, { text: 'x' })
    expect(missing.status).toBe(428)
    room.house.clock.forward(60_000)
    const changed = await change(room.editor, mine, { text: 'Their count.' })
    expect(await changed.json()).toMatchObject({
      text: 'Their count.',
      editedAt: room.house.clock.now,
      version: 2,
    })
    const late = await change(room.editor, mine, { text: 'Too late.' })
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({ current: { text: 'Their count.', version: 2 } })
  })

  test('nothing empty, overlong or unknown is kept, and no answer to another claim', async () => {
    const other = await addClaim(room.editor, room.article, 'A truce holds')
    const there = await say(room.editor, 'Does it?', undefined, other)
    for (const body of [
      { text: '   ' },
      { text: 'x'.repeat(5_001) },
      { text: 'x', outside: { author: 'Eve', date: null } },
      { text: 'x', parentId: there.id },
      { text: 'x', parentId: 'nothing' },
    ])
      expect((await send(room.editor, body)).status).toBe(422)
    expect((await change(room.editor, there, { claimId: claim.id })).status).toBe(422)
  })

  test('each is told in the history of the claim', async () => {
    const response = await room.reader.call('GET', `/api/claims/${claim.id}/history`)
    const { items } = z.object({ items: z.array(HistoryEntry) }).parse(await response.json())
    const kinds = new Set<string>(items.map(({ kind }) => kind))
    for (const kind of ['comment-added', 'comment-changed', 'comment-resolved', 'comment-reopened'])
      expect(kinds).toContain(kind)
    expect(items.findLast(({ kind }) => kind === 'comment-changed')).toMatchObject({
      before: { comment: 'Thier count.' },
      after: { comment: 'Their count.' },
    })
  })

  test('commenting touches nothing of the claim, and its reviewer may still approve', async () => {
    const checked = await submitted(room, 'The talks go on in Istanbul')
    await say(room.reviewer, 'Good.', undefined, checked)
    const after = await readClaim(room.reader, checked.id)
    expect(after).toEqual(checked)
    const approved = await act(room.reviewer, after, 'approve', { fingerprint: after.fingerprint })
    expect(approved.status).toBe(200)
    const first = await say(room.editor, 'Thank you.', undefined, checked)
    expect((await change(room.editor, first, { resolved: true })).status).toBe(200)
    expect(await readClaim(room.reader, checked.id)).toMatchObject({
      review: 'approved',
      standing: 'stands',
    })
  })

  test('a withdrawn claim may be talked about; an archived article may not', async () => {
    const article = await addArticle(room.editor, room.deskId)
    const gone = await addClaim(room.editor, article, 'A truce holds')
    await act(room.editor, gone, 'withdraw', { reason: 'Twice.' })
    const first = await say(room.reader, 'Why withdrawn?', undefined, gone)
    const archived = await room.editor.call(
      'PATCH',
      `/api/articles/${article.id}`,
      { archivedAt: room.house.clock.now },
      { 'if-match': '"1"' },
    )
    expect(archived.status).toBe(200)
    expect((await send(room.editor, { text: 'Late.' }, gone)).status).toBe(409)
    expect((await change(room.reader, first, { resolved: true })).status).toBe(409)
    expect(await list(gone)).toMatchObject([{ text: 'Why withdrawn?', resolved: null }])
  })

  test('the comments go with a deleted article', async () => {
    const article = await addArticle(room.editor, room.deskId)
    const one = await addClaim(room.editor, article, 'A truce holds')
    await say(room.reader, 'Does it?', undefined, one)
    const admin = await addPerson(room.house, 'Ada', room.deskId, 'admin')
    const path = `/api/articles/${article.id}`
    const etag = (await admin.call('GET', path)).headers.get('etag') ?? ''
    const deleted = await admin.call('DELETE', path, undefined, { 'if-match': etag })
    expect(deleted.status).toBe(204)
    expect((await admin.call('GET', `/api/claims/${one.id}/comments`)).status).toBe(404)
    expect(room.house.errors).toEqual([])
  })
})

/** A claim that waits for review. */
async function submitted({ house, editor, article, deskId }: Newsroom, words: string) {
  const claim = await addClaim(editor, article, words)
  const sourceId = await addSource(house, deskId, editor.id)
  await addEvidence(editor, claim, { sourceId, words: 'We keep the truce' })
  const results = { verdict: 'unproven', explanation: 'One side says so.' }
  await act(editor, claim, '', results)
  const sent = await act(editor, claim, 'submit')
  if (sent.status !== 200) throw new Error(await sent.text())
  return readClaim(editor, claim.id)
}
