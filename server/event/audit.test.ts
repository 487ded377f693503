import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addArticle, addClaim } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

describe.each(ENGINES)('the log on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let admin: TestPerson
  let articleId: string

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    admin = await addPerson(house, 'Ada', deskId, 'admin')
    const article = await addArticle(admin, deskId)
    articleId = article.id
    for (const words of ['October', 'A truce holds', 'Istanbul'])
      await addClaim(admin, article, words)
    await addArticle(admin, deskId)
  })
  afterAll(() => house.close())

  const verify = async () => (await admin.call('GET', `/api/desks/${deskId}/audit/verify`)).json()

  test('has one row for each change, numbered without gaps, with who and what', async () => {
    const response = await admin.call('GET', `/api/desks/${deskId}/audit`)
    const { items, nextCursor } = Object(await response.json())
    expect(nextCursor).toBeNull()
    expect(items.map((entry: { seq: number; kind: string }) => [entry.seq, entry.kind])).toEqual([
      [1, 'article-created'],
      [2, 'claim-created'],
      [3, 'claim-created'],
      [4, 'claim-created'],
      [5, 'article-created'],
    ])
    expect(items[1]).toMatchObject({ actorName: 'Ada', payload: { after: { words: ['October'] } } })
  })

  test('comes in pages, and by article', async () => {
    const page = await (
      await admin.call('GET', `/api/desks/${deskId}/audit?limit=2&cursor=1`)
    ).json()
    expect(page).toMatchObject({ items: [{ seq: 2 }, { seq: 3 }], nextCursor: '3' })
    const own = Object(await (await admin.call('GET', `/api/articles/${articleId}/audit`)).json())
    expect(own.items).toHaveLength(4)
  })

  test('cannot be changed by any route', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await admin.call(method, `/api/desks/${deskId}/audit`, {})).status).toBe(404)
    }
  })

  test('twenty changes at once are numbered one after another', async () => {
    const article = await addArticle(admin, deskId)
    await Promise.all(Array.from({ length: 20 }, () => addClaim(admin, article, 'October')))
    expect(await verify()).toMatchObject({ ok: true, entries: 26 })
  })

  test('shows where somebody rewrote it', async () => {
    const third = house.db.write
      .updateTable('event_payload')
      .where('desk_id', '=', deskId)
      .where('seq', '=', 3)
    const before = await house.db.read
      .selectFrom('event_payload')
      .select('payload')
      .where('desk_id', '=', deskId)
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow()
    await third.set({ payload: '{"after":{}}' }).execute()
    expect(await verify()).toMatchObject({ ok: false, entries: 2, firstBad: 3 })
    await third.set(before).execute()
    expect(await verify()).toMatchObject({ ok: true })
  })

  test('shows that its end was cut off', async () => {
    await house.db.write
      .deleteFrom('event_payload')
      .where('desk_id', '=', deskId)
      .where('seq', '=', 26)
      .execute()
    expect(await verify()).toMatchObject({ ok: true })
    await house.db.write
      .deleteFrom('event')
      .where('desk_id', '=', deskId)
      .where('seq', '=', 26)
      .execute()
    expect(await verify()).toMatchObject({ ok: false, entries: 25, firstBad: 26 })
  })
})
