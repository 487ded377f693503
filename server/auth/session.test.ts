import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Session } from '#shared/auth/account.ts'
import { callerOf, ENGINES, openTestHouse, type TestHouse } from '../testing/test-house.ts'

const ADMIN = {
  name: 'Ana',
  email: 'ana@desk.example',
  password: 'a harbour full of boats',
  deskName: 'World desk',
}

describe.each(ENGINES)('sessions on %s', (engine) => {
  let house: TestHouse
  beforeEach(async () => {
    house = await openTestHouse(engine)
  })
  afterEach(() => house.close())

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    callerOf(house)('POST', '/api/session', body, headers)
  const { email, password } = ADMIN

  test('of twenty first persons at once exactly one sets the house up', async () => {
    const call = callerOf(house)
    expect(await (await call('GET', '/api/setup')).json()).toEqual({
      needed: true,
      codeNeeded: false,
    })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        call('POST', '/api/setup', { ...ADMIN, email: `p${n}@desk.example` }),
      ),
    )
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array.from({ length: 19 }, () => 409),
    ])
    expect(await house.db.read.selectFrom('app_user').select('id').execute()).toHaveLength(1)
    expect(await house.db.read.selectFrom('member').select('role').execute()).toEqual([
      { role: 'admin' },
    ])
    expect(await kinds()).toEqual(['house-set-up'])
    expect(await house.db.read.selectFrom('event').select('kind').execute()).toEqual([
      { kind: 'desk-created' },
    ])
    expect(await (await call('GET', '/api/setup')).json()).toMatchObject({ needed: false })
  })

  test('setup, sign-out and sign-in lead to the same desk', async () => {
    const first = await setUp()
    const session = Session.parse(await first.clone().json())
    expect(session.desks).toMatchObject([{ name: 'World desk', role: 'admin' }])
    const cookie = cookieOf(first)
    const call = callerOf(house, { cookie })
    expect(await (await call('GET', '/api/session')).json()).toEqual(session)
    const out = await call('DELETE', '/api/session')
    expect(out.status).toBe(204)
    expect(out.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    expect((await call('GET', '/api/session')).status).toBe(401)
    const again = await post({ email: 'ANA@desk.example', password })
    expect(again.status).toBe(200)
    expect(await again.clone().json()).toEqual(session)
    expect(again.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    expect(await kinds()).toEqual(['house-set-up', 'signed-out', 'signed-in'])
  })

  test('a wrong password and an unknown address get the same answer', async () => {
    await setUp()
    const wrong = await post({ email, password: 'another harbour altogether' })
    const unknown = await post({ email: 'nobody@desk.example', password })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await bodyOf(wrong)).toEqual(await bodyOf(unknown))
    expect(await kinds()).toEqual(['house-set-up', 'sign-in-refused', 'sign-in-refused'])
  })

  test('signing in never takes over the secret a browser came with', async () => {
    const old = cookieOf(await setUp())
    const planted = await post({ email, password }, { cookie: `stet-sid=${'x'.repeat(43)}` })
    expect(cookieOf(planted)).not.toContain('xxx')
    expect(
      (await callerOf(house, { cookie: `stet-sid=${'x'.repeat(43)}` })('GET', '/api/session'))
        .status,
    ).toBe(401)
    await post({ email, password }, { cookie: old })
    expect((await callerOf(house, { cookie: old })('GET', '/api/session')).status).toBe(401)
  })

  test('after ten wrong passwords an account waits, and the right one waits too', async () => {
    await setUp()
    for (let n = 0; n < 10; n += 1)
      expect((await post({ email, password: `wrong harbour ${n}` })).status).toBe(401)
    const late = await post({ email, password })
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    house.clock.forward(15 * 60_000)
    expect((await post({ email, password })).status).toBe(200)
  })

  test('right passwords never use up the tries', async () => {
    await setUp()
    for (let n = 0; n < 12; n += 1) expect((await post({ email, password })).status).toBe(200)
  })

  test.each([
    { email: { $gt: '' }, password },
    { email, password: ['a'] },
    { email, password: 'nul\0' },
    { email, password: 'half \uD800' },
    { email, password, role: 'admin' },
  ])('a body of another shape is refused: %j', async (body) => {
    expect((await post(body)).status).toBe(422)
  })

  test('a session ends after its idle hours', async () => {
    const cookie = cookieOf(await setUp())
    house.clock.forward(8 * 3_600_000 + 1)
    expect((await callerOf(house, { cookie })('GET', '/api/session')).status).toBe(401)
  })

  function setUp(): Promise<Response> {
    return callerOf(house)('POST', '/api/setup', ADMIN)
  }

  async function kinds(): Promise<string[]> {
    const rows = await house.db.read
      .selectFrom('house_event')
      .select('kind')
      .orderBy('seq')
      .execute()
    return rows.map((row) => row.kind)
  }
})

function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function bodyOf(answer: Response): Promise<unknown> {
  return { ...Object(await answer.json()), requestId: '' }
}
