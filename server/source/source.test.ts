import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Source, SourceSummary } from '#shared/source/source.ts'
import { pageOf } from '#shared/page.ts'
import { sha256 } from '../sha256.ts'
import { act, addArticle, addClaim, readClaim, spanOf } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const TEXT = 'He added that 206 fighters were among the dead.'
const Page = pageOf(SourceSummary)

describe.each(ENGINES)('sources on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let admin: TestPerson
  let stranger: TestPerson

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    admin = await addPerson(house, 'Ada', deskId, 'admin')
    stranger = await addPerson(house, 'Edda', await addDesk(house, 'Other desk'), 'admin')
  })
  afterAll(() => house.close())

  const post = (draft: unknown, person = editor, headers: Record<string, string> = {}) =>
    person.call('POST', `/api/desks/${deskId}/sources`, draft, headers)
  const upload = (
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const form = new FormData()
    form.set('file', new File([bytes], name))
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    return post(form, editor, headers)
  }
  const made = async (response: Promise<Response>) => {
    const answer = await response
    if (answer.status !== 201) throw new Error(await answer.text())
    return Source.parse(await answer.json())
  }
  const remove = async (id: string, person = admin) => {
    const found = await person.call('GET', `/api/sources/${id}`)
    return person.call('DELETE', `/api/sources/${id}`, undefined, {
      'if-match': found.headers.get('etag') ?? '"1"',
    })
  }
  const attach = (claimId: string, source: Source) =>
    editor.call('POST', `/api/claims/${claimId}/evidence`, {
      sourceId: source.id,
      snapshot: 1,
      spans: [spanOf(TEXT, '206 fighters')],
      about: 'content',
      relation: 'supports',
    })

  test('a pasted text becomes a source with one snapshot and plain defaults', async () => {
    const source = await made(post({ title: ' Wire report ', text: `\uFEFF${TEXT}\r\n` }))
    expect(source).toMatchObject({
      title: 'Wire report',
      publisher: null,
      medium: 'other',
      proximity: 'secondary',
      language: 'en',
      claims: 0,
      version: 1,
      snapshot: { number: 1, text: `${TEXT}\n`, fileSha256: null, sha256: sha256(`${TEXT}\n`) },
    })
    const snapshot = await editor.call('GET', `/api/sources/${source.id}/snapshots/1`)
    expect(await snapshot.json()).toEqual(source.snapshot)
    expect((await editor.call('GET', `/api/sources/${source.id}/snapshots/2`)).status).toBe(404)
    expect((await editor.call('GET', `/api/sources/${source.id}/original`)).status).toBe(404)
  })

  test('an uploaded file is kept byte for byte and only ever saved, never shown', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF# Béricht\r\n\r\n${TEXT}`)
    const fields = { title: '', publisher: 'Strait Wire', author: '', medium: 'wire-report' }
    const source = await made(upload('Béricht "1".md', bytes, fields))
    expect(source).toMatchObject({ title: 'Béricht 1', publisher: 'Strait Wire', author: null })
    expect(source.snapshot.fileSha256).toBe(sha256(bytes))
    const original = await editor.call('GET', `/api/sources/${source.id}/original`)
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(original.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="Bericht 1.md"; filename*=UTF-8''B%C3%A9richt%201.md`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-download-options': 'noopen',
      'cache-control': 'no-store',
    })
  })

  test('an upload sent twice with one key is stored once, and another file does not pass for it', async () => {
    const key = { 'idempotency-key': 'upload-1' }
    const bytes = new TextEncoder().encode('Sent \u{1F99E} once.')
    const count = async () =>
      (await house.db.read.selectFrom('source').select('id').execute()).length
    const before = await count()
    const first = await upload('once.txt', bytes, {}, key)
    const again = await upload('once.txt', bytes, {}, key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    const source = Source.parse(await first.json())
    expect(source.title).toBe('once')
    expect(await again.json()).toEqual(source)
    const refused = [
      await upload('once.txt', new TextEncoder().encode('Sent twice.'), {}, key),
      await upload('other.txt', bytes, {}, key),
      await upload('once.txt', bytes, { title: 'Other' }, key),
    ]
    for (const response of refused) {
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ code: 'idempotency-mismatch' })
    }
    expect(await count()).toBe(before + 1)
  })

  test.each([
    ['an empty text', { title: 'T', text: ' \n ' }, 422],
    ['a NUL byte', { title: 'T', text: 'a\0b' }, 422],
    ['half a character', { title: 'T', text: 'a\ud800b' }, 422],
    ['half a character in the title', { title: 'a\ud800', text: 'a' }, 422],
    ['a title of 100,000 characters', { title: 'T'.repeat(100_000), text: 'a' }, 422],
    ['an address that is a script', { title: 'T', text: 'a', url: 'javascript:alert(1)' }, 422],
    ['a field it does not know', { title: 'T', text: 'a', confidential: true }, 422],
    ['a text of more than 2 MiB', { title: 'T', text: 'ä'.repeat(1_100_000) }, 413],
    ['a body of 10 MB', { title: 'T', text: 'a'.repeat(10_000_000) }, 413],
  ])('%s is refused and nothing is stored', async (_what, draft, status) => {
    const before = await house.db.read.selectFrom('source').select('id').execute()
    const response = await post(draft)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await house.db.read.selectFrom('source').select('id').execute()).toHaveLength(
      before.length,
    )
  })

  test('files that are not UTF-8, not text, empty or too large leave nothing behind', async () => {
    const kept = async () => ({
      blobs: await house.db.read.selectFrom('blob').select('sha256').execute(),
      sources: await house.db.read.selectFrom('source').select('id').execute(),
    })
    const before = await kept()
    const refused = [
      await upload('latin.txt', new Uint8Array([0x66, 0xfc, 0x72])),
      await upload('paper.pdf', new TextEncoder().encode('%PDF-1.7')),
      await upload('empty.txt', new Uint8Array()),
      await upload('nul.txt', new Uint8Array([0x61, 0, 0x62])),
      await upload('big.txt', new Uint8Array(2_200_000).fill(97)),
      await upload('a.txt', new TextEncoder().encode('a'), { confidential: 'yes' }),
    ]
    expect(refused.map((response) => response.status)).toEqual([422, 422, 422, 422, 413, 422])
    expect(await kept()).toEqual(before)
  })

  test('what is said of a source can change, null empties a field, and the text stays', async () => {
    const source = await made(post({ title: 'A', text: TEXT, publisher: 'Strait Wire' }))
    const change = (version: number, body: unknown) =>
      editor.call('PATCH', `/api/sources/${source.id}`, body, { 'if-match': `"${version}"` })
    const changed = await change(1, { publisher: null, language: 'ur', proximity: 'primary' })
    expect(await changed.json()).toMatchObject({
      publisher: null,
      language: 'ur',
      proximity: 'primary',
      title: 'A',
      version: 2,
      snapshot: { language: 'ur', sha256: source.snapshot.sha256 },
    })
    expect((await change(1, { title: 'Late' })).status).toBe(412)
    expect((await change(2, { text: 'No' })).status).toBe(422)
    const same = await change(2, { proximity: 'primary' })
    expect(await same.json()).toMatchObject({ version: 2 })
  })

  test('the list is searched by title, publisher and author, and comes in pages', async () => {
    for (const title of ['Zebra one', 'Zebra two', 'Zebra 100% three'])
      await made(post({ title, text: 'z', publisher: 'Harbour Post' }))
    const list = async (query: string) =>
      Page.parse(await (await editor.call('GET', `/api/desks/${deskId}/sources?${query}`)).json())
    expect((await list('q=zebra')).items).toHaveLength(3)
    expect((await list('q=HARBOUR')).items).toHaveLength(3)
    expect((await list('q=%25')).items.length).toBeGreaterThan(3)
    const first = await list('q=zebra&limit=2')
    const second = await list(`q=zebra&limit=2&cursor=${first.nextCursor}`)
    expect(second.nextCursor).toBeNull()
    const ids = [...first.items, ...second.items].map((item) => item.id)
    expect(new Set(ids).size).toBe(3)
  })

  test('a source of another desk is not there, for its page and for evidence', async () => {
    const source = await made(post({ title: 'A', text: TEXT }))
    for (const path of ['', '/snapshots/1', '/original'])
      expect((await stranger.call('GET', `/api/sources/${source.id}${path}`)).status).toBe(404)
    expect((await remove(source.id, stranger)).status).toBe(404)
    expect((await post({ title: 'A', text: TEXT }, stranger)).status).toBe(404)
    const theirDesk = await addDesk(house, 'Third desk')
    const theirs = await addPerson(house, 'Noor', theirDesk, 'editor')
    const article = await addArticle(theirs, theirDesk)
    const claim = await addClaim(theirs, article, 'at least 206 fighters')
    const refused = await theirs.call('POST', `/api/claims/${claim.id}/evidence`, {
      sourceId: source.id,
      snapshot: 1,
      spans: [spanOf(TEXT, '206 fighters')],
      about: 'content',
      relation: 'supports',
    })
    expect(refused.status).toBe(404)
  })

  test('claims that rest on a source are counted once each and keep it from being deleted', async () => {
    const bytes = new TextEncoder().encode(TEXT)
    const source = await made(upload('report.txt', bytes))
    const twin = await made(upload('twin.txt', bytes))
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, 'at least 206 fighters')
    await attach(claim.id, source)
    await attach(claim.id, source)
    const found = await editor.call('GET', `/api/sources/${source.id}`)
    expect(await found.json()).toMatchObject({ claims: 1 })
    expect((await remove(source.id, editor)).status).toBe(403)
    const refused = await remove(source.id)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'not-allowed-in-state', claims: 1 })
    for (const evidence of (await readClaim(editor, claim.id)).evidence)
      await editor.call('DELETE', `/api/evidence/${evidence.id}`, undefined, {
        'if-match': `"${evidence.version}"`,
      })
    expect((await remove(source.id)).status).toBe(204)
    expect((await editor.call('GET', `/api/sources/${source.id}`)).status).toBe(404)
    expect((await editor.call('GET', `/api/claims/${claim.id}`)).status).toBe(200)
    expect((await editor.call('GET', `/api/sources/${twin.id}/original`)).status).toBe(200)
    expect((await remove(twin.id)).status).toBe(204)
    const blobs = await house.db.read.selectFrom('blob').select('sha256').execute()
    expect(blobs.map((blob) => blob.sha256)).not.toContain(sha256(bytes))
  })

  test('a source that a claim was approved on stays, also when the evidence was removed since', async () => {
    const source = await made(post({ title: 'A', text: TEXT }))
    const claim = await addClaim(editor, await addArticle(editor, deskId), 'A truce holds')
    await attach(claim.id, source)
    await act(editor, claim, '', { verdict: 'verified' })
    await act(editor, claim, 'submit')
    const { fingerprint, evidence } = await readClaim(admin, claim.id)
    expect((await act(admin, claim, 'approve', { fingerprint })).status).toBe(200)
    for (const one of evidence)
      await editor.call('DELETE', `/api/evidence/${one.id}`, undefined, {
        'if-match': `"${one.version}"`,
      })
    const refused = await remove(source.id)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('approved')
  })
})
