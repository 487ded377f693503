import BetterSqlite3 from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteDialect } from './sqlite-dialect.ts'

let sqlite: BetterSqlite3.Database
let db: Kysely<unknown>
beforeEach(async () => {
  sqlite = new BetterSqlite3(':memory:')
  db = new Kysely({ dialect: sqliteDialect([sqlite], 'begin immediate') })
  await sql`create table thing (id integer, name text, bytes blob)`.execute(db)
})
afterEach(() => db.destroy())

const all = async () => (await sql`select * from thing order by id`.execute(db)).rows

test('rows have their values by the names of their columns', async () => {
  await sql`insert into thing values (1, 'é', x'00ff'), (2, null, null)`.execute(db)
  expect(await all()).toEqual([
    { id: 1, name: 'é', bytes: Buffer.from([0, 255]) },
    { id: 2, name: null, bytes: null },
  ])
  const made = await sql`insert into thing values (3, 'c', null) returning name, id`.execute(db)
  expect(made.rows).toEqual([{ name: 'c', id: 3 }])
})

test('a query that was asked before gives the columns that there are after a change of the schema', async () => {
  await sql`insert into thing values (1, 'a', null)`.execute(db)
  expect(await all()).toEqual([{ id: 1, name: 'a', bytes: null }])
  await sql`alter table thing rename column name to title`.execute(db)
  expect(await all()).toEqual([{ id: 1, title: 'a', bytes: null }])
  await sql`ALTER TABLE thing DROP COLUMN title`.execute(db)
  expect(await all()).toEqual([{ id: 1, bytes: null }])
})
