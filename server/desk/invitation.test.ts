import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NewInvitation, Session } from '#shared/auth/account.ts'
import { newSecret } from '../auth/secret.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const PASSWORD = 'a harbour full of boats'
const HOURS_72 = 72 * 3_600_000

describe.each(ENGINES)('invitations on %s', (engine) => {
  let house: TestHouse
  let desk: string
  let admin: TestPerson
  beforeEach(async () => {
    house = await openTestHouse(engine)
    desk = await addDesk(house)
    admin = await addPerson(house, 'Ada', desk, 'admin')
  })
  afterEach(() => house.close())

  test('somebody new joins with the role they were invited to, and is signed in', async () => {
    const { token, id } = await invite('ben@desk.example', 'editor')
    const answer = await accept({ token, name: 'Ben', password: PASSWORD })
    expect(answer.status).toBe(201)
    const session = Session.parse(await answer.clone().json())
    expect(session).toMatchObject({
      user: { name: 'Ben', email: 'ben@desk.example' },
      desks: [{ id: desk, role: 'editor' }],
    })
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const ben = callerOf(house, { cookie })
    expect((await ben('GET', `/api/desks/${desk}/members`)).status).toBe(200)
    const list = await (await admin.call('GET', `/api/desks/${desk}/invitations`)).json()
    expect(list).toMatchObject({ items: [{ id, acceptedAt: house.clock.now }], nextCursor: null })
    expect(JSON.stringify(list)).not.toContain(token)
    expect(await kinds()).toEqual(['member-invited', 'member-joined'])
  })

  test('of twenty uses of one link exactly one counts', async () => {
    const { token } = await invite('ben@desk.example', 'reader')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => accept({ token, name: 'Ben', password: PASSWORD })),
    )
    const won = answers.filter((answer) => answer.status === 201)
    expect(won).toHaveLength(1)
    for (const answer of answers) expect([201, 400, 409]).toContain(answer.status)
    expect(await house.db.read.selectFrom('app_user').select('id').execute()).toHaveLength(2)
  })

  test('a link never changes an account that exists: its owner signs in and joins as they are', async () => {
    const foreign = await addDesk(house, 'Other desk')
    const ben = await addPerson(house, 'Ben', foreign, 'reader')
    const email = await emailOf(ben)
    const { token } = await invite(email, 'reviewer')
    const taken = await accept({ token, name: 'Mallory', password: PASSWORD })
    expect(taken.headers.get('set-cookie')).toBeNull()
    expect([taken.status, await codeOf(taken)]).toEqual([409, 'not-allowed-in-state'])
    expect((await accept({ token: newSecret(), name: 'Mallory', password: PASSWORD })).status).toBe(
      400,
    )
    const row = await house.db.read
      .selectFrom('app_user')
      .select(['name', 'password_hash'])
      .where('id', '=', ben.id)
      .executeTakeFirst()
    expect(row).toEqual({ name: 'Ben', password_hash: '' })
    const other = await addPerson(house, 'Eve', foreign, 'reader')
    expect((await other.call('POST', '/api/invitations/accept', { token })).status).toBe(403)
    const joined = await ben.call('POST', '/api/invitations/accept', { token })
    expect(joined.status).toBe(200)
    expect(Session.parse(await joined.json()).desks).toHaveLength(2)
    const again = await ben.call('POST', '/api/invitations/accept', { token })
    expect(again.status).toBe(400)
  })

  test('a link is dead after three days, when it was revoked, and when its maker is no longer admin', async () => {
    const revoked = await invite('revoked@desk.example', 'reader')
    const path = `/api/desks/${desk}/invitations/${revoked.id}`
    expect((await admin.call('DELETE', path)).status).toBe(204)
    expect((await admin.call('DELETE', path)).status).toBe(404)
    expect((await accept({ ...revoked, name: 'Rev', password: PASSWORD })).status).toBe(400)
    const second = await addPerson(house, 'Second', desk, 'admin')
    const late = await invite('late@desk.example', 'reader', second)
    const orphan = await invite('orphan@desk.example', 'reader')
    const gone = await second.call('DELETE', `/api/desks/${desk}/members/${admin.id}`, undefined, {
      'if-match': '"1"',
    })
    expect(gone.status).toBe(204)
    expect((await accept({ ...orphan, name: 'Orphan', password: PASSWORD })).status).toBe(400)
    expect(await kinds()).toContain('invitation-revoked')
    house.clock.forward(HOURS_72)
    expect((await accept({ ...late, name: 'Late', password: PASSWORD })).status).toBe(400)
  })

  test('only admins invite, nobody twice, and nobody with more than was offered', async () => {
    const editor = await addPerson(house, 'Ed', desk, 'editor')
    const path = `/api/desks/${desk}/invitations`
    const draft = { email: 'new@desk.example', role: 'reader' }
    expect((await editor.call('POST', path, draft)).status).toBe(403)
    const foreign = await addPerson(house, 'Far', await addDesk(house, 'Other'), 'admin')
    expect((await foreign.call('POST', path, draft)).status).toBe(404)
    const member = { email: await emailOf(editor), role: 'reader' }
    expect((await admin.call('POST', path, member)).status).toBe(409)
    expect((await admin.call('POST', path, { ...draft, role: 'owner' })).status).toBe(422)
    const { token } = await invite('new@desk.example', 'reader')
    const more = { token, name: 'New', password: PASSWORD, role: 'admin' }
    expect((await accept(more)).status).toBe(422)
    expect((await accept({ token })).status).toBe(422)
  })

  test('guessing links runs into the limit', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 31; n += 1) {
      statuses.push((await accept({ token: newSecret(), name: 'X', password: PASSWORD })).status)
    }
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([400]))
    expect(statuses.at(-1)).toBe(429)
  })

  async function invite(
    email: string,
    role: string,
    by = admin,
  ): Promise<{ token: string; id: string }> {
    const answer = await by.call('POST', `/api/desks/${desk}/invitations`, { email, role })
    expect(answer.status).toBe(201)
    const { id, acceptUrl } = NewInvitation.parse(await answer.json())
    expect(acceptUrl).toMatch(/^http:\/\/localhost:4180\/invitation#token=/)
    return { id, token: acceptUrl.split('#token=')[1] ?? '' }
  }

  function accept(body: { token: string; [field: string]: unknown }): Promise<Response> {
    const { id: _id, ...sent } = body
    return callerOf(house)('POST', '/api/invitations/accept', sent)
  }

  async function emailOf(person: TestPerson): Promise<string> {
    const row = await house.db.read
      .selectFrom('app_user')
      .select('email')
      .where('id', '=', person.id)
      .executeTakeFirstOrThrow()
    return row.email
  }

  async function kinds(): Promise<string[]> {
    const rows = await house.db.read
      .selectFrom('event')
      .select('kind')
      .where('desk_id', '=', desk)
      .orderBy('seq')
      .execute()
    return rows.map((row) => row.kind)
  }
})

async function codeOf(answer: Response): Promise<unknown> {
  return Object(await answer.json()).code
}
