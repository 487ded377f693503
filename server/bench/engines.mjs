import { randomBytes } from 'node:crypto'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import pg from 'pg'
import { startPostgres } from '../../.ci/postgres.mjs'

let postgres

/** Runs a bench on SQLite and then on PostgreSQL: the server that `STET_TEST_POSTGRES_URL` names, else one of its own that waits for the disk. */
export async function onEachEngine(bench) {
  await bench({ name: 'sqlite', databaseUrl: '' })
  postgres ??= await findPostgres()
  if (!postgres)
    return console.log(
      'PostgreSQL: skipped, no server program was found and none could be installed.',
    )
  const name = `stet_bench_${randomBytes(6).toString('hex')}`
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  await onServer(`create database ${name}`)
  await bench({ name: 'postgres', databaseUrl: url.href })
  await onServer(`drop database ${name} with (force)`)
}

export async function stopPostgres() {
  await postgres?.stop()
}

function findPostgres() {
  const { STET_TEST_POSTGRES_URL: url } = process.env
  return url ? { url, stop: async () => {} } : startPostgres({ isDurable: true })
}

async function onServer(statement) {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A connection of the bare driver with prepared statements; `run(index, values)` answers the rows. On SQLite everything in it happens at once. */
export function openDriver(engine, house, statements) {
  return engine.name === 'sqlite'
    ? openSqlite(path.join(house.folder, 'stet.sqlite'), statements)
    : openPostgres(engine.databaseUrl, statements)
}

async function openSqlite(file, statements) {
  const sqlite = new BetterSqlite3(file)
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000'])
    sqlite.pragma(pragma)
  const ready = statements.map((sql) => sqlite.prepare(sql))
  return {
    run: (index, values) =>
      ready[index].reader ? ready[index].all(...values) : ready[index].run(...values),
    begin: () => sqlite.exec('begin immediate'),
    commit: () => sqlite.exec('commit'),
    close: () => sqlite.close(),
  }
}

async function openPostgres(connectionString, statements) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const numbered = statements.map((sql) => {
    let n = 0
    return sql.replaceAll('?', () => `$${(n += 1)}`)
  })
  return {
    run: async (index, values) =>
      (await client.query({ name: `s${index}`, text: numbered[index], values })).rows,
    begin: () => client.query('begin'),
    commit: () => client.query('commit'),
    close: () => client.end(),
  }
}
