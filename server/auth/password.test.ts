import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NewApiToken } from '#shared/auth/account.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'
import { hashPassword } from './password.ts'
import { insertResetLink } from './reset-link.store.ts'
import { hashSecret, newSecret } from './secret.ts'
import { insertSession } from './session.store.ts'
import { findUser, setPassword } from './user.store.ts'

const PASSWORD = 'a harbour full of boats'
const NEXT = '  🦞 another harbour, with spaces  '

describe.each(ENGINES)('passwords on %s', (engine) => {
  let house: TestHouse
  let desk: string
  let ana: TestPerson
  beforeEach(async () => {
    house = await openTestHouse(engine)
    desk = await addDesk(house)
    ana = await addPerson(house, 'Ana', desk, 'editor')
    await setPassword(house.db.write, ana.id, await hashPassword(PASSWORD), null)
  })
  afterEach(() => house.close())

  test('a changed password ends every session but the one that changed it', async () => {
    const other = await secondSession()
    const change = { current: PASSWORD, next: NEXT }
    expect((await ana.call('POST', '/api/session/password', change)).status).toBe(204)
    expect((await ana.call('GET', '/api/session')).status).toBe(200)
    expect((await other('GET', '/api/session')).status).toBe(401)
    expect(await signIn(NEXT)).toBe(200)
    expect(await signIn(NEXT.trim())).toBe(401)
    expect(await signIn(PASSWORD)).toBe(401)
    expect(await kinds()).toContain('password-changed')
  })

  test('without the present password nothing changes', async () => {
    const change = { current: 'a harbour full of goats', next: NEXT }
    const answer = await ana.call('POST', '/api/session/password', change)
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'not-permitted'])
    expect(await signIn(PASSWORD)).toBe(200)
    expect(await kinds()).toEqual(['signed-in'])
    for (let n = 0; n < 9; n += 1) await ana.call('POST', '/api/session/password', change)
    expect((await ana.call('POST', '/api/session/password', change)).status).toBe(429)
  })

  test('of twenty uses of one reset link exactly one counts, and all sessions end', async () => {
    const other = await secondSession()
    const token = await resetLink()
    const call = callerOf(house)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        call('POST', '/api/session/reset', { token, password: NEXT }),
      ),
    )
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
    expect(statuses.filter((status) => status === 400)).toHaveLength(19)
    expect((await ana.call('GET', '/api/session')).status).toBe(401)
    expect((await other('GET', '/api/session')).status).toBe(401)
    expect(await signIn(NEXT)).toBe(200)
    expect((await kinds()).filter((kind) => kind === 'password-reset')).toHaveLength(1)
  })

  test('a reset link is dead after an hour, and guesses run into the limit', async () => {
    const token = await resetLink()
    house.clock.forward(3_600_000)
    const call = callerOf(house)
    const late = await call('POST', '/api/session/reset', { token, password: NEXT })
    expect([late.status, await codeOf(late)]).toEqual([400, 'malformed'])
    let status = 0
    for (let n = 0; n < 30; n += 1) {
      const guess = { token: newSecret(), password: NEXT }
      status = (await call('POST', '/api/session/reset', guess)).status
    }
    expect(status).toBe(429)
  })

  test('an API token sets no passwords', async () => {
    const draft = { name: 'CMS', deskId: desk, role: 'reader', expiresAt: '2026-06-01T00:00:00Z' }
    const made = await ana.call('POST', '/api/tokens', draft)
    const { token } = NewApiToken.parse(await made.json())
    const script = callerOf(house, { authorization: `Bearer ${token}` })
    const change = { current: PASSWORD, next: NEXT }
    expect((await script('POST', '/api/session/password', change)).status).toBe(403)
  })

  async function signIn(password: string): Promise<number> {
    const user = await findUser(house.db.read, ana.id)
    const body = { email: user?.email, password }
    return (await callerOf(house)('POST', '/api/session', body)).status
  }

  async function resetLink(): Promise<string> {
    const token = newSecret()
    await insertResetLink(house.db.write, {
      tokenHash: hashSecret(token),
      userId: ana.id,
      createdAt: house.clock.now,
      createdBy: ana.id,
      expiresAt: new Date(Date.parse(house.clock.now) + 3_600_000).toISOString(),
    })
    return token
  }

  async function secondSession() {
    const secret = newSecret()
    const at = house.clock.now
    const expiresAt = '2099-01-01T00:00:00.000Z'
    await insertSession(house.db.write, {
      tokenHash: hashSecret(secret),
      userId: ana.id,
      at,
      expiresAt,
    })
    return callerOf(house, { cookie: `stet-sid=${secret}` })
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

async function codeOf(answer: Response): Promise<unknown> {
  return Object(await answer.json()).code
}
