import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Migrator, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import * as instance from './migrations/0001-instance.ts'
import { openSqlite } from './sqlite.ts'

const HOUSE = [{ id: 1, set_up_at: null, seq: 0, head_hash: '' }]

let folder: string
let backups: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-test-'))
  backups = join(folder, 'backups')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an empty folder becomes a database, a second start finds nothing to do, and a second process is refused', async () => {
  const database = openSqlite(folder)
  await migrate(database, backups)
  await migrate(database, backups)
  expect(await database.read.selectFrom('house').selectAll().execute()).toEqual(HOUSE)
  expect(readdirSync(folder)).not.toContain('backups')
  expect(() => openSqlite(folder)).toThrow('Another Stet is running')
  await database.close()
})

test('before the schema changes the file is copied for its owner alone, and the last three copies stay', async () => {
  mkdirSync(backups)
  const older = ['2021', '2022', '2023'].map((year) => `stet-${year}-01-01T00-00-00.000Z.sqlite`)
  for (const name of [...older, 'notes.txt']) writeFileSync(join(backups, name), '')
  const database = await openFirstSchema()
  await migrate(database, backups)
  await migrate(database, backups)
  await database.close()

  const [notes, ...copies] = readdirSync(backups).toSorted()
  const newest = copies.at(-1) ?? ''
  expect([notes, copies]).toEqual(['notes.txt', [...older.slice(1), newest]])
  expect(statSync(join(backups, newest)).mode & 0o777).toBe(0o600)
  const copy = new BetterSqlite3(join(backups, newest), { readonly: true })
  expect(copy.prepare('select * from house').all()).toEqual(HOUSE)
  expect(copy.prepare("select name from sqlite_master where name = 'article'").all()).toEqual([])
  copy.close()
})

test('a migration that fails leaves the data as they were', async () => {
  const database = await openFirstSchema()
  await sql`create table claim (id text)`.execute(database.write)
  await expect(migrate(database, backups)).rejects.toThrow('claim')
  const tables = await database.read.introspection.getTables()
  expect(tables.map((table) => table.name)).not.toContain('article')
  expect(readdirSync(backups)).toHaveLength(1)
  await database.close()
})

test('a database that a newer program has written is refused and not touched', async () => {
  const database = openSqlite(folder)
  await migrate(database, backups)
  await sql`insert into kysely_migration values ('9999-future', '2030-01-01')`.execute(
    database.write,
  )
  await expect(migrate(database, backups)).rejects.toThrow('written by a newer Stet')
  expect(readdirSync(folder)).not.toContain('backups')
  await database.close()
})

/** A database as the first version of the schema left it. */
async function openFirstSchema() {
  const database = openSqlite(folder)
  const provider = { getMigrations: async () => ({ '0001-instance': instance }) }
  const { results } = await new Migrator({ db: database.write, provider }).migrateToLatest()
  expect(results).toMatchObject([{ status: 'Success' }])
  return database
}
