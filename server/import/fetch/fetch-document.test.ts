import { expect, test } from 'vitest'
import {
  fetchGood,
  GENERIC,
  get,
  goodUrl,
  PAGE,
  port,
  redirectTo,
  refusalOf,
  QUICK,
  serveWeb,
  web,
} from './fetch-web.fixture.ts'

serveWeb()

test('a page comes with its bytes, its kind and where it came from, and nothing is said of who asks', async () => {
  const found = await get('/a/report%20one.html?x=1#part')
  expect(Buffer.from(found.bytes).toString()).toBe(PAGE)
  expect(found).toMatchObject({
    url: goodUrl('/a/report%20one.html?x=1'),
    contentType: 'text/html',
    charset: 'utf-8',
    fileName: 'report one.html',
  })
  const [request] = web.seen
  expect(request?.url).toBe('/a/report%20one.html?x=1')
  expect(request?.headers).toEqual({
    'user-agent': 'Mozilla/5.0',
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-encoding': 'identity',
    host: `127.0.0.2:${port(web.good)}`,
    connection: 'close',
  })
})

test('a name is fetched from the address that was checked, with its name in the request', async () => {
  const found = await fetchGood(`http://good.test.:${port(web.good)}/`)
  expect(found.url).toBe(`http://good.test:${port(web.good)}/`)
  expect(web.seen[0]?.headers.host).toBe(`good.test:${port(web.good)}`)
})

test.each([
  ['D01', () => `http://127.0.0.1:${port(web.canary)}/`],
  ['D01', () => `http://localhost:${port(web.canary)}/`],
  ['D03', () => `http://[::1]:${port(web.canary)}/`],
  ['D05', () => `http://127.1:${port(web.canary)}/`],
  ['D05', () => `http://2130706433:${port(web.canary)}/`],
  ['D05', () => `http://0x7f000001:${port(web.canary)}/`],
  ['D05', () => `http://0177.0.0.1:${port(web.canary)}/`],
  ['D07', () => 'http://[64:ff9b::7f00:1]/'],
  ['D07', () => 'http://[2002:7f00:1::]/'],
  ['D07', () => 'http://[2001:0:7f00:1::]/'],
  ['D07', () => `http://[::ffff:127.0.0.1]:${port(web.canary)}/`],
  ['D07', () => `http://[::ffff:127.0.0.2]:${port(web.good)}/`],
  ['D07', () => `http://[::127.0.0.1]:${port(web.canary)}/`],
  ['D08', () => `http://0.0.0.0:${port(web.canary)}/`],
  ['D08', () => `http://[::]:${port(web.canary)}/`],
  ['D09', () => 'http://169.254.169.254/latest/meta-data/'],
  ['D09', () => 'http://metadata.google.internal/'],
  ['D09', () => 'http://[fd00:ec2::254]/'],
  ['D11', () => `http://both.test:${port(web.good)}/`],
  ['D11', () => `http://half.test:${port(web.good)}/`],
  ['D11', () => 'http://public.test/'],
  ['D12', () => 'http://nowhere.test/'],
  ['D18', () => 'http://8.8.8.8:8080/'],
  ['D18', () => 'http://8.8.8.8:22/'],
  ['D19', () => `http://①②⑦.⓪.⓪.①:${port(web.canary)}/`],
  ['D19', () => `http://127。0。0。1:${port(web.canary)}/`],
  ['D23', () => 'https://stet.example/'],
  ['D23', () => 'http://STET.example.:80/api'],
  ['D33', () => 'http://127.0.0.2:1/'],
])(
  '%s: an address that is not public is refused in words that tell nothing (%#)',
  async (_id, address) => {
    expect(await refusalOf(fetchGood(address()))).toBe(GENERIC)
    expect(web.seen).toEqual([])
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
  expect(await refusalOf(fetchGood(`http://user:secret@127.0.0.2:${port(web.good)}/`))).toBe(
    'invalid: The address holds a name or password. Leave them out.',
  )
})

test('D13: a redirect is checked as the first address was', async () => {
  redirectTo(`http://127.0.0.1:${port(web.canary)}/`)
  expect(await refusalOf(get('/'))).toBe(GENERIC)
  redirectTo(`//127.0.0.1:${port(web.canary)}/`)
  expect(await refusalOf(get('/'))).toBe(GENERIC)
  redirectTo('https://stet.example/')
  expect(await refusalOf(get('/'))).toBe(GENERIC)
})

test('D14: a name that answers another address the second time is fetched from the first only', async () => {
  web.answer = (request, response) => {
    if (request.url === '/moved') response.end(PAGE)
    else response.writeHead(302, { location: '/moved' }).end()
  }
  expect(await refusalOf(fetchGood(`http://rebind.test:${port(web.good)}/`))).toBe(GENERIC)
  expect(web.seen).toHaveLength(1)
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
  web.answer = (request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end(PAGE)
    else response.writeHead(301, { location: `/${left - 1}` }).end()
  }
  expect((await get('/5')).url).toBe(goodUrl('/0'))
  expect(await refusalOf(get('/6'))).toBe(GENERIC)
})

test('D21: a line break in a path stays encoded and makes one request', async () => {
  await get('/%0d%0aX-Injected:%201')
  expect(web.seen.map(({ url }) => url)).toEqual(['/%0d%0aX-Injected:%201'])
  expect(web.seen[0]?.headers).not.toHaveProperty('x-injected')
})

test.each([204, 304, 300])('an answer of %i holds no page', async (status) => {
  web.answer = (_request, response) => {
    response.writeHead(status).end()
  }
  expect(await refusalOf(get('/'))).toMatch(/could not be fetched|answered with an error/)
})

test('D31: a cookie is not sent back, neither on a redirect nor the next time', async () => {
  web.answer = (request, response) => {
    response.setHeader('set-cookie', 'a=b; Path=/')
    if (request.url === '/') response.writeHead(302, { location: '/next' }).end()
    else response.end(PAGE)
  }
  await get('/')
  await get('/')
  expect(web.seen).toHaveLength(4)
  for (const { headers } of web.seen) {
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
  }
})

test('D33: closed and open ports inside give the same answer after the same time', async () => {
  const limits = { ...QUICK, refusalMs: 80 }
  for (const address of ['http://127.0.0.1:1/', `http://127.0.0.1:${port(web.canary)}/`]) {
    const before = performance.now()
    expect(await refusalOf(fetchGood(address, { limits }))).toBe(GENERIC)
    expect(performance.now() - before).toBeGreaterThanOrEqual(75)
  }
})

test('a person who gives up ends the connection at once', async () => {
  const ended = new AbortController()
  const gone = new Promise((resolve) => {
    web.answer = (request, response) => {
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
  web.answer = (_request, response) => {
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
  web.answer = (_request, response) => {
    response.writeHead(200, { 'content-disposition': disposition }).end('x')
  }
  expect((await get('/a/page.html')).fileName).toBe(name)
})

test('nothing inside was reached by any of these', () => {
  expect(web.canaryHits).toBe(0)
})
