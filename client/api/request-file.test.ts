import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ConnectionError } from './connection-error.ts'
import { isAbort } from './is-abort.ts'
import { requestFile } from './request-file.ts'

const path = '/api/articles/a/report'
const answerWith = (answer: (init?: RequestInit) => Promise<Response>) =>
  vi.stubGlobal('fetch', (_url: URL, init?: RequestInit) => answer(init))

beforeEach(() => vi.stubGlobal('window', { location: { origin: 'http://desk.example' } }))
afterEach(() => vi.unstubAllGlobals())

test('a file comes with the header that names it', async () => {
  const headers = { 'content-disposition': 'attachment; filename="report.csv"' }
  answerWith(async () => new Response('a,b', { headers }))
  const { blob, disposition } = await requestFile({ path })
  expect([await blob.text(), disposition]).toEqual(['a,b', headers['content-disposition']])
})

test('a refusal says why and for how long', async () => {
  const problem = {
    type: 'urn:stet:problem:too-many-requests',
    title: 'Too many requests',
    status: 429,
    code: 'too-many-requests',
    detail: 'You have taken 60 reports in this hour.',
    requestId: 'r',
  }
  answerWith(async () => Response.json(problem, { status: 429, headers: { 'retry-after': '90' } }))
  await expect(requestFile({ path })).rejects.toMatchObject({
    code: 'too-many-requests',
    message: 'You have taken 60 reports in this hour.',
    extra: { retryAfterS: 90 },
  })
})

test('an answer that breaks off is a lost connection', async () => {
  const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) })
  answerWith(async () => new Response(broken))
  await expect(requestFile({ path })).rejects.toBeInstanceOf(ConnectionError)
})

test('one that is stopped is told from one that failed', async () => {
  const controller = new AbortController()
  answerWith(async (init) => {
    controller.abort()
    init?.signal?.throwIfAborted()
    return new Response('')
  })
  const error = await requestFile({ path, signal: controller.signal }).catch((one: unknown) => one)
  expect(isAbort(error)).toBe(true)
})
