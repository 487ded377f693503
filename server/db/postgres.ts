import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { type Database } from './database.ts'
import { type Tables } from './tables.ts'

const POOL_MAX = 20

/** Opens a pool on a PostgreSQL 15 or newer. Statements, idle transactions and waits for locks end after a bounded time. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_MAX,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    lock_timeout: 5_000,
    options: '-c synchronous_commit=on',
  })
  // An idle connection that breaks is replaced by the pool; without a listener the process would end.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    engine: 'postgres',
    read: db,
    write: db,
    transaction: (work) => db.transaction().execute(work),
    readTransaction: (work) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work),
    ping: async () => void (await sql`select 1`.execute(db)),
    copyTo: null,
    close: () => db.destroy(),
  }
}
