import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { callerOf, openTestHouse, type TestHouse } from '../testing/test-house.ts'

const PROXY = '10.0.0.1'
const TRIES_MAX = 30

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse('sqlite')
  const settings = { ...house.parts.settings, trustedProxies: new Set([PROXY]) }
  house.app = createApp({ ...house.parts, settings })
})
afterEach(() => house.close())

/** Tries a link that nobody made: 400, and 429 once its client has tried too often. */
async function tryLink(forwardedFor: string, peer = PROXY): Promise<number> {
  const body = { token: 'x'.repeat(43), password: 'a harbour full of boats' }
  const call = callerOf(house, { 'x-forwarded-for': forwardedFor }, peer)
  return (await call('POST', '/api/session/reset', body)).status
}

test('behind a trusted proxy all addresses of one IPv6 /64 are one client', async () => {
  for (let host = 1; host <= TRIES_MAX; host += 1)
    expect(await tryLink(`2001:db8:1:2:${host.toString(16)}::${host}`)).toBe(400)
  expect(await tryLink('2001:db8:1:2::99')).toBe(429)
  expect(await tryLink('2001:0DB8:0001:0002:ffff:ffff:ffff:ffff')).toBe(429)
  expect(await tryLink('2001:db8:1:3::99')).toBe(400)
  expect(await tryLink('2001:db8::1:2')).toBe(400)
})

test('only the last address counts, which the proxy itself has seen', async () => {
  for (let guess = 1; guess <= TRIES_MAX; guess += 1)
    expect(await tryLink(`198.51.100.${guess}, 203.0.113.7`)).toBe(400)
  expect(await tryLink('198.51.100.99, 203.0.113.7')).toBe(429)
  expect(await tryLink('203.0.113.8')).toBe(400)
})

test('what somebody else than the proxy says of addresses is not believed', async () => {
  for (let guess = 1; guess <= TRIES_MAX; guess += 1)
    expect(await tryLink(`198.51.100.${guess}`, '::ffff:203.0.113.9')).toBe(400)
  expect(await tryLink('198.51.100.99', '203.0.113.9')).toBe(429)
})
