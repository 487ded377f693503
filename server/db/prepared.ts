import { type Compilable, type CompiledQuery } from 'kysely'
import { type Queryable } from './database.ts'

type Value = string | number | null
type Values = Record<string, Value>

/** Stands in a query for a value that comes with each run. */
class Place {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query for busy paths: built and compiled at its first run on a database, later only given values. Building and compiling cost more than
 * SQLite needs to run most queries. `build` must not look at the values, as it gets places for them; each run brings the same names.
 */
export function prepared<Given extends Values, Row>(
  build: (db: Queryable, given: Given) => Compilable<Row>,
): (db: Queryable, given: Given) => Promise<Row[]> {
  // The adapter is one object per open database, and the same inside its transactions.
  const kept = new WeakMap<object, CompiledQuery<Row>>()
  return async (db, given) => {
    const executor = db.getExecutor()
    let query = kept.get(executor.adapter)
    if (!query) {
      query = build(db, placesOf(given)).compile()
      kept.set(executor.adapter, query)
    }
    const parameters = query.parameters.map((one) => (one instanceof Place ? given[one.name] : one))
    const { rows } = await executor.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

/** Looks like `given` to the query builder, which passes values on unseen. */
function placesOf<Given extends Values>(given: Given): Given
function placesOf(given: Values): Record<string, unknown> {
  return Object.fromEntries(Object.keys(given).map((name) => [name, new Place(name)]))
}
