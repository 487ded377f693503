import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Article } from '#shared/article/article.ts'
import { act, addArticle, addClaim, readClaim } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

describe.each(ENGINES)('articles on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let admin: TestPerson

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    admin = await addPerson(house, 'Ada', deskId, 'admin')
  })
  afterAll(() => house.close())

  const post = (draft: unknown) => editor.call('POST', `/api/desks/${deskId}/articles`, draft)
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('file', new File([bytes], name))
    return post(form)
  }

  test('a pasted text is kept verbatim but for its line ends', async () => {
    const response = await post({
      title: 'A title',
      text: '\uFEFF One.\r\nTwo.  ',
      language: 'en',
      byline: 'By Amina',
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('etag')).toBe('"1"')
    const article = Article.parse(await response.json())
    expect(article.revision.text).toBe(' One.\nTwo.  ')
    expect(article).toMatchObject({ stage: 'drafting', byline: 'By Amina', counts: { claims: 0 } })
  })

  test('a .txt and a .md file are taken, with the file name for a title', async () => {
    const text = Article.parse(
      await (await upload('truce.txt', new TextEncoder().encode('A truce.'))).json(),
    )
    expect(text).toMatchObject({ title: 'truce', revision: { text: 'A truce.' } })
    const markdown = Article.parse(
      await (await upload('truce.md', new TextEncoder().encode('# Truce\n\nIt holds.'))).json(),
    )
    expect(markdown.revision.blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
  })

  test.each([
    ['an empty text', { title: 'T', text: ' \n ' }, 422],
    ['a NUL byte', { title: 'T', text: 'a\0b' }, 422],
    ['half a character', { title: 'T', text: 'a\ud800b' }, 422],
    ['a title of 100,000 characters', { title: 'T'.repeat(100_000), text: 'a' }, 422],
    ['a text of more than 2 MiB', { title: 'T', text: 'ä'.repeat(1_100_000) }, 413],
    ['a body of 10 MB', { title: 'T', text: 'a'.repeat(10_000_000) }, 413],
  ])('%s is refused and nothing is stored', async (_what, draft, status) => {
    const before = await house.db.read.selectFrom('article').select('id').execute()
    const response = await post(draft)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await house.db.read.selectFrom('article').select('id').execute()).toHaveLength(
      before.length,
    )
  })

  test('files that are not UTF-8, not text, or too large are refused', async () => {
    expect((await upload('latin.txt', new Uint8Array([0x66, 0xfc, 0x72]))).status).toBe(422)
    expect((await upload('paper.pdf', new TextEncoder().encode('%PDF-1.7'))).status).toBe(422)
    expect((await upload('paper.xyz', new Uint8Array([1, 2, 3]))).status).toBe(415)
    expect((await upload('empty.txt', new Uint8Array())).status).toBe(422)
    expect((await upload('big.txt', new Uint8Array(2_200_000).fill(97))).status).toBe(413)
  })

  test('the text may be corrected in place until the first claim, and never after', async () => {
    const article = await addArticle(editor, deskId)
    const change = (version: number, body: unknown) =>
      editor.call('PATCH', `/api/articles/${article.id}`, body, { 'if-match': `"${version}"` })
    const corrected = await change(1, { text: 'A corrected text.', title: 'Corrected' })
    expect(await corrected.json()).toMatchObject({
      title: 'Corrected',
      version: 2,
      revision: { number: 1, text: 'A corrected text.' },
    })
    expect((await change(1, { title: 'Too late' })).status).toBe(412)
    const now = Article.parse(
      await (await editor.call('GET', `/api/articles/${article.id}`)).json(),
    )
    await addClaim(editor, now, 'corrected')
    const refused = await change(2, { text: 'Once more.' })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'not-allowed-in-state' })
    expect((await change(2, { byline: 'Still possible' })).status).toBe(200)
  })

  test('an archived article leaves the list, takes no claims, and comes back', async () => {
    const article = await addArticle(editor, deskId)
    const archive = (version: number, archivedAt: string | null) =>
      editor.call(
        'PATCH',
        `/api/articles/${article.id}`,
        { archivedAt },
        { 'if-match': `"${version}"` },
      )
    await archive(1, '2026-03-02T09:00:00.000Z')
    const list = async (query: string) =>
      (await editor.call('GET', `/api/desks/${deskId}/articles${query}`)).text()
    expect(await list('?limit=200')).not.toContain(article.id)
    expect(await list('?limit=200&archived=true')).toContain(article.id)
    await expect(addClaim(editor, article, 'A truce holds')).rejects.toThrow('archived')
    await archive(2, null)
    expect(await list('?limit=200')).toContain(article.id)
  })

  test('an admin deletes a wrong upload; an article with an approval stays', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, 'A truce holds')
    await act(editor, claim, '', { verdict: 'verified' })
    await act(editor, claim, 'submit')
    const remove = async (person: TestPerson) =>
      person.call('DELETE', `/api/articles/${article.id}`, undefined, { 'if-match': '"1"' })
    expect((await remove(editor)).status).toBe(403)
    const { fingerprint } = await readClaim(admin, claim.id)
    expect((await act(admin, claim, 'approve', { fingerprint })).status).toBe(200)
    expect((await remove(admin)).status).toBe(409)
    const wrong = await addArticle(editor, deskId)
    await addClaim(editor, wrong, 'A truce holds')
    expect(
      (await admin.call('DELETE', `/api/articles/${wrong.id}`, undefined, { 'if-match': '"1"' }))
        .status,
    ).toBe(204)
    expect((await editor.call('GET', `/api/articles/${wrong.id}`)).status).toBe(404)
  })

  test('a list comes in pages, newest change first', async () => {
    const first = await (await editor.call('GET', `/api/desks/${deskId}/articles?limit=2`)).json()
    expect(first).toMatchObject({ items: [{}, {}] })
    const { nextCursor } = Object(first)
    const second = await (
      await editor.call('GET', `/api/desks/${deskId}/articles?limit=2&cursor=${nextCursor}`)
    ).text()
    for (const { id } of Object(first).items) expect(second).not.toContain(id)
    expect((await editor.call('GET', `/api/desks/${deskId}/articles?cursor=xyz`)).status).toBe(422)
    expect((await editor.call('GET', `/api/desks/${deskId}/articles?limit=100000`)).status).toBe(
      422,
    )
  })
})
