import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  close,
  fetchGood,
  GENERIC,
  get,
  goodUrl,
  port,
  refusalOf,
  startRaw,
  QUICK,
  serveWeb,
  web,
} from './fetch-web.fixture.ts'

serveWeb()

test('D25: a page that says it is larger than 10 MB is not read', async () => {
  web.answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 10_000_000_000 }).write('x')
  }
  expect(await refusalOf(get('/'))).toMatch(/^too-large: /)
})

test('D25: a page that turns out larger than allowed is cut off', async () => {
  web.answer = (_request, response) => {
    for (let sent = 0; sent < 20; sent += 1) response.write(Buffer.alloc(1_000))
    response.end()
  }
  const limits = { bytesMax: 10_000 }
  expect(await refusalOf(fetchGood(goodUrl('/'), { limits: { ...QUICK, ...limits } }))).toMatch(
    /^too-large: /,
  )
  const exact = { bytesMax: 20_000 }
  const found = await fetchGood(goodUrl('/'), { limits: { ...QUICK, ...exact } })
  expect(found.bytes.byteLength).toBe(20_000)
})

test('D25: a packed page is not unpacked', async () => {
  web.answer = (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000)))
  }
  expect(await refusalOf(get('/'))).toMatch(/does not unpack/)
})

test('D27: a server that never answers, or a name server that does not, is given up after the time for it', async () => {
  web.answer = () => undefined
  expect(await refusalOf(fetchGood(goodUrl('/'), { limits: { ...QUICK, totalMs: 60 } }))).toBe(
    GENERIC,
  )
  expect(await refusalOf(fetchGood(goodUrl('/'), { limits: { ...QUICK, headMs: 60 } }))).toBe(
    GENERIC,
  )
  const silent = fetchGood('http://silent.test/', { limits: { ...QUICK, totalMs: 60 } })
  expect(await refusalOf(silent)).toBe(GENERIC)
})

test('D27: a server that drips its answer is given up after the whole time', async () => {
  const dripping = await startRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => socket.write('X-A: b\r\n'), 10)
    socket.on('close', () => clearInterval(timer))
  })
  expect(
    await refusalOf(
      fetchGood(`http://127.0.0.2:${port(dripping)}/`, { limits: { ...QUICK, totalMs: 100 } }),
    ),
  ).toBe(GENERIC)
  await close(dripping)
})

test.each([
  ['a body cut short', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['a head of 20 kB', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  [
    'another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
  ],
  ['nothing', ''],
])('an answer with %s is refused', async (_name, bytes) => {
  const server = await startRaw((socket) => socket.end(bytes))
  expect(await refusalOf(fetchGood(`http://127.0.0.2:${port(server)}/`))).toBe(GENERIC)
  await close(server)
})

test.each([
  [401, '4xx'],
  [403, '4xx'],
  [404, '4xx'],
  [500, '5xx'],
])('D29: what a server says with a %i is not repeated', async (status, kind) => {
  web.answer = (_request, response) => {
    response.writeHead(status, 'CANARY-TOK', { 'x-secret': 'CANARY-TOK' }).end('CANARY-TOK')
  }
  expect(await refusalOf(get('/'))).toBe(
    `invalid: The website answered with an error (${kind}). Save the page and import the file.`,
  )
})

test('nothing inside was reached by any of these', () => {
  expect(web.canaryHits).toBe(0)
})
