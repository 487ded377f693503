import autocannon from 'autocannon'
import { createClaim, READS, WRITES } from './create-claim-driver.mjs'
import { onEachEngine, openDriver } from './engines.mjs'
import { median, percent } from './figures.mjs'
import { claimDraft, newArticle, startHouse } from './house.mjs'

const SECONDS = 4
const ROUNDS = 3

/** Claims per second through HTTP beside the same SQL straight on the driver, in turns, in one run. */
export async function benchCreateClaim() {
  console.log(
    'Driver: the same statements, each claim with a commit of its own. On SQLite the server lets changes that wait together share one (docs/decisions/0007).',
  )
  await onEachEngine(compare)
}

async function compare(engine) {
  const house = await startHouse(engine.databaseUrl)
  try {
    const article = await newArticle(house, 200)
    const ids = { deskId: house.deskId, articleId: article.id, userId: article.createdBy.id }
    for (const connections of [1, 16]) {
      const http = []
      const driver = []
      for (let round = 0; round < ROUNDS; round += 1) {
        http.push(await overHttp(house, article, connections))
        // SQLite has one writer, so connections beyond one would only wait.
        const drivers = engine.name === 'sqlite' ? 1 : connections
        driver.push(await onDriver(engine, house, ids, drivers))
      }
      console.log(
        `create claim, ${engine.name}, ${connections} connection(s): HTTP ${median(http).toFixed(0)}/s, driver ${median(driver).toFixed(0)}/s, ratio ${percent(median(http), median(driver))}`,
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

async function onDriver(engine, house, ids, connections) {
  const statements = [...READS, ...WRITES]
  const drivers = await Promise.all(
    Array.from({ length: connections }, () => openDriver(engine, house, statements)),
  )
  const rates = await Promise.all(
    drivers.map((driver) =>
      repeat(async () => {
        await driver.run(0, [house.tokenHash])
        await driver.run(1, [ids.deskId, ids.articleId])
        await driver.begin()
        await createClaim(ids, (index, values) => driver.run(index + READS.length, values))
        await driver.commit()
      }),
    ),
  )
  for (const driver of drivers) await driver.close()
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
