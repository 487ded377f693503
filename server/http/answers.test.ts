import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addArticle } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'
import { createApp } from '../app.ts'
import { headersFor } from './security-headers.ts'

let house: TestHouse
let desk: string
let editor: TestPerson
beforeAll(async () => {
  house = await openTestHouse('sqlite')
  house.app.get('/api/broken', () => {
    throw new Error('a secret of the house')
  })
  desk = await addDesk(house)
  editor = await addPerson(house, 'Ed', desk, 'editor')
})
afterAll(() => house.close())

/** Every header that an answer of the API has, with its exact value. */
const EXPECTED = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), usb=(), window-management=(), xr-spatial-tracking=()',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'X-XSS-Protection': '0',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  Vary: 'Origin, Cookie',
})

describe('every answer has the headers of the house', () => {
  test.each([
    [200, () => editor.call('GET', '/api/session')],
    [401, () => callerOf(house)('GET', '/api/session')],
    [404, () => editor.call('GET', '/api/nothing-here')],
    [404, () => editor.call('GET', '/api/articles/none')],
    [413, () => editor.call('POST', '/api/tokens', {}, { 'content-length': '100000' })],
    [415, () => bare('POST', '/api/session', { 'content-type': 'text/plain' }, 'x')],
    [422, () => editor.call('POST', `/api/desks/${desk}/articles`, { wrong: 1 })],
    [428, withoutVersion],
    [429, tooManyTries],
    [500, () => editor.call('GET', '/api/broken')],
  ])('%i', async (status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    for (const [name, value] of EXPECTED)
      expect([name, answer.headers.get(name)]).toEqual([name, value])
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(answer.headers.get(name)).toBeNull()
    expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/)
    expect(Number(answer.headers.get('retry-after')) > 0).toBe(status === 429)
  })

  test('https adds strict transport, and the cookie is bound to the host', async () => {
    expect(headersFor('api', true)['Strict-Transport-Security']).toBe(
      'max-age=63072000; includeSubDomains',
    )
    expect(headersFor('api', false)['Strict-Transport-Security']).toBeUndefined()
    const fresh = await openTestHouse('sqlite')
    const settings = { ...fresh.parts.settings, publicUrl: 'https://stet.example' }
    const app = createApp({ ...fresh.parts, settings })
    const answer = await app.request('/api/setup', {
      method: 'POST',
      headers: {
        host: 'stet.example',
        origin: 'https://stet.example',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        name: 'Ada',
        email: 'ada@desk.example',
        password: 'a harbour full of boats',
        deskName: 'World desk',
      }),
    })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-stet=[\w-]{43}; Max-Age=259200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    await fresh.close()
  })

  test('a mistake of ours tells nothing of itself', async () => {
    const answer = await editor.call('GET', '/api/broken')
    expect(await answer.text()).not.toMatch(/secret|Error|\.ts|\/server/)
    expect(house.errors).not.toEqual([])
  })
})

describe('requests from elsewhere', () => {
  const session = '/api/session'
  const typed = { 'content-type': 'application/json' }

  test.each([
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:4180.evil.example' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{}],
  ])('a change with %j and a cookie is refused', async (headers) => {
    const answer = await bare(
      'POST',
      session,
      { ...typed, ...headers, cookie: editor.cookie },
      '{}',
    )
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'wrong-origin'])
  })

  test('a browser that names no origin but says same-origin is let in', async () => {
    const headers = { ...typed, cookie: editor.cookie, 'sec-fetch-site': 'same-origin' }
    expect((await bare('POST', session, headers, '{}')).status).toBe(422)
  })

  test('another site may not even read', async () => {
    const headers = { cookie: editor.cookie, 'sec-fetch-site': 'cross-site' }
    expect((await bare('GET', session, headers)).status).toBe(403)
  })

  test('another host name is not answered', async () => {
    const answer = await bare('GET', session, { host: 'evil.example' })
    expect([answer.status, await codeOf(answer)]).toEqual([421, 'wrong-host'])
  })

  test.each([
    'text/json',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    'application/x-www-form-urlencoded',
    undefined,
  ])('a body of the type %s is refused', async (type) => {
    const headers = {
      origin: 'http://localhost:4180',
      'content-length': '2',
      ...(type === undefined ? {} : { 'content-type': type }),
    }
    const sent = type === undefined ? new TextEncoder().encode('{}') : '{}'
    const answer = await bare('POST', session, headers, sent)
    expect([answer.status, await codeOf(answer)]).toEqual([415, 'unsupported-type'])
  })

  test('a preflight from elsewhere gets no permission', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const answer = await bare('OPTIONS', session, headers)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })
})

test('the log has no route that writes', async () => {
  const admin = await addPerson(house, 'Ada', desk, 'admin')
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await admin.call(method, `/api/desks/${desk}/audit`, {})
    expect(answer.status).toBe(404)
  }
})

test('what nobody has and what is not the asker’s look the same', async () => {
  const far = await addPerson(house, 'Far', await addDesk(house, 'Other'), 'admin')
  const article = await addArticle(editor, desk)
  const texts = await Promise.all(
    [article.id, crypto.randomUUID(), '*', 'undefined', '-1'].map(async (id) => {
      const answer = await far.call('GET', `/api/articles/${id}`)
      expect(answer.status).toBe(404)
      return JSON.stringify({ ...Object(await answer.json()), requestId: '' })
    }),
  )
  expect(new Set(texts).size).toBe(1)
})

async function withoutVersion(): Promise<Response> {
  const article = await addArticle(editor, desk)
  return editor.call('PATCH', `/api/articles/${article.id}`, { title: 'New' })
}

async function tooManyTries(): Promise<Response> {
  const ask = () =>
    callerOf(house)('POST', '/api/session/reset', {
      token: 'x'.repeat(43),
      password: 'a harbour full of boats',
    })
  for (let n = 0; n < 30; n += 1) await ask()
  return ask()
}

async function bare(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const sent = new Headers({ host: 'localhost:4180', ...headers })
  return house.app.request(path, {
    method,
    headers: sent,
    ...(body === undefined ? {} : { body }),
  })
}

async function codeOf(answer: Response): Promise<unknown> {
  return Object(await answer.json()).code
}
