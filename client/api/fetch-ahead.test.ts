import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAhead, fetchUnlessAhead } from './fetch-ahead.ts'

const ORIGIN = 'http://desk.test'
const url = new URL('/api/articles/1', ORIGIN)
const GET = { method: 'GET' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { location: { origin: ORIGIN }, setTimeout })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function answering(...answers: Response[]) {
  const calls = vi.fn<typeof fetch>()
  for (const answer of answers) calls.mockResolvedValueOnce(answer)
  vi.stubGlobal('fetch', calls)
  return calls
}

test('an answer begun ahead is given once, without asking again', async () => {
  const calls = answering(Response.json('early'), Response.json('late'))
  fetchAhead('/api/articles/1')
  expect(await (await fetchUnlessAhead(url, GET)).json()).toBe('early')
  expect(calls).toHaveBeenCalledTimes(1)
  expect(await (await fetchUnlessAhead(url, GET)).json()).toBe('late')
})

test('a refusal is asked for again by whoever wants it', async () => {
  answering(new Response(null, { status: 401 }), Response.json('now'))
  fetchAhead('/api/articles/1')
  expect(await (await fetchUnlessAhead(url, GET)).json()).toBe('now')
})

test('a change is never taken for a question that was asked ahead', async () => {
  const calls = answering(Response.json('early'), Response.json('changed'))
  fetchAhead('/api/articles/1')
  expect(await (await fetchUnlessAhead(url, { method: 'PATCH' })).json()).toBe('changed')
  expect(calls).toHaveBeenCalledTimes(2)
})

test('an answer that nobody came for is let go', async () => {
  answering(Response.json('early'), Response.json('late'))
  fetchAhead('/api/articles/1')
  vi.advanceTimersByTime(10_000)
  expect(await (await fetchUnlessAhead(url, GET)).json()).toBe('late')
})
