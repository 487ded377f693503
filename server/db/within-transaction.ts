import { type Database, type Queryable } from './database.ts'

/**
 * Runs `work` over one write transaction in which every transaction it begins takes part: all of it is stored, or nothing. When one of them fails, the
 * whole fails, also where `work` would go on.
 */
export async function withinTransaction<Result>(
  database: Database,
  work: (joined: Database, tx: Queryable) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (tx) => {
    const failures: unknown[] = []
    const join = async <Part>(part: (tx: Queryable) => Promise<Part>): Promise<Part> => {
      try {
        return await part(tx)
      } catch (error) {
        failures.push(error)
        throw error
      }
    }
    const joined = { ...database, read: tx, write: tx, transaction: join, readTransaction: join }
    const result = await work(joined, tx)
    if (failures.length > 0) throw failures[0]
    return result
  })
}
