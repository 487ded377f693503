import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { callerOf, ENGINES, openTestHouse, type TestHouse } from '../testing/test-house.ts'

const SETUP = {
  name: 'Ana',
  email: 'ana@desk.example',
  password: 'a harbour full of boats',
  deskName: 'World desk',
}
const FAR = '203.0.113.7'

describe.each(ENGINES)('setup on %s', (engine) => {
  let house: TestHouse
  beforeEach(async () => {
    house = await openTestHouse(engine)
  })
  afterEach(() => house.close())

  const state = async (call: ReturnType<typeof callerOf>) =>
    (await call('GET', '/api/setup')).json()

  test('from another machine it needs the code of the terminal', async () => {
    const far = callerOf(house, {}, FAR)
    expect(await state(far)).toEqual({ needed: true, codeNeeded: true })
    for (const body of [SETUP, { ...SETUP, code: 'guess' }]) {
      const refused = await far('POST', '/api/setup', body)
      expect(refused.status).toBe(403)
      expect(await refused.json()).toMatchObject({ code: 'not-permitted' })
    }
    expect(await house.db.read.selectFrom('app_user').select('id').execute()).toEqual([])
    expect((await far('POST', '/api/setup', { ...SETUP, code: 'test-code' })).status).toBe(201)
  })

  test('at the machine itself it needs none', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(await state(callerOf(house, {}, address))).toMatchObject({ codeNeeded: false })
    expect((await callerOf(house)('POST', '/api/setup', SETUP)).status).toBe(201)
  })

  test('through a proxy on the machine it needs the code, whether the proxy is trusted or not', async () => {
    const forwarded = { 'x-forwarded-for': FAR }
    expect(await state(callerOf(house, forwarded))).toMatchObject({ codeNeeded: true })
    const trustedProxies = new Set(['127.0.0.1'])
    house.app = createApp({
      ...house.parts,
      settings: { ...house.parts.settings, trustedProxies },
    })
    expect(await state(callerOf(house, forwarded))).toMatchObject({ codeNeeded: true })
    expect((await callerOf(house, forwarded)('POST', '/api/setup', SETUP)).status).toBe(403)
  })

  test('guessing the code runs into the limit', async () => {
    const far = callerOf(house, {}, FAR)
    for (let guess = 0; guess < 10; guess += 1)
      expect((await far('POST', '/api/setup', { ...SETUP, code: `${guess}` })).status).toBe(403)
    const late = await far('POST', '/api/setup', { ...SETUP, code: 'test-code' })
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
