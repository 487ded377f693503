import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOf } from '#shared/page.ts'
import { Source, SourceSummary } from '#shared/source/source.ts'
import { sha256 } from '../sha256.ts'
import { sendFile, startWebServer, storyDocx, twoPages } from '../testing/import-desk.ts'
import { attach, type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { addClaim, readClaim } from '../testing/seed-desk.ts'
import { ENGINES } from '../testing/test-house.ts'

const PAGE = (figure: number) => `<!doctype html><html lang="en"><head><title>Truce holds</title>
<meta name="author" content="Ana Lima"><meta property="og:site_name" content="Harbour Post"></head><body>
<article><h1>Truce holds</h1><p>The ministry said that ${figure} fighters were among the dead, after a week of talks that many had given up.</p>
<p>Both sides said that they would keep the truce until the end of the month, and that the border would open again.</p></article>
<script>fetch('http://127.0.0.1:9/')</script><img src="http://127.0.0.1:9/pixel.gif"></body></html>`

describe.each(ENGINES)('documents as sources on %s', (engine) => {
  let room: Newsroom
  let web: Awaited<ReturnType<typeof startWebServer>>

  beforeAll(async () => {
    room = await openNewsroom(engine, { IMPORT_ALLOW_CIDRS: '127.0.0.2/32' })
    web = await startWebServer(PAGE(206))
  })
  afterAll(async () => {
    await web.close()
    await room.house.close()
  })

  const sources = () => `/api/desks/${room.deskId}/sources`
  const upload = (name: string, bytes: Uint8Array, fields?: Record<string, string>) =>
    sendFile(room.editor, sources(), { name, bytes }, fields)
  const made = async (answer: Promise<Response>) => {
    const response = await answer
    if (response.status !== 201) throw new Error(await response.text())
    return Source.parse(await response.json())
  }
  const count = async () => {
    const rows = await room.house.db.read.selectFrom('source').select('id').execute()
    return rows.length
  }

  test('a Word file tells its title and author, and what stands in its margin', async () => {
    const bytes = storyDocx()
    const source = await made(upload('story.docx', bytes))
    expect(source).toMatchObject({ title: 'Truce at the border', author: 'Ana Lima' })
    const { snapshot } = source
    expect(snapshot).toMatchObject({
      text: 'Truce at the border\n\nPakistan said that at least 206 fighters were killed.\n\nTalks resume on Thursday.',
      reader: 'docx/1',
      fileName: 'story.docx',
      fileSha256: sha256(bytes),
      fetchedFrom: null,
    })
    expect(snapshot.blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
    expect(snapshot.document?.comments.map((one) => one.author)).toEqual(['Ben Noor', 'Cora Iqbal'])
    const original = await room.editor.call('GET', `/api/sources/${source.id}/original?snapshot=1`)
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('what a person says of a file stands above what the file says', async () => {
    const said = { title: 'My title', author: 'Somebody else', language: 'de' }
    const source = await made(upload('story.docx', storyDocx(), said))
    expect(source).toMatchObject(said)
  })

  test('the same file twice is found by its hash', async () => {
    const bytes = twoPages('A page that came twice.')
    const source = await made(upload('twice.pdf', bytes))
    const found = await room.editor.call('GET', `${sources()}?fileSha256=${sha256(bytes)}`)
    const page = pageOf(SourceSummary).parse(await found.json())
    expect(page.items.map((one) => one.id)).toEqual([source.id])
    const none = await room.editor.call('GET', `${sources()}?fileSha256=${'0'.repeat(64)}`)
    expect(await none.json()).toMatchObject({ items: [] })
    expect((await room.editor.call('GET', `${sources()}?fileSha256=x`)).status).toBe(422)
  })

  test('a quote from the second page of a PDF knows its page', async () => {
    const source = await made(upload('report.pdf', twoPages('In all 206 fighters were killed.')))
    expect(source.snapshot.document?.pages.map((page) => page.label)).toEqual(['1', '2'])
    const claim = await addClaim(room.editor, room.article, 'A truce holds')
    const response = await attach(
      room.editor,
      { claim, source },
      { quote: 'In all 206 fighters were killed.' },
    )
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ locator: { page: '2' } })
    const own = await attach(
      room.editor,
      { claim: await readClaim(room.editor, claim.id), source },
      { quote: 'In all 206 fighters were killed.', locator: { page: 'cover', section: 'A' } },
    )
    expect(await own.json()).toMatchObject({ locator: { page: 'cover', section: 'A' } })
  })

  test('a page is fetched, read, and kept as it came', async () => {
    const source = await made(room.editor.call('POST', sources(), { url: web.url }))
    expect(source).toMatchObject({
      title: 'Truce holds',
      author: 'Ana Lima',
      publisher: 'Harbour Post',
      medium: 'web-page',
      url: web.url,
      language: 'en',
    })
    expect(source.snapshot.text).toContain('said that 206 fighters were among the dead')
    expect(source.snapshot.text).not.toContain('fetch(')
    expect(source.snapshot.fetchedFrom).toBe(web.url)
    const original = await room.editor.call('GET', `/api/sources/${source.id}/original`)
    expect(await original.text()).toBe(PAGE(206))
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(JSON.stringify(source)).not.toContain('pixel.gif')
  })

  test('a page that is fetched again makes the next snapshot when it says something else', async () => {
    const source = await made(room.editor.call('POST', sources(), { url: web.url }))
    const again = (baseNumber: number) =>
      room.editor.call('POST', `/api/sources/${source.id}/snapshots`, { baseNumber })
    const same = await again(1)
    expect(same.status).toBe(422)
    expect(await same.json()).toMatchObject({ detail: expect.stringContaining('the same as') })
    web.state.page = PAGE(210)
    const next = await again(1)
    web.state.page = PAGE(206)
    expect(next.status).toBe(201)
    expect(await next.json()).toMatchObject({
      snapshot: { number: 2, fetchedFrom: web.url, text: expect.stringContaining('210 fighters') },
    })
    expect(web.state.requests.every(({ headers }) => headers['cookie'] === undefined)).toBe(true)
  })

  test.each([
    ['an address of this machine', 'http://127.0.0.1:4180/', 422],
    ['an address written as a number', 'http://2130706433/', 422],
    ['a name that is none', 'http://', 422],
    ['a scheme that is no web', 'ftp://wire.example/', 422],
  ])('%s is not fetched, and nothing is stored', async (_what, url, status) => {
    const before = await count()
    const response = await room.editor.call('POST', sources(), { url })
    expect(response.status).toBe(status)
    expect(await count()).toBe(before)
  })

  test('a text in an older encoding is read once a person agrees', async () => {
    const bytes = new Uint8Array([0x46, 0xfc, 0x72, 0x20, 0x80, 0x35])
    const refused = await upload('latin.txt', bytes)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'unreadable-document',
      reason: 'encoding-unknown',
    })
    const source = await made(upload('latin.txt', bytes, { encoding: 'windows-1252' }))
    expect(source.snapshot.text).toBe('Für €5')
    expect(source.snapshot.document?.warnings).toMatchObject([{ code: 'encoding-chosen' }])
  })

  test('a talk becomes a source that says who was asked, and the answer its next snapshot', async () => {
    const contact = {
      person: 'Ana Lima',
      channel: 'phone',
      askedAt: '2026-03-01T10:00Z',
      asked: 'How many?',
    }
    const source = await made(room.editor.call('POST', sources(), { contact }))
    expect(source).toMatchObject({
      title: 'Ana Lima',
      medium: 'contact',
      proximity: 'primary',
      publishedAt: '2026-03-01T10:00Z',
      contact: { person: 'Ana Lima', answered: null },
    })
    expect(source.snapshot.text).toContain('No answer so far.')
    const path = `/api/sources/${source.id}/snapshots`
    const answered = { ...contact, answered: 'Nine ships.', answeredAt: '2026-03-02' }
    const next = await room.editor.call('POST', path, { contact: answered, baseNumber: 1 })
    expect(next.status).toBe(201)
    expect(await next.json()).toMatchObject({
      contact: { answered: 'Nine ships.' },
      snapshot: { number: 2, text: expect.stringContaining('Nine ships.') },
    })
    const bare = await room.editor.call('POST', sources(), { contact: { ...contact, asked: '' } })
    expect(bare.status).toBe(422)
    const both = await room.editor.call('POST', sources(), { contact, text: 'x', title: 'T' })
    expect(both.status).toBe(422)
  })

  test('a reader brings in nothing, and nobody from outside', async () => {
    const file = { name: 'story.docx', bytes: storyDocx() }
    expect((await sendFile(room.reader, sources(), file)).status).toBe(403)
    expect((await room.reader.call('POST', sources(), { url: web.url })).status).toBe(403)
  })

  test('whatever was refused left no bytes behind, and nothing unexpected happened', async () => {
    const before = await room.house.db.read.selectFrom('blob').select('sha256').execute()
    await upload('broken.pdf', new TextEncoder().encode('%PDF-1.7 and nothing more'))
    await upload('program.docx', new TextEncoder().encode('MZ\u0000\u0003 this is a program'))
    const after = await room.house.db.read.selectFrom('blob').select('sha256').execute()
    expect(after).toHaveLength(before.length)
    expect(room.house.errors).toEqual([])
  })
})
