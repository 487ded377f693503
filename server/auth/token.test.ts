import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NewApiToken } from '#shared/auth/account.ts'
import { addArticle, addClaim, ARTICLE_TEXT, spanOf } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

describe.each(ENGINES)('API tokens on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
  })
  afterAll(() => house.close())

  const draft = { name: 'Importer', role: 'editor', expiresAt: '2026-04-02T09:00:00.000Z' }
  const make = async (more: object = {}, person = editor) =>
    person.call('POST', '/api/tokens', { ...draft, deskId, ...more })
  const made = async (more: object = {}) => NewApiToken.parse(await (await make(more)).json())
  const callWith = (token: string) => callerOf(house, { authorization: `Bearer ${token}` })

  test('a script marks a claim in its owner’s name, and the log says by which token', async () => {
    const article = await addArticle(editor, deskId)
    const token = await made()
    const response = await callWith(token.token)('POST', `/api/articles/${article.id}/claims`, {
      revision: 1,
      spans: [spanOf(ARTICLE_TEXT, 'October')],
    })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ createdBy: { name: 'Amina' } })
    const event = await house.db.read
      .selectFrom('event')
      .select(['actor_id', 'token_id'])
      .where('token_id', 'is not', null)
      .executeTakeFirst()
    expect(event).toEqual({ actor_id: editor.id, token_id: token.id })
  })

  test('a token never has more rights than its owner has now', async () => {
    expect((await make({ role: 'admin' })).status).toBe(403)
    const reading = await made({ role: 'reader' })
    const article = await addArticle(editor, deskId)
    const post = callWith(reading.token)
    expect((await post('GET', `/api/articles/${article.id}`)).status).toBe(200)
    expect(
      (await post('POST', `/api/desks/${deskId}/articles`, { title: 'T', text: 'A text.' })).status,
    ).toBe(403)
    const other = await addDesk(house, 'Other')
    expect((await make({ deskId: other })).status).toBe(404)
  })

  test('a token makes no tokens', async () => {
    const { token } = await made()
    expect((await callWith(token)('POST', '/api/tokens', { ...draft, deskId })).status).toBe(403)
  })

  test('a token ends when it is revoked, when its time comes, and with the membership', async () => {
    const revoked = await made()
    expect((await callWith(revoked.token)('GET', '/api/tokens')).status).toBe(200)
    expect((await editor.call('DELETE', `/api/tokens/${revoked.id}`)).status).toBe(204)
    expect((await callWith(revoked.token)('GET', '/api/tokens')).status).toBe(401)
    expect((await editor.call('DELETE', `/api/tokens/${revoked.id}`)).status).toBe(404)
    const leaver = await addPerson(house, 'Leo', deskId, 'editor')
    const kept = NewApiToken.parse(await (await make({}, leaver)).json())
    await house.db.write
      .updateTable('member')
      .set({ removed_at: house.clock.now })
      .where('user_id', '=', leaver.id)
      .execute()
    expect((await callWith(kept.token)('GET', '/api/tokens')).status).toBe(401)
    const short = await made({ expiresAt: '2026-03-02T10:00:00.000Z' })
    house.clock.forward(2 * 3_600_000)
    expect((await callWith(short.token)('GET', '/api/tokens')).status).toBe(401)
  })

  test('a token in the past or for more than a year is refused', async () => {
    expect((await make({ expiresAt: '2020-01-01T00:00:00.000Z' })).status).toBe(422)
    expect((await make({ expiresAt: '2028-01-01T00:00:00.000Z' })).status).toBe(422)
  })

  test('the secret is answered once and kept nowhere', async () => {
    const { token } = await made()
    const list = await (await editor.call('GET', '/api/tokens')).text()
    expect(list).not.toContain(token)
    const rows = await house.db.read.selectFrom('api_token').selectAll().execute()
    const log = await house.db.read.selectFrom('house_event').selectAll().execute()
    expect(JSON.stringify([rows, log])).not.toContain(token)
  })

  test('a claim touched by a token counts as touched by its owner', async () => {
    const reviewer = await addPerson(house, 'Nora', deskId, 'reviewer')
    const { token } = NewApiToken.parse(
      await (await make({ expiresAt: '2026-05-02T09:00:00.000Z' }, reviewer)).json(),
    )
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, 'October')
    const byToken = callWith(token)
    await byToken(
      'PATCH',
      `/api/claims/${claim.id}`,
      { verdict: 'verified' },
      { 'if-match': '"1"' },
    )
    await byToken('POST', `/api/claims/${claim.id}/submit`, undefined, { 'if-match': '"2"' })
    const now = Object(await (await reviewer.call('GET', `/api/claims/${claim.id}`)).json())
    const response = await reviewer.call(
      'POST',
      `/api/claims/${claim.id}/approve`,
      { fingerprint: now.fingerprint },
      { 'if-match': '"3"' },
    )
    expect(await response.json()).toMatchObject({ code: 'four-eyes' })
  })
})
