import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDesk, ENGINES, openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { prepared } from './prepared.ts'

describe.each(ENGINES)('a prepared query on %s', (engine) => {
  let house: TestHouse
  let built = 0
  const rename = prepared((db, desk: { id: string; name: string }) => {
    built += 1
    return db
      .updateTable('desk')
      .set((eb) => ({ name: desk.name, seq: eb('seq', '+', 1) }))
      .where('id', '=', desk.id)
      .returning(['name', 'seq'])
  })

  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  test('is built once and takes new values at each run, inside and outside a transaction', async () => {
    const id = await addDesk(house)
    expect(await rename(house.db.write, { id, name: 'First' })).toEqual([{ name: 'First', seq: 1 }])
    const inside = house.db.transaction((tx) => rename(tx, { name: 'Second', id }))
    expect(await inside).toEqual([{ name: 'Second', seq: 2 }])
    expect(await rename(house.db.write, { id: 'nowhere', name: 'Third' })).toEqual([])
    expect(built).toBe(1)
  })

  test('is built again for another database', async () => {
    const other = await openTestHouse(engine)
    const id = await addDesk(other)
    expect(await rename(other.db.write, { id, name: 'Other' })).toEqual([{ name: 'Other', seq: 1 }])
    await other.close()
  })
})
