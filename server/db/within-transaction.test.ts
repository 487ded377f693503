import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGINES, openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { type Queryable } from './database.ts'
import { withinTransaction } from './within-transaction.ts'

describe.each(ENGINES)('transactions that take part in one on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const count = (db: Queryable, key: string) =>
    db.insertInto('rate_limit').values({ key, window_start: 0, count: 1 }).execute()
  const keys = async (db: Queryable = house.db.read) =>
    (await db.selectFrom('rate_limit').select('key').orderBy('key').execute()).map(({ key }) => key)

  test('all of them are stored together, and each sees what came before', async () => {
    const seen = await withinTransaction(house.db, async (db) => {
      await db.transaction((tx) => count(tx, 'a'))
      await db.transaction((tx) => count(tx, 'b'))
      return keys(db.read)
    })
    expect(seen).toEqual(['a', 'b'])
    expect(await keys()).toEqual(['a', 'b'])
  })

  test('when one fails nothing is stored, also where the work goes on', async () => {
    const work = withinTransaction(house.db, async (db) => {
      await db.transaction((tx) => count(tx, 'c'))
      const failing = db.transaction(async () => Promise.reject(new Error('not this one')))
      await failing.catch(() => null)
    })
    await expect(work).rejects.toThrow('not this one')
    expect(await keys()).toEqual(['a', 'b'])
  })
})
