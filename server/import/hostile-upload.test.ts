import { once } from 'node:events'
import { connect } from 'node:net'
import { deflateSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Source } from '#shared/source/source.ts'
import { sendFile, storyDocx, twoPages } from '../testing/import-desk.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { makeDocx, p, r } from './office/docx.fixture.ts'
import { makeZip, type ZipPart } from './office/zip.fixture.ts'
import { writePdf } from './pdf/pdf-written.fixture.ts'

const MB = 1024 * 1024
const bytes = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const BOTH = bytes('<html><p>Words of a page.</p></html>\n%PDF-1.7\n')
const docxWith = (...others: ZipPart[]) => makeDocx(p(r('Words.')), { others })

describe('hostile files', () => {
  let room: Newsroom
  let kept: Awaited<ReturnType<typeof count>>

  beforeAll(async () => {
    room = await openNewsroom('sqlite')
    kept = await count()
  })
  afterAll(() => room.house.close())

  const sources = () => `/api/desks/${room.deskId}/sources`
  const upload = (name: string, content: Uint8Array) =>
    sendFile(room.editor, sources(), { name, bytes: content })
  const count = async () => {
    const { read } = room.house.db
    const blobs = await read.selectFrom('blob').select('sha256').execute()
    const rows = await read.selectFrom('source').select('id').execute()
    return { blobs: blobs.length, sources: rows.length }
  }
  /** A refusal tells no insides, and leaves nothing. */
  const expectRefusal = async (response: Response, status: number, reason?: string) => {
    const text = await response.text()
    expect({ status: response.status, text }).toMatchObject({ status })
    expect(text).not.toMatch(/node_modules|\.mjs|at \w+ \(|\/tmp\/|Error:/)
    if (reason !== undefined) expect(JSON.parse(text)).toMatchObject({ reason })
    expect(await count()).toEqual(kept)
  }

  test.each([
    ['E01: a program as Word', 'bill.docx', bytes('MZ\u0090\0\u0003\0\0\0\u0004'), 415],
    ['E01: a program as PDF', 'bill.pdf', bytes('\u007fELF\u0002\u0001'), 415],
    [
      'E01: a picture as text',
      'note.txt',
      joined(new Uint8Array([0x89]), bytes('PNG\r\n\x1a\n')),
      415,
    ],
    ['E03: a page and a PDF in one, as text', 'paper.txt', BOTH, 415],
    ['E03: a page and a PDF in one, as a page', 'paper.html', BOTH, null],
    [
      'E13: entries over each other',
      'a.docx',
      docxWith({ name: 'a', content: '', sharesBytesOf: 0 }),
      422,
    ],
    ['E15: a name that climbs', 'a.docx', docxWith({ name: '../../x', content: 'x' }), 422],
    ['E15: a name from the root', 'a.docx', docxWith({ name: '/etc/x', content: 'x' }), 422],
    [
      'E17: two texts',
      'a.docx',
      docxWith(
        { name: 'word/document.xml', content: '' },
        { name: 'word/document.xml', content: '' },
      ),
      422,
    ],
    ['an archive of anything', 'a.zip', makeZip([{ name: 'x.txt', content: 'x' }]), 415],
    ['nothing at all', 'a.docx', new Uint8Array(), 422],
    ['a PDF cut short', 'a.pdf', twoPages('Words').slice(0, 300), 422],
  ] as const)(
    '%s is refused or read as what it is, and leaves nothing',
    async (_what, name, content, status) => {
      const response = await upload(name, content)
      if (status !== null) return expectRefusal(response, status)
      const source = Source.parse(await response.json())
      expect(source.snapshot.reader).toMatch(/^(plain-text|html)/)
      kept = await count()
    },
  )

  test('E27: a PDF that unpacks to hundreds of megabytes is stopped', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(400 * MB, ' '), { level: 9 }), { level: 9 })
    const content = bomb.toString('latin1')
    const pdf = writePdf({
      pages: [[]],
      objects: [
        `<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${content}\nendstream`,
      ],
      page: '/Contents 1000 0 R',
    })
    const before = process.memoryUsage().rss
    const response = await upload('bomb.pdf', pdf)
    expect(response.status).toBe(422)
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * MB)
    expect(await count()).toEqual(kept)
  })

  test.each([
    ['a million nested parts', '<div>'.repeat(1_000_000)],
    [
      'a million attributes',
      `<p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=1`).join(' ')}>x</p>`,
    ],
    ['a comment of 10 MB', `<!--${'x'.repeat(10_000_000)}`],
  ])('E33: a page with %s is refused', async (_what, page) => {
    const response = await upload('page.html', bytes(page))
    expect([413, 422]).toContain(response.status)
    expect(await count()).toEqual(kept)
  })

  test('E05: nothing that a document points at is read or asked for', async () => {
    const page =
      '<p>Words.</p><img src="http://127.0.0.1:9/p.gif"><link rel=stylesheet href="file:///etc/passwd">'
    const source = Source.parse(await (await upload('page.html', bytes(page))).json())
    expect(JSON.stringify(source)).not.toMatch(/127\.0\.0\.1|passwd|root:/)
    kept = await count()
  })

  test.each([
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['a\r\nX-Injected: 1.txt', 'aX-Injected 1.txt'],
    ['<img src=x onerror=alert(1)>.txt', 'img src=x onerror=alert(1).txt'],
    ['evil\u202Etxt.exe.txt', 'eviltxt.exe.txt'],
    [`${'n'.repeat(300)}.txt`, `${'n'.repeat(116)}.txt`],
  ])('E31: a file called %j is kept under a harmless name', async (name, expected) => {
    const source = Source.parse(await (await upload(name, bytes('Words of a file.'))).json())
    expect(source.snapshot.fileName).toBe(expected)
    const original = await room.editor.call('GET', `/api/sources/${source.id}/original`)
    const disposition = original.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\w. ()-]+"/)
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(original.headers.get('content-security-policy')).toContain('sandbox')
    kept = await count()
  })

  test('E39: what a scanner would stop is kept as it is, to be saved and never shown', async () => {
    const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`
    const source = Source.parse(await (await upload('eicar.txt', bytes(eicar))).json())
    const original = await room.editor.call('GET', `/api/sources/${source.id}/original`)
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
    kept = await count()
  })

  test('E35: a file above the limit is refused before it is read', async () => {
    const response = await upload('big.txt', new Uint8Array(26 * MB).fill(97))
    expect(response.status).toBe(413)
    expect(await count()).toEqual(kept)
  })

  test('E41: an upload that breaks off leaves nothing', async () => {
    const server = serve({ fetch: room.house.app.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const docx = storyDocx()
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="story.docx"\r\n\r\n`
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST ${sources()} HTTP/1.1\r\nHost: localhost:4180\r\nOrigin: http://localhost:4180\r\nCookie: ${room.editor.cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${docx.length + head.length + 9}\r\n\r\n${head}`,
    )
    socket.write(docx.subarray(0, docx.length / 2))
    socket.end()
    await once(socket.resume(), 'close')
    await new Promise((resolve) => server.close(resolve))
    expect(await count()).toEqual(kept)
  })

  test('after all of it the log is whole and nothing unexpected happened', async () => {
    expect(room.house.errors).toEqual([])
  })
})
