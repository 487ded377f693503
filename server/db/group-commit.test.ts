import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, type Queryable } from './database.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
let db: Database

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-test-'))
  db = openSqlite(join(folder, 'data'))
  await sql`create table note (words text primary key)`.execute(db.write)
})
afterEach(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

const note = (words: string) => async (tx: Queryable) =>
  void (await sql`insert into note values (${words})`.execute(tx))

async function listNotes(from: Queryable = db.read): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`select words from note order by words`.execute(from)
  return rows.map((row) => row.words)
}

test('changes asked for at once share a commit, and none is answered before it', async () => {
  const answered: string[] = []
  const tell = (name: string) => () => void answered.push(name)
  const first = db.transaction(note('a')).then(tell('first'))
  const second = db
    .transaction(async (tx) => {
      await note('b')(tx)
      return { seen: await listNotes(tx), stored: await listNotes(), answered: [...answered] }
    })
    .finally(tell('second'))
  expect(await second).toEqual({ seen: ['a', 'b'], stored: [], answered: [] })
  await first
  expect(answered).toEqual(['first', 'second'])
  expect(await listNotes()).toEqual(['a', 'b'])
})

test('one that fails is undone alone, also half-way, and hears of it after the commit', async () => {
  const refused = new Error('refused')
  const results = await Promise.allSettled([
    db.transaction(note('a')),
    db.transaction(async (tx) => {
      await note('half')(tx)
      throw refused
    }),
    db.transaction(note('a')),
    db.transaction(note('b')),
  ])
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect(results[1]).toEqual({ status: 'rejected', reason: refused })
  expect(results[2]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } })
  expect(await listNotes()).toEqual(['a', 'b'])
})

test('a disk that is full fails all that share the commit, and stores nothing of them', async () => {
  await sql`pragma max_page_count = 8`.execute(db.write)
  const long = 'x'.repeat(100_000)
  const results = await Promise.allSettled([
    db.transaction(note('a')),
    db.transaction(note(long)),
    db.transaction(note('b')),
  ])
  expect(results).toMatchObject(
    [1, 2, 3].map(() => ({ status: 'rejected', reason: { code: 'SQLITE_FULL' } })),
  )
  expect(await listNotes()).toEqual([])
  await db.transaction(note('later'))
  expect(await listNotes()).toEqual(['later'])
})

test('a process that ends half-way leaves nothing of a group, and all of it once one was answered', async () => {
  const kept = (name: string) => {
    cpSync(join(folder, 'data'), join(folder, name), { recursive: true })
    return openSqlite(join(folder, name))
  }
  const first = db.transaction(note('a'))
  const halfWay = await db.transaction(async (tx) => {
    await note('b')(tx)
    return kept('half-way')
  })
  const after = kept('after')
  await first
  expect(await listNotes(halfWay.read)).toEqual([])
  expect(await listNotes(after.read)).toEqual(['a', 'b'])
  await halfWay.close()
  await after.close()
})

test('no more than sixteen share a commit, and all come to theirs in the order they were asked for', async () => {
  const stored = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      db.transaction(async (tx) => {
        await note(String(n).padStart(2, '0'))(tx)
        return (await listNotes()).length
      }),
    ),
  )
  expect(stored).toEqual(Array.from({ length: 40 }, (_, n) => n - (n % 16)))
})
