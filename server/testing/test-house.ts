import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { type Role } from '#shared/auth/role.ts'
import { createApp } from '../app.ts'
import { fetchDocument } from '../import/fetch/fetch-document.ts'
import { documentParser } from '../import/parse-document.ts'
import { outsideReader } from '../exchange/read-outside.ts'
import { EXCHANGE_FILE, READER_FILE, REPORT_READER_FILE, REPORTER_FILE } from './built-files.ts'
import { hashSecret, newSecret } from '../auth/secret.ts'
import { insertSession } from '../auth/session.store.ts'
import { type Parts } from '../context.ts'
import { type Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openPostgres } from '../db/postgres.ts'
import { openSqlite } from '../db/sqlite.ts'
import { type App } from '../http/app-env.ts'
import { reportReader } from '../exchange/report-reader.ts'
import { reportMaker } from '../report/make-report.ts'
import { parseSettings } from '../settings.ts'

const POSTGRES_URL = process.env['STET_TEST_POSTGRES_URL']

/** The engines that store and verb tests run on: `describe.each(ENGINES)('… on %s', (engine) => …)`. */
export const ENGINES: readonly ('sqlite' | 'postgres')[] = POSTGRES_URL
  ? ['sqlite', 'postgres']
  : ['sqlite']

/** A whole house on a database of its own, with a clock that only moves when told. */
export type TestHouse = {
  app: App
  parts: Parts
  db: Database
  clock: { now: string; forward(ms: number): void }
  errors: unknown[]
  close(): Promise<void>
}

/** @param environment settings of the house, as the environment of the server would give them */
export async function openTestHouse(
  engine: 'sqlite' | 'postgres',
  environment: Readonly<Record<string, string>> = {},
): Promise<TestHouse> {
  const { db, drop } = engine === 'sqlite' ? openTemporarySqlite() : await openTemporaryPostgres()
  await migrate(db, '')
  const errors: unknown[] = []
  const settings = parseSettings(environment)
  const clock = {
    now: '2026-03-02T09:00:00.000Z',
    forward(ms: number) {
      clock.now = new Date(Date.parse(clock.now) + ms).toISOString()
    },
  }
  const parts: Parts = {
    db,
    settings,
    version: 'test',
    now: () => clock.now,
    newId: v7,
    parseDocument: documentParser(READER_FILE),
    makeReport: reportMaker(REPORTER_FILE),
    readOutside: outsideReader(EXCHANGE_FILE),
    readReport: reportReader(REPORT_READER_FILE),
    fetchDocument: (url, signal) => fetchDocument(url, settings.imports, { signal }),
    reportError: (error) => errors.push(error),
    setupCode: 'test-code',
    afterSetup: null,
  }
  const close = async () => {
    await db.close()
    await drop()
  }
  return { app: createApp(parts), parts, db, clock, errors, close }
}

export type TestPerson = { id: string; name: string; cookie: string; call: Caller }
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>

/** A desk with nobody on it. */
export async function addDesk(house: TestHouse, name = 'World desk'): Promise<string> {
  const id = v7()
  await house.db.write
    .insertInto('desk')
    .values({
      id,
      name,
      time_zone: 'Europe/Berlin',
      language: 'en',
      policy: '{"selfApproval":false}',
      policy_version: 1,
      created_at: house.clock.now,
      version: 1,
      seq: 0,
      head_hash: '',
    })
    .execute()
  return id
}

/** A signed-in person with a role on a desk (or on none). */
export async function addPerson(
  house: TestHouse,
  name: string,
  deskId: string | null,
  role: Role = 'editor',
): Promise<TestPerson> {
  const id = v7()
  const at = house.clock.now
  await house.db.write
    .insertInto('app_user')
    .values({
      id,
      email: `${randomUUID()}@example.org`,
      name,
      password_hash: '',
      created_at: at,
      version: 1,
    })
    .execute()
  if (deskId !== null) {
    await house.db.write
      .insertInto('member')
      .values({
        desk_id: deskId,
        user_id: id,
        role,
        can_clear_legal: 0,
        joined_at: at,
        removed_at: null,
        version: 1,
      })
      .execute()
  }
  const secret = newSecret()
  await insertSession(house.db.write, {
    tokenHash: hashSecret(secret),
    userId: id,
    at,
    expiresAt: '2099-01-01T00:00:00.000Z',
  })
  const cookie = `stet-sid=${secret}`
  return { id, name, cookie, call: callerOf(house, { cookie }) }
}

/** Sends requests as a browser of this house would, from this machine or from another address. */
export function callerOf(
  house: TestHouse,
  always: Record<string, string> = {},
  from = '127.0.0.1',
): Caller {
  return async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData
    const sent = new Headers({
      host: 'localhost:4180',
      origin: 'http://localhost:4180',
      ...always,
      ...headers,
    })
    if (body !== undefined && !isForm) sent.set('content-type', 'application/json')
    const payload = isForm ? body : JSON.stringify(body)
    const init = { method, headers: sent, ...(body === undefined ? {} : { body: payload }) }
    return house.app.request(path, init, { incoming: { socket: { remoteAddress: from } } })
  }
}

function openTemporarySqlite(): { db: Database; drop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'))
  return {
    db: openSqlite(folder),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function openTemporaryPostgres(): Promise<{ db: Database; drop: () => Promise<void> }> {
  const url = new URL(POSTGRES_URL ?? '')
  const name = `stet_test_${randomUUID().replaceAll('-', '')}`
  await runOnServer(url.href, `create database ${name}`)
  const own = new URL(url.href)
  own.pathname = `/${name}`
  return {
    db: openPostgres(own.href),
    drop: () => runOnServer(url.href, `drop database ${name} with (force)`),
  }
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
