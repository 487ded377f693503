import path from 'node:path'
import autocannon from 'autocannon'
import BetterSqlite3 from 'better-sqlite3'
import pg from 'pg'
import { createClaim, READS, WRITES } from './create-claim-driver.mjs'
import { median, percent } from './figures.mjs'
import { claimDraft, newArticle, startHouse } from './house.mjs'

const SECONDS = 4
const ROUNDS = 3

/** Claims per second through HTTP beside the same SQL straight on the driver, in turns, in one run. */
export async function benchCreateClaim() {
  console.log(
    'Driver: the same statements, each claim with a commit of its own. On SQLite the server lets changes that wait together share one (docs/decisions/0007).',
  )
  await compare('sqlite', '')
  const { STET_TEST_POSTGRES_URL } = process.env
  if (STET_TEST_POSTGRES_URL) await compare('postgres', STET_TEST_POSTGRES_URL)
  else console.log('PostgreSQL: skipped, set STET_TEST_POSTGRES_URL to an empty database.')
}

async function compare(engine, databaseUrl) {
  const house = await startHouse(databaseUrl)
  try {
    const article = await newArticle(house, 200)
    const ids = { deskId: house.deskId, articleId: article.id, userId: article.createdBy.id }
    for (const connections of [1, 16]) {
      const http = []
      const driver = []
      for (let round = 0; round < ROUNDS; round += 1) {
        http.push(await overHttp(house, article, connections))
        driver.push(
          engine === 'sqlite'
            ? await onSqlite(house, ids)
            : await onPostgres(databaseUrl, ids, connections),
        )
      }
      console.log(
        `create claim, ${engine}, ${connections} connection(s): HTTP ${median(http).toFixed(0)}/s, driver ${median(driver).toFixed(0)}/s, ratio ${percent(median(http), median(driver))}`,
      )
    }
  } finally {
    await house.stop()
  }
}

async function overHttp(house, article, connections) {
  const requests = Array.from({ length: 200 }, (_, n) => ({
    method: 'POST',
    path: `/api/articles/${article.id}/claims`,
    body: JSON.stringify(claimDraft(article.revision.text, n)),
  }))
  const result = await autocannon({
    url: house.url,
    connections,
    duration: SECONDS,
    headers: house.headers,
    requests,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals, ${result.errors} errors`)
  return result['2xx'] / result.duration
}

/** SQLite has one writer, so connections beyond one would only wait. */
async function onSqlite(house, ids) {
  const sqlite = new BetterSqlite3(path.join(house.folder, 'stet.sqlite'))
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000'])
    sqlite.pragma(pragma)
  const statements = [...READS, ...WRITES].map((sql) => sqlite.prepare(sql))
  const run = (statement, values) =>
    statement.reader ? statement.all(...values) : statement.run(...values)
  const writes = statements.slice(READS.length)
  const rate = await repeat(async () => {
    run(statements[0], ['x'])
    run(statements[1], [ids.deskId, ids.articleId])
    sqlite.exec('begin immediate')
    await createClaim(ids, (index, values) => run(writes[index], values))
    sqlite.exec('commit')
  })
  sqlite.close()
  return rate
}

async function onPostgres(url, ids, connections) {
  const numbered = [...READS, ...WRITES].map((sql) => {
    let n = 0
    return sql.replaceAll('?', () => `$${(n += 1)}`)
  })
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const rates = await Promise.all(
    clients.map((client) =>
      repeat(async () => {
        const query = async (index, values) =>
          (await client.query({ name: `s${index}`, text: numbered[index], values })).rows
        await query(0, ['x'])
        await query(1, [ids.deskId, ids.articleId])
        await client.query('begin')
        await createClaim(ids, (index, values) => query(index + READS.length, values))
        await client.query('commit')
      }),
    ),
  )
  await Promise.all(clients.map((client) => client.end()))
  return rates.reduce((sum, rate) => sum + rate, 0)
}

/** How often per second `work` is done, one after another. */
async function repeat(work) {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < SECONDS * 1000) {
    await work()
    done += 1
  }
  return (done / (performance.now() - start)) * 1000
}
