import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import { type Parts } from './context.ts'
import { type Database } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { openPostgres } from './db/postgres.ts'
import { openSqlite } from './db/sqlite.ts'
import { dropStrayParts } from './import/blob.store.ts'
import { reportReader } from './exchange/report-reader.ts'
import { fetchDocument } from './import/fetch/fetch-document.ts'
import { documentParser } from './import/parse-document.ts'
import { clientFiles } from './http/static-files.ts'
import { extract } from './extract.ts'
import { logError } from './log.ts'
import { findEmptyDesk } from './sample/empty-desk.store.ts'
import { loadSample } from './sample/load-sample.ts'
import { outsideReader } from './exchange/read-outside.ts'
import { reportMaker } from './report/make-report.ts'
import { reportCommand, type ReportHouse } from './report-command.ts'
import { isLoopback, parseSettings, type Settings } from './settings.ts'
import { verifyCommand, type VerifyTools } from './verify-command.ts'

const VERSION = '0.1.0'
const DAY_MS = 24 * 3_600_000

z.config({ jitless: true })

const READER_FILE = join(import.meta.dirname, 'reader', 'reader.mjs')
const REPORTER_FILE = join(import.meta.dirname, 'report', 'report.mjs')
const EXCHANGE_FILE = join(import.meta.dirname, 'exchange', 'exchange.mjs')
const REPORT_READER_FILE = join(import.meta.dirname, 'report', 'read-report.mjs')

await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

/** One of the program's commands; without one it serves. */
async function run([command, ...args]: readonly string[]): Promise<void> {
  if (command === 'extract') process.exit(await extract(READER_FILE, args))
  if (command === 'report') process.exit(await reportCommand(args, reportHouse()))
  if (command === 'verify-report') process.exit(await verifyCommand(args, verifyTools()))
  if (command !== undefined && !command.startsWith('--')) {
    console.error(`There is no command "${command}"; there are extract, report and verify-report.`)
    process.exit(2)
  }
  await serveHouse()
}

function reportHouse(): ReportHouse {
  const settings = parseSettings(process.env)
  const open = async () => {
    const db = await openData(settings)
    return { parts: partsOf(settings, db), close: () => db.close() }
  }
  const makeReport = reportMaker(REPORTER_FILE)
  const ask = (url: string, headers: Record<string, string>) => fetch(url, { headers })
  return { publicUrl: settings.publicUrl, token: process.env.STET_TOKEN, makeReport, ask, open }
}

function verifyTools(): VerifyTools {
  return { version: VERSION, makeReport: reportMaker(REPORTER_FILE) }
}

async function openData(settings: Settings): Promise<Database> {
  const db = settings.databaseUrl
    ? openPostgres(settings.databaseUrl)
    : openSqlite(settings.dataFolder)
  await migrate(db, join(settings.dataFolder, 'backups'))
  return db
}

async function serveHouse(): Promise<void> {
  const settings = parseSettings(process.env)
  const db = await openData(settings)
  const yesterday = new Date(Date.now() - DAY_MS).toISOString()
  await db.transaction((tx) => dropStrayParts(tx, yesterday))
  const parts = partsOf(settings, db)
  const app = createApp(parts)
  app.use(
    '*',
    clientFiles(join(import.meta.dirname, 'client'), settings.publicUrl.startsWith('https:')),
  )
  const server = serve({
    fetch: app.fetch,
    port: settings.port,
    hostname: settings.host,
    serverOptions: {
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 5_000,
      // A pasted quote of 20,000 letters stands in the address, each in up to nine bytes.
      maxHeaderSize: 196_608,
    },
  })
  server.on('error', (error) => {
    console.error(
      'code' in error && error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken. Set PORT to another.`
        : error.message,
    )
    process.exit(1)
  })
  server.on('listening', () => void greet(parts))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server, db))
}

function partsOf(settings: Settings, db: Database): Parts {
  return {
    db,
    settings,
    version: VERSION,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    parseDocument: documentParser(READER_FILE),
    makeReport: reportMaker(REPORTER_FILE),
    readOutside: outsideReader(EXCHANGE_FILE),
    readReport: reportReader(REPORT_READER_FILE),
    fetchDocument: (url, signal) => fetchDocument(url, settings.imports, { signal }),
    reportError: logError,
    setupCode: String(randomInt(10_000_000, 99_999_999)),
    afterSetup: wantsSample() ? async (ctx, deskId) => void (await loadSample(ctx, deskId)) : null,
  }
}

/** Whether the sample story was asked for: `npm start -- --sample`. */
function wantsSample(): boolean {
  return process.argv.includes('--sample')
}

/** Loads the sample story into the first desk, in the name of its first admin; a desk with a story of its own is left alone. */
async function addSample(parts: Parts): Promise<void> {
  const empty = await findEmptyDesk(parts.db.read)
  if (!empty) return console.log('The first desk has articles already: no sample was loaded.')
  const { userId, name, membership } = empty
  const actor = { userId, name, tokenId: null, memberships: [membership] }
  await loadSample({ ...parts, actor, beforeCommit: null }, membership.deskId)
  console.log(`The sample story is on the desk “${membership.deskName}”.`)
}

async function greet(parts: Parts): Promise<void> {
  const { db, settings, setupCode } = parts
  console.log(`Stet is at ${settings.publicUrl}`)
  const { allowCidrs } = settings.imports
  if (allowCidrs.length > 0)
    console.log(`Pages may also be fetched from ${allowCidrs.join(', ')} (IMPORT_ALLOW_CIDRS).`)
  const house = await db.read.selectFrom('house').select('set_up_at').executeTakeFirst()
  if (house?.set_up_at === null) {
    console.log('Nobody is here yet: open that address to set up the first desk.')
    if (!isLoopback(new URL(settings.publicUrl).hostname))
      console.log(`Setting up from another machine needs this code: ${setupCode}`)
    if (wantsSample()) console.log('The sample story will be there after setup.')
  } else if (wantsSample()) {
    await addSample(parts).catch((error: unknown) => parts.reportError(error, 'sample'))
  }
}

/** Takes no new requests, finishes those in flight, then closes the database. */
function stop(server: ReturnType<typeof serve>, db: Database): void {
  const late = setTimeout(() => process.exit(0), 10_000)
  late.unref()
  server.close(() => void db.close().then(() => process.exit(0)))
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}
