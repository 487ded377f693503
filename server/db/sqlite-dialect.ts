import { setImmediate } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Kysely,
} from 'kysely'

/**
 * Kysely over a fixed set of open SQLite connections: one for the writer, several for readers. Transactions of the writer begin IMMEDIATE, so that
 * they queue for the write lock at their start. Statements are prepared once per connection.
 */
export function sqliteDialect(
  connections: readonly BetterSqlite3.Database[],
  begin: 'begin immediate' | 'begin',
): Dialect {
  return {
    createAdapter: () => new AtomicSqliteAdapter(),
    createDriver: () => poolDriver(connections, begin),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function poolDriver(databases: readonly BetterSqlite3.Database[], begin: string): Driver {
  const databaseOf = new Map(databases.map((sqlite) => [connectionOf(sqlite), sqlite]))
  const free = [...databaseOf.keys()]
  const waiting: ((connection: DatabaseConnection) => void)[] = []
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => free.pop() ?? new Promise((resolve) => waiting.push(resolve)),
    releaseConnection: async (connection) => {
      const next = waiting.shift()
      if (next) next(connection)
      else free.push(connection)
    },
    beginTransaction: async (connection) =>
      void (await connection.executeQuery(CompiledQuery.raw(begin))),
    commitTransaction: async (connection) =>
      void (await connection.executeQuery(CompiledQuery.raw('commit'))),
    rollbackTransaction: async (connection) => {
      // On a full disk SQLite has rolled back by itself; another rollback would hide that error behind its own.
      if (databaseOf.get(connection)?.inTransaction)
        await connection.executeQuery(CompiledQuery.raw('rollback'))
    },
  }
}

/** Prepared statements kept per connection; queries are built by code, so their number is bounded, and the bound guards against lists in `in (…)`. */
const STATEMENTS_MAX = 500

type Statement = BetterSqlite3.Statement<unknown[], unknown[]>

/** A statement with the names of its columns; null for one that answers no rows. */
type Prepared = { statement: Statement; names: readonly string[] | null }

function connectionOf(sqlite: BetterSqlite3.Database): DatabaseConnection {
  const statements = new Map<string, Prepared>()
  const prepare = (sql: string) => {
    const kept = statements.get(sql)
    if (kept) return kept
    const prepared = prepareOn(sqlite, sql)
    if (statements.size >= STATEMENTS_MAX) statements.clear()
    statements.set(sql, prepared)
    return prepared
  }
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const { statement, names } = prepare(query.sql)
      if (names) {
        const rows = rowsOf<Row>(statement.all(...query.parameters), names)
        if (rows.length >= MANY_ROWS) await setImmediate()
        return { rows }
      }
      const { changes, lastInsertRowid } = statement.run(...query.parameters)
      if (SCHEMA_CHANGE.test(query.sql)) statements.clear()
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    streamQuery: () => {
      throw new Error('streaming is not used')
    },
  }
}

/** So many take many milliseconds to read: others have their turn before anything is made of them, as with a database that answers over the network. */
const MANY_ROWS = 500

/** After one, kept statements may have other columns than they had. */
const SCHEMA_CHANGE = /^\s*(create|alter|drop)\b/i

function prepareOn(sqlite: BetterSqlite3.Database, sql: string): Prepared {
  const statement = sqlite.prepare<unknown[], unknown[]>(sql)
  if (!statement.reader) return { statement, names: null }
  const names = statement.columns().map(({ name }) => name)
  return { statement: statement.raw(), names }
}

/** The driver makes a list of values in half the time that it takes for an object of forty. It cannot know the shape of a row; Kysely's types do. */
function rowsOf<Row>(rows: readonly unknown[][], names: readonly string[]): Row[]
function rowsOf(rows: readonly unknown[][], names: readonly string[]): unknown[] {
  return rows.map((values) => {
    const row: Record<string, unknown> = {}
    let at = 0
    for (const name of names) {
      row[name] = values[at]
      at += 1
    }
    return row
  })
}

/** SQLite takes schema changes back with their transaction; Kysely leaves that out, and a failed migration would stay half done. */
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
