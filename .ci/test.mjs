import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from '../server/launch/build.mjs'
import { followParent } from '../server/launch/follow-parent.mjs'
import { buildDatabaseDriver, installPackages } from '../server/launch/install-packages.mjs'
import { requireNode } from '../server/launch/node-version.mjs'
import { inRoot } from '../server/launch/root.mjs'
import { runCommand, seconds, stoppable } from '../server/launch/run-command.mjs'
import { findBrowser } from './browser.mjs'
import { check } from './check.mjs'
import { startPostgres } from './postgres.mjs'

const RESULTS = inRoot('test-results')
const PARTS = { check: runCheck, unit: runUnit, pg: runWithPostgres, e2e: runEndToEnd }
const WHOLE = ['check', 'pg', 'e2e']

let postgres = null
const startedMs = Date.now()
const total = { passed: 0, failed: 0 }
const skipped = []

requireNode()
followParent()
await stoppable(runParts, async () => postgres?.stop())

async function runParts() {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((part) => !(part in PARTS))
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown[0]}"; there are ${Object.keys(PARTS).join(', ')}.`)
    process.exit(2)
  }
  await installPackages()
  await buildDatabaseDriver()
  console.log(`Installing took ${seconds(Date.now() - startedMs)}.`)
  mkdirSync(RESULTS, { recursive: true })
  for (const part of asked.length > 0 ? asked : WHOLE) {
    const beganMs = Date.now()
    await PARTS[part]()
    console.log(`This part took ${seconds(Date.now() - beganMs)}.`)
  }
  for (const line of skipped) console.log(`Skipped: ${line}`)
  console.log(`All of it took ${seconds(Date.now() - startedMs)}.`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

async function runCheck() {
  title('Check')
  add(await check())
}

async function runUnit() {
  title('Unit and integration tests on SQLite')
  skipped.push('tests on PostgreSQL, not asked for')
  await runVitest({})
}

async function runWithPostgres() {
  title('Unit and integration tests on SQLite and PostgreSQL')
  postgres = await startPostgres()
  if (postgres) console.log(`Using ${postgres.version}.`)
  else skipped.push('tests on PostgreSQL: no server program was found and none could be installed')
  await runVitest(postgres ? { STET_TEST_POSTGRES_URL: postgres.url } : {})
  await postgres?.stop()
  postgres = null
}

async function runVitest(env) {
  const file = path.join(RESULTS, 'vitest.json')
  rmSync(file, { force: true })
  const program = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runCommand(process.execPath, [program, 'run', ...reporters], { env })
  const report = readReport(file)
  if (report?.numPendingTests > 0) skipped.push(`${report.numPendingTests} tests that say so above`)
  addTests(code, report && { passed: report.numPassedTests, failed: report.numFailedTests })
}

async function runEndToEnd() {
  title('Build')
  const built = await build()
  add(built ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  if (!built) return void skipped.push('end-to-end tests: the build failed')
  title('End-to-end tests in Chromium')
  const browser = await findBrowser()
  if (!browser) return void skipped.push('end-to-end tests: no Chromium was found or installed')
  console.log(`Using ${browser}.`)
  const file = path.join(RESULTS, 'playwright.json')
  rmSync(file, { force: true })
  const program = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const args = [program, 'test', '--config', inRoot('e2e', 'playwright.config.ts')]
  const env = { CHROME_PATH: browser, STET_E2E_REPORT: file }
  const { code } = await runCommand(process.execPath, args, { env })
  const stats = readReport(file)?.stats
  if (stats?.skipped > 0) skipped.push(`${stats.skipped} end-to-end tests that say so above`)
  addTests(code, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected })
}

/** A runner that failed without a failing test (a crash, nothing run) counts as one failure. */
function addTests(code, counts) {
  add(counts ?? { passed: 0, failed: 0 })
  const ranNothing = !counts || counts.passed + counts.failed === 0
  if (ranNothing || (code !== 0 && counts.failed === 0)) add({ passed: 0, failed: 1 })
}

function add({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function title(text) {
  console.log(`\n── ${text} ──`)
}
