import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventText } from '#shared/event/chain.ts'
import { Event } from '#shared/event/event.ts'
import { type EventTable } from '../db/tables.ts'
import { sha256 } from '../sha256.ts'
import { addArticle, addClaim } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'
import { listEvents } from './event.store.ts'
import { verifyAudit } from './verify-audit.ts'

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

  test('is judged alike in parts of any length', async () => {
    const whole = await verifyAudit(house.db, deskId)
    expect(whole).toMatchObject({ ok: true, entries: 26 })
    for (const rowsAtOnce of [1, 2, 13, 26, 27])
      expect(await verifyAudit(house.db, deskId, rowsAtOnce)).toEqual(whole)
    const { hash } = await rowAt(4)
    await rewrite(4, { hash: 'another' })
    for (const rowsAtOnce of [1, 3, 4, 1_000])
      expect(await verifyAudit(house.db, deskId, rowsAtOnce)).toMatchObject({ firstBad: 4 })
    await rewrite(4, { hash })
  })

  test('names a row of an unknown kind or without readable content, also with fitting hashes', async () => {
    const before = await rowAt(26)
    const head = (hash: string) =>
      house.db.write.updateTable('desk').set({ head_hash: hash }).where('id', '=', deskId).execute()
    const forged = { ...before, kind: 'claim-blessed' }
    const hash = sha256(eventText(forged))
    await rewrite(26, { kind: forged.kind, hash })
    await head(hash)
    expect(await verify()).toMatchObject({ ok: false, entries: 25, firstBad: 26 })
    await rewrite(26, { kind: before.kind, hash: before.hash })
    await head(before.hash)

    const content = house.db.write
      .updateTable('event_payload')
      .where('desk_id', '=', deskId)
      .where('seq', '=', 26)
    const kept = await house.db.read
      .selectFrom('event_payload')
      .select(['payload', 'salt'])
      .where('desk_id', '=', deskId)
      .where('seq', '=', 26)
      .executeTakeFirstOrThrow()
    await content.set({ payload: '{"after":' }).execute()
    const payloadHash = sha256(`${kept.salt}\n{"after":`)
    const unreadable = sha256(eventText({ ...before, payloadHash }))
    await rewrite(26, { payload_hash: payloadHash, hash: unreadable })
    await head(unreadable)
    expect(await verify()).toMatchObject({ ok: false, entries: 25, firstBad: 26 })
    await content.set(kept).execute()
    await rewrite(26, { payload_hash: before.payloadHash, hash: before.hash })
    await head(before.hash)
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

  function rewrite(seq: number, change: Partial<EventTable>) {
    const rows = house.db.write.updateTable('event').set(change)
    return rows.where('desk_id', '=', deskId).where('seq', '=', seq).execute()
  }

  async function rowAt(seq: number): Promise<Event> {
    const rows = await listEvents(house.db.read, deskId, { after: seq - 1, limit: 1 })
    return Event.parse(rows[0])
  }
})
