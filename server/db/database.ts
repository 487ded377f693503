import { type Kysely } from 'kysely'
import { type Tables } from './tables.ts'

/** What stores run their queries on: outside a transaction, inside one, or reading. */
export type Queryable = Kysely<Tables>

/** One database, either engine. */
export type Database = {
  engine: 'sqlite' | 'postgres'
  /** For single reads outside a transaction. */
  read: Queryable
  /** For migrations and for stores that tests fill directly; verbs write in transactions. */
  write: Queryable
  /** Runs `work` in one write transaction; rolls back when it throws. */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>
  /** Runs `work` over one unchanging view of the data. */
  readTransaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>
  /** A complete copy of the data beside the original, where the engine is a file; null where backups are the operator's. */
  copyTo: ((file: string) => Promise<void>) | null
  /** @throws when the database cannot be reached */
  ping(): Promise<void>
  close(): Promise<void>
}
