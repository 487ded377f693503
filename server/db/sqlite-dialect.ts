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

function connectionOf(sqlite: BetterSqlite3.Database): DatabaseConnection {
  const statements = new Map<string, BetterSqlite3.Statement<unknown[], unknown>>()
  const prepare = (sql: string) => {
    const kept = statements.get(sql)
    if (kept) return kept
    const statement = sqlite.prepare<unknown[], unknown>(sql)
    if (statements.size >= STATEMENTS_MAX) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const statement = prepare(query.sql)
      if (statement.reader) return { rows: rowsOf<Row>(statement.all(...query.parameters)) }
      const { changes, lastInsertRowid } = statement.run(...query.parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    streamQuery: () => {
      throw new Error('streaming is not used')
    },
  }
}

/** The driver cannot know the shape of a row; Kysely's types do. */
function rowsOf<Row>(rows: unknown[]): Row[]
function rowsOf(rows: unknown[]): unknown[] {
  return rows
}

/** SQLite takes schema changes back with their transaction; Kysely leaves that out, and a failed migration would stay half done. */
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
