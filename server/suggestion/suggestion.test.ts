import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Article } from '#shared/article/article.ts'
import { Suggestion } from '#shared/suggestion/suggestion.ts'
import { sendFile, storyDocx } from '../testing/import-desk.ts'
import { addClaim } from '../testing/seed-desk.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { ENGINES, type TestPerson } from '../testing/test-house.ts'

describe.each(ENGINES)('remarks of a Word file on %s', (engine) => {
  let room: Newsroom
  let article: Article

  beforeAll(async () => {
    room = await openNewsroom(engine)
    const file = { name: 'story.docx', bytes: storyDocx() }
    const response = await sendFile(room.editor, `/api/desks/${room.deskId}/articles`, file)
    article = Article.parse(await response.json())
  })
  afterAll(() => room.house.close())

  const list = async (of = article): Promise<Suggestion[]> => {
    const response = await room.reader.call('GET', `/api/articles/${of.id}/suggestions`)
    return z.object({ items: z.array(Suggestion) }).parse(await response.json()).items
  }
  const settle = (one: Suggestion, body: object, person: TestPerson = room.editor) =>
    person.call(
      'PATCH',
      `/api/articles/${one.articleId}/suggestions/${one.revision}/${one.comment}`,
      body,
      { 'if-match': `"${one.version}"` },
    )
  const first = async () => {
    const [one] = await list()
    if (!one) throw new Error('there is no remark')
    return one
  }

  test('they come in the order of the text, open, with what names a source told', async () => {
    expect(article).toMatchObject({ title: 'Truce at the border', byline: 'Ana Lima' })
    expect(await list()).toMatchObject([
      {
        author: 'Ben Noor',
        text: 'Source: https://wire.example/report p. 2',
        exact: 'at least 206 fighters',
        namesSource: true,
        urls: ['https://wire.example/report'],
        state: 'open',
        version: 0,
      },
      { author: 'Cora Iqbal', exact: 'Talks resume', namesSource: false, urls: [] },
    ])
    const { range } = await first()
    expect(range && article.revision.text.slice(range.start, range.end)).toBe(
      'at least 206 fighters',
    )
  })

  test('one is put on a claim, and counts as done only when a person says so', async () => {
    const claim = await addClaim(room.editor, article, 'at least 206 fighters')
    const put = await settle(await first(), { state: 'open', claimId: claim.id })
    expect(put.status).toBe(200)
    expect(put.headers.get('etag')).toBe('"1"')
    expect(await first()).toMatchObject({ state: 'open', claimId: claim.id, version: 1 })
    const confirmed = await settle(await first(), { state: 'confirmed' })
    expect(await confirmed.json()).toMatchObject({ state: 'confirmed', claimId: claim.id })
    const undone = await settle(await first(), { state: 'open' })
    expect(await undone.json()).toMatchObject({ state: 'open', version: 3 })
  })

  test('a late decision is told what holds now', async () => {
    const stale = { ...(await first()), version: 0 }
    const response = await settle(stale, { state: 'dismissed' })
    expect(response.status).toBe(412)
    expect(await response.json()).toMatchObject({ current: { version: 3 } })
  })

  test('they follow the words into the next text; what is gone has no place, and is not lost', async () => {
    const text = article.revision.text.replace('Talks resume on Thursday.', 'More to come.')
    const body = { text: `A new beginning.\n\n${text}`, baseNumber: 1 }
    const response = await room.editor.call('POST', `/api/articles/${article.id}/revisions`, body)
    expect(response.status).toBe(201)
    const { revision } = z
      .object({ revision: z.object({ text: z.string() }) })
      .parse(await response.json())
    const [moved, gone] = await list()
    const range = moved?.range
    expect(range && revision.text.slice(range.start, range.end)).toBe('at least 206 fighters')
    expect(gone).toMatchObject({ range: null, exact: 'Talks resume' })
  })

  test('headings outlive the edit of a Word text', async () => {
    const now = Article.parse(
      await (await room.editor.call('GET', `/api/articles/${article.id}`)).json(),
    )
    const heading = now.revision.blocks.find((block) => block.kind === 'heading')
    expect(heading && now.revision.text.slice(heading.start, heading.end)).toBe(
      'Truce at the border',
    )
  })

  test('nobody without the right, with a foreign claim or about no remark gets through', async () => {
    const one = await first()
    expect((await settle(one, { state: 'dismissed' }, room.reader)).status).toBe(403)
    const foreign = await addClaim(room.editor, room.article, 'A truce holds')
    expect((await settle(one, { state: 'open', claimId: foreign.id })).status).toBe(422)
    expect((await settle(one, { state: 'open', evidenceId: foreign.id })).status).toBe(422)
    expect((await settle({ ...one, comment: 99 }, { state: 'open' })).status).toBe(404)
    expect(await list(room.article)).toEqual([])
    expect(room.house.errors).toEqual([])
  })
})
