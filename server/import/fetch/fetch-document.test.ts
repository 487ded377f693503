import { once } from 'node:events'
import http, { type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ProblemError } from '#shared/problem.ts'
import { startDns } from './fetch-dns.fixture.ts'
import { fetchDocument } from './fetch-document.ts'
import { type FetchSettings } from './fetch-settings.ts'

const GENERIC =
  'invalid: The page could not be fetched. Check the address, or save the page and import the file.'
const PAGE = '<p>The good page.</p>'

/** A server on the one address that is allowed, and a canary on another loopback address that nothing may reach. */
let good: http.Server
let canary: http.Server
let dns: Awaited<ReturnType<typeof startDns>>
let answer: RequestListener
let seen: IncomingMessage[] = []
let canaryHits = 0

beforeAll(async () => {
  good = http.createServer((request, response) => {
    seen.push(request)
    answer(request, response)
  })
  canary = http.createServer((_request, response) => {
    canaryHits += 1
    response.end('CANARY')
  })
  await Promise.all([listen(good, '127.0.0.2'), listen(canary, '127.0.0.1')])
  dns = await startDns({
    'good.test': [['127.0.0.2']],
    'both.test': [['127.0.0.2', '127.0.0.1']],
    'half.test': [['127.0.0.2', '::1']],
    'rebind.test': [['127.0.0.2'], ['127.0.0.1']],
    'public.test': [['8.8.8.8', '10.0.0.1']],
    'metadata.google.internal': [['169.254.169.254']],
    'silent.test': null,
  })
})
beforeEach(() => {
  seen = []
  answer = (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=UTF-8').end(PAGE)
  }
})
afterAll(async () => {
  good.closeAllConnections()
  await Promise.all([close(good), close(canary), dns.close()])
})

test('a page comes with its bytes, its kind and where it came from, and nothing is said of who asks', async () => {
  const found = await get('/a/report%20one.html?x=1#part')
  expect(Buffer.from(found.bytes).toString()).toBe(PAGE)
  expect(found).toMatchObject({
    url: goodUrl('/a/report%20one.html?x=1'),
    contentType: 'text/html',
    charset: 'utf-8',
    fileName: 'report one.html',
  })
  const [request] = seen
  expect(request?.url).toBe('/a/report%20one.html?x=1')
  expect(request?.headers).toEqual({
    'user-agent': 'Mozilla/5.0',
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-encoding': 'identity',
    host: `127.0.0.2:${port(good)}`,
    connection: 'close',
  })
})

test('a name is fetched from the address that was checked, with its name in the request', async () => {
  const found = await fetchGood(`http://good.test.:${port(good)}/`)
  expect(found.url).toBe(`http://good.test:${port(good)}/`)
  expect(seen[0]?.headers.host).toBe(`good.test:${port(good)}`)
})

test.each([
  ['D01', () => `http://127.0.0.1:${port(canary)}/`],
  ['D01', () => `http://localhost:${port(canary)}/`],
  ['D03', () => `http://[::1]:${port(canary)}/`],
  ['D05', () => `http://127.1:${port(canary)}/`],
  ['D05', () => `http://2130706433:${port(canary)}/`],
  ['D05', () => `http://0x7f000001:${port(canary)}/`],
  ['D05', () => `http://0177.0.0.1:${port(canary)}/`],
  ['D07', () => 'http://[64:ff9b::7f00:1]/'],
  ['D07', () => 'http://[2002:7f00:1::]/'],
  ['D07', () => 'http://[2001:0:7f00:1::]/'],
  ['D07', () => `http://[::ffff:127.0.0.1]:${port(canary)}/`],
  ['D07', () => `http://[::ffff:127.0.0.2]:${port(good)}/`],
  ['D07', () => `http://[::127.0.0.1]:${port(canary)}/`],
  ['D08', () => `http://0.0.0.0:${port(canary)}/`],
  ['D08', () => `http://[::]:${port(canary)}/`],
  ['D09', () => 'http://169.254.169.254/latest/meta-data/'],
  ['D09', () => 'http://metadata.google.internal/'],
  ['D09', () => 'http://[fd00:ec2::254]/'],
  ['D11', () => `http://both.test:${port(good)}/`],
  ['D11', () => `http://half.test:${port(good)}/`],
  ['D11', () => 'http://public.test/'],
  ['D12', () => 'http://nowhere.test/'],
  ['D18', () => 'http://8.8.8.8:8080/'],
  ['D18', () => 'http://8.8.8.8:22/'],
  ['D19', () => `http://①②⑦.⓪.⓪.①:${port(canary)}/`],
  ['D19', () => `http://127。0。0。1:${port(canary)}/`],
  ['D23', () => 'https://stet.example/'],
  ['D23', () => 'http://STET.example.:80/api'],
  ['D33', () => 'http://127.0.0.2:1/'],
])(
  '%s: an address that is not public is refused in words that tell nothing (%#)',
  async (_id, address) => {
    expect(await refusalOf(fetchGood(address()))).toBe(GENERIC)
    expect(seen).toEqual([])
  },
)

test.each([
  'file:///etc/passwd',
  'ftp://good.test/',
  'gopher://good.test/',
  'data:text/html,x',
  'blob:http://good.test/1',
  'jar:http://good.test/!/x',
  'ws://good.test/',
  'about:blank',
  'javascript:alert(1)',
])('D17: %s is not fetched', async (address) => {
  expect(await refusalOf(fetchGood(address))).toBe(
    'invalid: Only pages with http or https addresses can be fetched.',
  )
})

test.each([
  'http://127.0.0.1\t/',
  'ht\ntp://good.test/',
  ' http://good.test/',
  'http://good.test/a b',
  'http://good%0d%0ax.test/',
  'good.test',
  'http://',
  '',
])('D19: %j is no address', async (address) => {
  expect(await refusalOf(fetchGood(address))).toBe(
    'invalid: This is not the address of a web page.',
  )
})

test('an address with a name and password is refused', async () => {
  expect(await refusalOf(fetchGood(`http://user:secret@127.0.0.2:${port(good)}/`))).toBe(
    'invalid: The address holds a name or password. Leave them out.',
  )
})

test('D13: a redirect is checked as the first address was', async () => {
  redirectTo(`http://127.0.0.1:${port(canary)}/`)
  expect(await refusalOf(get('/'))).toBe(GENERIC)
  redirectTo(`//127.0.0.1:${port(canary)}/`)
  expect(await refusalOf(get('/'))).toBe(GENERIC)
  redirectTo('https://stet.example/')
  expect(await refusalOf(get('/'))).toBe(GENERIC)
})

test('D14: a name that answers another address the second time is fetched from the first only', async () => {
  answer = (request, response) => {
    if (request.url === '/moved') response.end(PAGE)
    else response.writeHead(302, { location: '/moved' }).end()
  }
  expect(await refusalOf(fetchGood(`http://rebind.test:${port(good)}/`))).toBe(GENERIC)
  expect(seen).toHaveLength(1)
})

test.each([
  'file:///etc/passwd',
  'data:text/html,x',
  'ftp://good.test/',
  'gopher://good.test/',
  'javascript:1',
])('D15: a redirect to %s is not followed', async (location) => {
  redirectTo(location)
  expect(await refusalOf(get('/'))).toBe(GENERIC)
})

test('five redirects are followed, a sixth is not', async () => {
  answer = (request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end(PAGE)
    else response.writeHead(301, { location: `/${left - 1}` }).end()
  }
  expect((await get('/5')).url).toBe(goodUrl('/0'))
  expect(await refusalOf(get('/6'))).toBe(GENERIC)
})

test('D21: a line break in a path stays encoded and makes one request', async () => {
  await get('/%0d%0aX-Injected:%201')
  expect(seen.map(({ url }) => url)).toEqual(['/%0d%0aX-Injected:%201'])
  expect(seen[0]?.headers).not.toHaveProperty('x-injected')
})

test('D25: a page that says it is larger than 10 MB is not read', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 10_000_000_000 }).write('x')
  }
  expect(await refusalOf(get('/'))).toMatch(/^too-large: /)
})

test('D25: a page that turns out larger than allowed is cut off', async () => {
  answer = (_request, response) => {
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
  answer = (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000)))
  }
  expect(await refusalOf(get('/'))).toMatch(/does not unpack/)
})

test('D27: a server that never answers, or a name server that does not, is given up after the time for it', async () => {
  answer = () => undefined
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
  answer = (_request, response) => {
    response.writeHead(status, 'CANARY-TOK', { 'x-secret': 'CANARY-TOK' }).end('CANARY-TOK')
  }
  expect(await refusalOf(get('/'))).toBe(
    `invalid: The website answered with an error (${kind}). Save the page and import the file.`,
  )
})

test.each([204, 304, 300])('an answer of %i holds no page', async (status) => {
  answer = (_request, response) => {
    response.writeHead(status).end()
  }
  expect(await refusalOf(get('/'))).toMatch(/could not be fetched|answered with an error/)
})

test('D31: a cookie is not sent back, neither on a redirect nor the next time', async () => {
  answer = (request, response) => {
    response.setHeader('set-cookie', 'a=b; Path=/')
    if (request.url === '/') response.writeHead(302, { location: '/next' }).end()
    else response.end(PAGE)
  }
  await get('/')
  await get('/')
  expect(seen).toHaveLength(4)
  for (const { headers } of seen) {
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
  }
})

test('D33: closed and open ports inside give the same answer after the same time', async () => {
  const limits = { ...QUICK, refusalMs: 80 }
  for (const address of ['http://127.0.0.1:1/', `http://127.0.0.1:${port(canary)}/`]) {
    const before = performance.now()
    expect(await refusalOf(fetchGood(address, { limits }))).toBe(GENERIC)
    expect(performance.now() - before).toBeGreaterThanOrEqual(75)
  }
})

test('a person who gives up ends the connection at once', async () => {
  const ended = new AbortController()
  const gone = new Promise((resolve) => {
    answer = (request, response) => {
      request.socket.on('close', resolve)
      response.write('half')
    }
  })
  const fetched = fetchGood(
    goodUrl('/'),
    { limits: { refusalMs: 10_000 } },
    {
      signal: ended.signal,
      onProgress: () => {
        ended.abort()
      },
    },
  )
  await expect(fetched).rejects.toMatchObject({ name: 'AbortError' })
  await gone
})

test('progress tells what came and what was promised', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 4 }).end('four')
  }
  const told: unknown[] = []
  await fetchGood(goodUrl('/'), {}, { onProgress: (progress) => told.push(progress) })
  expect(told.at(-1)).toEqual({ received: 4, total: 4 })
})

test.each([
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment; filename="C:\\temp\\a.pdf"', 'a.pdf'],
  ["attachment; filename*=UTF-8''%D8%B1%E2%80%AEfdp.exe; filename=x.pdf", 'رfdp.exe'],
  ['inline', 'page.html'],
])('the name of a file never leads anywhere: %s', async (disposition, name) => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-disposition': disposition }).end('x')
  }
  expect((await get('/a/page.html')).fileName).toBe(name)
})

test('nothing inside was reached by any of these', () => {
  expect(canaryHits).toBe(0)
})

const QUICK = { refusalMs: 0 }

function fetchGood(
  address: string,
  settings: Partial<FetchSettings> = {},
  options: Parameters<typeof fetchDocument>[2] = {},
) {
  return fetchDocument(
    address,
    {
      allowCidrs: ['127.0.0.2/32'],
      dnsServers: [dns.server],
      ownHosts: ['stet.example'],
      limits: QUICK,
      ...settings,
    },
    options,
  )
}

function get(path: string) {
  return fetchGood(goodUrl(path))
}

function goodUrl(path: string): string {
  return `http://127.0.0.2:${port(good)}${path}`
}

function redirectTo(location: string): void {
  answer = (_request, response) => {
    response.writeHead(302, { location }).end()
  }
}

/** Code and words of a refusal; words of its own where there was none. */
async function refusalOf(fetched: Promise<unknown>): Promise<string> {
  const error: unknown = await fetched.then(
    () => 'it was fetched',
    (reason: unknown) => reason,
  )
  return error instanceof ProblemError ? `${error.code}: ${error.message}` : String(error)
}

async function startRaw(serve: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      serve(socket)
    })
  })
  await listen(server, '127.0.0.2')
  return server
}

async function listen(server: Server, host: string): Promise<void> {
  server.listen(0, host)
  await once(server, 'listening')
}

function port(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return address === null || typeof address === 'string' ? 0 : address.port
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
}
