import { once } from 'node:events'
import { request, type OutgoingHttpHeaders } from 'node:http'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UPLOAD_BYTES_MAX } from '../http/upload.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { makeDocx, p, r } from './office/docx.fixture.ts'

const HEAD = Buffer.from(
  '--x\r\nContent-Disposition: form-data; name="file"; filename="story.docx"\r\n\r\n',
)
const TAIL = Buffer.from('\r\n--x--\r\n')

let room: Newsroom
let server: ReturnType<typeof serve>
let port: number

beforeAll(async () => {
  room = await openNewsroom('sqlite')
  server = serve({ fetch: room.house.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await room.house.close()
})

/** A form with a Word file whose whole body has this size. */
function formOf(bytes: number): Buffer {
  const withFiller = (size: number) =>
    makeDocx(p(r('Words of a story.')), {
      others: [{ name: 'word/media/filler.bin', content: Buffer.alloc(size) }],
    })
  const rest = withFiller(0).length + HEAD.length + TAIL.length
  return Buffer.concat([HEAD, withFiller(bytes - rest), TAIL])
}

/** What is answered to pieces sent one after the other; the answer may come before all of them are sent. */
async function send(headers: OutgoingHttpHeaders, pieces: readonly Buffer[]): Promise<number> {
  const asked = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: `/api/desks/${room.deskId}/sources`,
    agent: false,
    headers: {
      host: 'localhost:4180',
      origin: 'http://localhost:4180',
      cookie: room.editor.cookie,
      'content-type': 'multipart/form-data; boundary=x',
      ...headers,
    },
  })
  // The server may close while the rest is still on its way.
  asked.on('error', () => {})
  const answered = once(asked, 'response')
  for (const piece of pieces) asked.write(piece)
  asked.end()
  const [response] = await answered
  response.resume()
  return response.statusCode
}

test('E35: a body of exactly the limit is taken', async () => {
  const body = formOf(UPLOAD_BYTES_MAX)
  expect(body).toHaveLength(UPLOAD_BYTES_MAX)
  expect(await send({ 'content-length': body.length }, [body])).toBe(201)
})

test('E35: one byte more is refused by its declared length, before it is sent', async () => {
  const headers = { 'content-length': UPLOAD_BYTES_MAX + 1 }
  expect(await send(headers, [HEAD])).toBe(413)
})

test('E35: one that declares no length is counted and refused', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'a')
  const pieces = Array.from({ length: 26 }, () => piece)
  expect(await send({ 'transfer-encoding': 'chunked' }, [HEAD, ...pieces, TAIL])).toBe(413)
})

test('E35: a length that says too little gives a broken form', async () => {
  const body = formOf(20_000)
  expect(await send({ 'content-length': 9_000 }, [body.subarray(0, 9_000)])).toBe(400)
})
