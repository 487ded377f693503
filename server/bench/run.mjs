import { benchCreateClaim } from './create-claim.mjs'

const rows = await benchCreateClaim('sqlite', '')
const { STET_TEST_POSTGRES_URL } = process.env
if (STET_TEST_POSTGRES_URL)
  rows.push(...(await benchCreateClaim('postgres', STET_TEST_POSTGRES_URL)))
else console.log('PostgreSQL: skipped, set STET_TEST_POSTGRES_URL to an empty database.')
for (const { engine, connections, http, driver } of rows) {
  console.log(
    `create claim, ${engine}, ${connections} connection(s): HTTP ${http.toFixed(0)}/s, driver ${driver.toFixed(0)}/s, ratio ${((http / driver) * 100).toFixed(0)} %`,
  )
}
