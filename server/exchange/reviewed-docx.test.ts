import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { Comment } from '#shared/comment/comment.ts'
import { type ImportItem, ImportPreview, ImportResult } from '#shared/exchange/import-preview.ts'
import { type Claim } from '#shared/review/review.ts'
import { sendFile } from '../testing/import-desk.ts'
import { act, addArticle, addClaim, ARTICLE_TEXT, readClaim } from '../testing/seed-desk.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { addDesk, addPerson, ENGINES, type TestPerson } from '../testing/test-house.ts'
import { LAWYER, ReviewedFile } from './reviewer.fixture.ts'

describe.each(ENGINES)('a report as Word that comes back on %s', (engine) => {
  let room: Newsroom
  let article: Article
  let killed: Claim
  let truce: Claim

  beforeAll(async () => {
    room = await openNewsroom(engine, { STET_EXPORTS_PER_HOUR: '100' })
  })
  afterAll(() => room.house.close())

  async function openStory() {
    article = await addArticle(room.editor, room.deskId)
    killed = await addClaim(room.editor, article, 'at least 206 fighters were killed', {
      statement: 'The army killed 206.',
    })
    truce = await addClaim(room.editor, article, 'A truce holds')
    await act(room.editor, killed, '', { explanation: 'One side says so.', proposedText: 'many' })
  }
  async function exported(of = article, person = room.editor) {
    const response = await person.call('GET', `/api/articles/${of.id}/report?format=docx`)
    return new ReviewedFile(new Uint8Array(await response.arrayBuffer()))
  }
  const send = (file: ReviewedFile, path: string, fields: Record<string, string> = {}) =>
    sendFile(
      room.editor,
      `/api/articles/${article.id}/imports${path}`,
      { name: 'report (reviewed).docx', bytes: file.bytes() },
      fields,
    )
  async function preview(file: ReviewedFile): Promise<ImportPreview> {
    const response = await send(file, '/preview')
    if (response.status !== 200) throw new Error(await response.text())
    return ImportPreview.parse(await response.json())
  }
  async function store(file: ReviewedFile, choices?: object[]): Promise<ImportResult> {
    const { sha256, items } = await preview(file)
    const all = items.filter(({ outcome }) => outcome === 'new').map(({ key }) => ({ key }))
    const response = await send(file, '', { sha256, choices: JSON.stringify(choices ?? all) })
    if (response.status !== 201) throw new Error(await response.text())
    return ImportResult.parse(await response.json())
  }
  async function commentsOn({ id }: Claim, person: TestPerson = room.reader): Promise<Comment[]> {
    const response = await person.call('GET', `/api/claims/${id}/comments`)
    return z.object({ items: z.array(Comment) }).parse(await response.json()).items
  }
  const told = (items: readonly ImportItem[]) =>
    items.map(({ outcome, text, claimId }) => [outcome, text, claimId])

  test('unchanged, it brings nothing', async () => {
    await openStory()
    await room.reviewer.call('POST', `/api/claims/${killed.id}/comments`, { text: 'Really?' })
    expect(await preview(await exported())).toMatchObject({ kind: 'reviewed-docx', items: [] })
  })

  test('an answer, a comment on the words of a claim and words in ours become comments by whoever wrote them', async () => {
    await openStory()
    const file = await exported()
    file.answer({ claimId: killed.id }, 'Who counted?')
    file.comment('A truce holds', 'Since when?')
    file.addTo(truce.id, 'Ask the spokesman.')
    expect(told((await preview(file)).items)).toEqual([
      ['new', 'Ask the spokesman.', truce.id],
      ['new', 'Who counted?', killed.id],
      ['new', 'Since when?', truce.id],
    ])
    const before = await readClaim(room.editor, killed.id)
    expect(await store(file)).toMatchObject({ comments: 3, skipped: 0 })
    expect(await commentsOn(killed)).toMatchObject([
      {
        text: 'Who counted?',
        createdBy: { name: 'Amina' },
        outside: { author: LAWYER.by, date: LAWYER.at },
        parentId: null,
      },
    ])
    expect((await commentsOn(truce)).map(({ text, outside }) => [text, outside?.author])).toEqual([
      ['Ask the spokesman.', null],
      ['Since when?', 'Lea Law'],
    ])
    expect(await readClaim(room.editor, killed.id)).toEqual(before)
  })

  test('what came in already is here already, also in the next round', async () => {
    const file = await exported()
    file.answer({ claimId: killed.id }, 'Who counted?')
    file.answer({ claimId: killed.id }, 'And when?')
    expect(told((await preview(file)).items)).toEqual([
      ['known', 'Who counted?', killed.id],
      ['new', 'And when?', killed.id],
    ])
    expect(await store(file, [{ key: 'm0' }, { key: 'm1' }])).toMatchObject({
      comments: 1,
      skipped: 1,
    })
  })

  test('a thread of reviewers stays one, whichever part comes first', async () => {
    await openStory()
    const first = await exported()
    const thread = first.comment('A truce holds', 'Since when?')
    first.answer({ paragraph: thread }, 'Since June.', {
      by: 'Ed Itor',
      at: '2026-03-01T11:00:00Z',
    })
    expect(await store(first, [{ key: 'm1' }, { key: 'm0' }])).toMatchObject({ comments: 2 })
    first.answer({ paragraph: thread }, 'Says who?')
    expect(await store(first)).toMatchObject({ comments: 1 })
    const [root, ...answers] = await commentsOn(truce)
    expect(answers.map(({ text, parentId }) => [text, parentId])).toEqual([
      ['Since June.', root?.id],
      ['Says who?', root?.id],
    ])
  })

  test('a comment on no claim is listed with its words, and taken for a claim that is chosen', async () => {
    await openStory()
    const file = await exported()
    file.comment('The talks go on', 'Where exactly?')
    const { items } = await preview(file)
    expect(items).toMatchObject([
      {
        outcome: 'new',
        claimId: null,
        words: [ARTICLE_TEXT.split('\n\n')[1]],
        by: 'Lea Law',
        reason: expect.stringContaining('no claim on these words'),
      },
    ])
    expect(await store(file)).toMatchObject({ comments: 0, skipped: 1 })
    expect(await store(file, [{ key: 'm0', claimId: truce.id }])).toMatchObject({ comments: 1 })
    expect(await commentsOn(truce)).toMatchObject([{ text: 'Where exactly?' }])
  })

  test('lines of ours that say other things are told apart, with why', async () => {
    await openStory()
    const file = await exported()
    file.replace('comments', '>many<', '>several<')
    const { items } = await preview(file)
    expect(items).toMatchObject([
      {
        outcome: 'new',
        by: null,
        text: 'Proposed wording (not decided): several',
        claimId: killed.id,
        reason: expect.stringContaining('say other things than the claim does now'),
      },
    ])
  })

  test('claims of another article or desk are refused, with the answers to them', async () => {
    await openStory()
    const [own, ownClaims] = [article, [killed, truce]]
    const file = await exported()
    file.answer({ claimId: killed.id }, 'Who counted?')
    await openStory()
    const { items } = await preview(file)
    expect(
      items.map(({ outcome, reason }) => [outcome, reason?.includes('another article')]),
    ).toEqual([
      ['refused', true],
      ['refused', true],
      ['refused', true],
    ])
    const { sha256 } = await preview(file)
    const forced = await send(file, '', { sha256, choices: '[{"key":"m0"}]' })
    expect(forced.status).toBe(422)
    for (const claim of ownClaims) expect(await commentsOn(claim)).toEqual([])
    const elsewhere = await addDesk(room.house, 'Elsewhere')
    const stranger = await addPerson(room.house, 'Edda', elsewhere, 'editor')
    const there = await addArticle(stranger, elsewhere)
    const path = `/api/articles/${there.id}/imports/preview`
    const upload = { name: 'x.docx', bytes: file.bytes() }
    const answer = await sendFile(stranger, path, upload)
    const shown = ImportPreview.parse(await answer.json())
    expect(
      shown.items.every(({ outcome, claimId }) => outcome === 'refused' && claimId === null),
    ).toBe(true)
    expect((await sendFile(stranger, path.replace(there.id, own.id), upload)).status).toBe(404)
  })

  test('a signed-off or withdrawn claim may be remarked on, in an archived article nothing', async () => {
    await openStory()
    const file = await exported()
    file.answer({ claimId: truce.id }, 'Why?')
    await act(room.editor, truce, 'withdraw', { reason: 'Twice.' })
    expect(await store(file)).toMatchObject({ comments: 1 })
    file.answer({ claimId: truce.id }, 'Late.')
    const body = { archivedAt: room.house.clock.now }
    const path = `/api/articles/${article.id}`
    const etag = (await room.editor.call('GET', path)).headers.get('etag') ?? ''
    await room.editor.call('PATCH', path, body, { 'if-match': etag })
    const { sha256 } = await preview(file)
    expect((await send(file, '', { sha256, choices: '[{"key":"m1"}]' })).status).toBe(409)
  })

  test('what is no Word file says so', async () => {
    await openStory()
    const path = `/api/articles/${article.id}/imports/preview`
    const broken = { name: 'x.docx', bytes: Buffer.from('PK\u0003\u0004 and nothing else') }
    expect((await sendFile(room.editor, path, broken)).status).toBe(415)
    expect((await sendFile(room.reader, path, broken)).status).toBe(403)
    expect(room.house.errors).toEqual([])
  })
})
