import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { type Database } from './database.ts'
import { groupCommits } from './group-commit.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { type Tables } from './tables.ts'

/** Below this SQLite has a bug that can corrupt a database in WAL mode. */
const VERSION_MIN = [3, 51, 3] as const
const READERS = 4

/**
 * Opens (or makes) `stet.sqlite` in a folder, with rights for its owner alone.
 *
 * @throws Error when another process has it open, or the bundled SQLite is too old
 */
export function openSqlite(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  const file = join(folder, 'stet.sqlite')
  const writer = new BetterSqlite3(file)
  refuseOldVersion(writer)
  chmodSync(file, 0o600)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'])
    writer.pragma(pragma)
  tune(writer)
  const readers = Array.from({ length: READERS }, () => {
    const reader = new BetterSqlite3(file, { readonly: true })
    tune(reader)
    return reader
  })
  const write = new Kysely<Tables>({ dialect: sqliteDialect([writer], 'begin immediate') })
  const read = new Kysely<Tables>({ dialect: sqliteDialect(readers, 'begin') })
  return {
    engine: 'sqlite',
    read,
    write,
    transaction: groupCommits(write),
    readTransaction: (work) => read.transaction().execute(work),
    ping: async () => void writer.prepare('select 1').get(),
    copyTo: async (target) => void (await writer.backup(target)),
    close: async () => {
      for (const reader of readers) reader.close()
      writer.pragma('wal_checkpoint(TRUNCATE)')
      writer.close()
      lock.close()
    },
  }
}

function tune(sqlite: BetterSqlite3.Database): void {
  for (const pragma of [
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'busy_timeout = 5000',
    'cache_size = -32000',
  ])
    sqlite.pragma(pragma)
}

/** An operating-system lock that ends with the process, however it ends: an open exclusive transaction on a file of its own. */
function lockFolder(folder: string): BetterSqlite3.Database {
  const lock = new BetterSqlite3(join(folder, 'stet.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new Error(
      `Another Stet is running on ${folder}. Stop it first, or set STET_DATA to another folder.`,
    )
  }
  return lock
}

function refuseOldVersion(sqlite: BetterSqlite3.Database): void {
  const version = String(sqlite.prepare('select sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  for (const [index, least] of VERSION_MIN.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return
    if (part < least)
      throw new Error(
        `SQLite ${version} can corrupt a database in WAL mode; ${VERSION_MIN.join('.')} or newer is needed.`,
      )
  }
}
