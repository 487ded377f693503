import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NewApiToken, ResetLink } from '#shared/auth/account.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const V1 = { 'if-match': '"1"' }

describe.each(ENGINES)('members and desks on %s', (engine) => {
  let house: TestHouse
  let desk: string
  let admin: TestPerson
  let editor: TestPerson
  beforeEach(async () => {
    house = await openTestHouse(engine)
    desk = await addDesk(house)
    admin = await addPerson(house, 'Ada', desk, 'admin')
    editor = await addPerson(house, 'Ed', desk, 'editor')
  })
  afterEach(() => house.close())
  const at = (person: TestPerson) => `/api/desks/${desk}/members/${person.id}`

  test('a new role counts at once, with one row in the log', async () => {
    const change = { role: 'reviewer', canClearLegal: true }
    const answer = await admin.call('PATCH', at(editor), change, V1)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(await answer.json()).toMatchObject({ ...change, version: 2, name: 'Ed' })
    const session = await (await editor.call('GET', '/api/session')).json()
    expect(session).toMatchObject({ desks: [{ role: 'reviewer', canClearLegal: true }] })
    expect(await kinds()).toEqual(['member-changed'])
    expect((await admin.call('PATCH', at(editor), change, { 'if-match': '"2"' })).status).toBe(200)
    expect(await kinds()).toHaveLength(1)
  })

  test('changes say which version they saw', async () => {
    for (const headers of [{}, { 'if-match': '*' }]) {
      const answer = await admin.call('PATCH', at(editor), { role: 'reader' }, headers)
      expect(answer.status).toBe(428)
    }
    const stale = { 'if-match': '"7"' }
    const answer = await admin.call('PATCH', at(editor), { role: 'reader' }, stale)
    expect(answer.status).toBe(412)
    expect(await answer.json()).toMatchObject({ current: { role: 'editor', version: 1 } })
    expect((await admin.call('DELETE', at(editor), undefined, stale)).status).toBe(412)
  })

  test('the last admin stays, even when two leave at once', async () => {
    expect((await admin.call('PATCH', at(admin), { role: 'reader' }, V1)).status).toBe(409)
    expect((await admin.call('DELETE', at(admin), undefined, V1)).status).toBe(409)
    const second = await addPerson(house, 'Bo', desk, 'admin')
    const answers = await Promise.all([
      admin.call('DELETE', at(admin), undefined, V1),
      second.call('DELETE', at(second), undefined, V1),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409])
  })

  test('whoever is removed sees the desk no more, and their tokens for it are dead', async () => {
    const draft = { name: 'CMS', deskId: desk, role: 'editor', expiresAt: '2026-06-01T00:00:00Z' }
    const made = await editor.call('POST', '/api/tokens', draft)
    const { token } = NewApiToken.parse(await made.json())
    const script = callerOf(house, { authorization: `Bearer ${token}` })
    const path = `/api/desks/${desk}/articles`
    expect((await script('GET', path)).status).toBe(200)
    expect((await admin.call('DELETE', at(editor), undefined, V1)).status).toBe(204)
    expect((await editor.call('GET', path)).status).toBe(404)
    expect((await editor.call('GET', '/api/session')).status).toBe(200)
    expect((await script('GET', path)).status).toBe(401)
    expect((await admin.call('DELETE', at(editor), undefined, V1)).status).toBe(404)
    expect(await kinds()).toEqual(['member-removed'])
  })

  test('a reset link reaches members only, and nobody who belongs to a desk that the asker does not run', async () => {
    const made = await admin.call('POST', `${at(editor)}/reset-link`)
    expect(made.status).toBe(201)
    const { resetUrl, expiresAt } = ResetLink.parse(await made.json())
    expect(resetUrl).toMatch(/^http:\/\/localhost:4180\/reset#token=[\w-]{43}$/)
    expect(Date.parse(expiresAt) - Date.parse(house.clock.now)).toBe(3_600_000)
    const body = { token: resetUrl.split('=')[1], password: 'a harbour full of boats' }
    expect((await callerOf(house)('POST', '/api/session/reset', body)).status).toBe(204)
    expect(await kinds()).toEqual(['reset-link-made'])
    expect((await editor.call('POST', `${at(admin)}/reset-link`)).status).toBe(401)
    const other = await addDesk(house, 'Other desk')
    const chief = await addPerson(house, 'Chief', other, 'editor')
    expect((await admin.call('POST', `${at(chief)}/reset-link`)).status).toBe(404)
    await house.db.write
      .insertInto('member')
      .values({
        desk_id: desk,
        user_id: chief.id,
        role: 'reader',
        can_clear_legal: 0,
        joined_at: house.clock.now,
        removed_at: null,
        version: 1,
      })
      .execute()
    expect((await admin.call('POST', `${at(chief)}/reset-link`)).status).toBe(403)
  })

  test('a list of members goes page by page', async () => {
    const path = `/api/desks/${desk}/members?limit=1`
    const first = await (await editor.call('GET', path)).json()
    expect(first).toMatchObject({ items: [{}], nextCursor: expect.any(String) })
    const next = await editor.call('GET', `${path}&cursor=${Object(first).nextCursor}`)
    const second = await next.json()
    expect(second).toMatchObject({ items: [{}], nextCursor: null })
    expect(Object(second).items).not.toEqual(Object(first).items)
  })

  test('a changed policy gets a new number, and other changes do not', async () => {
    const path = `/api/desks/${desk}`
    const named = await admin.call('PATCH', path, { name: 'Night desk' }, V1)
    expect(await named.json()).toMatchObject({ name: 'Night desk', policyVersion: 1, version: 2 })
    const policy = { policy: { selfApproval: true } }
    const changed = await admin.call('PATCH', path, policy, { 'if-match': '"2"' })
    expect(await changed.json()).toMatchObject({ ...policy, policyVersion: 2, version: 3 })
    expect(changed.headers.get('etag')).toBe('"3"')
    const zone = await admin.call('PATCH', path, { timeZone: 'Mars/Base' }, { 'if-match': '"3"' })
    expect(zone.status).toBe(422)
    expect((await admin.call('PATCH', path, policy, V1)).status).toBe(412)
    expect((await admin.call('PATCH', path, policy)).status).toBe(428)
    expect((await admin.call('PATCH', path, { seq: 9 }, V1)).status).toBe(422)
    expect(await kinds()).toEqual(['desk-changed', 'desk-changed'])
  })

  test('an admin makes a further desk and is its admin', async () => {
    expect((await editor.call('POST', '/api/desks', { name: 'Science' })).status).toBe(403)
    const made = await admin.call('POST', '/api/desks', { name: 'Science' })
    expect(made.status).toBe(201)
    expect(await made.json()).toMatchObject({ name: 'Science', role: 'admin', version: 1 })
    const list = await (await admin.call('GET', '/api/desks')).json()
    expect(list).toMatchObject({ items: [{ name: 'Science' }, { name: 'World desk' }] })
    expect((await editor.call('GET', `/api/desks/${desk}`)).status).toBe(200)
  })

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
