import { type Actor } from '#shared/auth/actor.ts'
import { type Database, type Queryable } from './db/database.ts'
import { type ReadOutside } from './exchange/read-outside.ts'
import { type FetchedDocument } from './import/fetch/fetch-document.ts'
import { type ParseDocument } from './import/parse-document.ts'
import { type ReadReport } from './exchange/report-reader.ts'
import { type MakeReport } from './report/make-report.ts'
import { type Settings } from './settings.ts'

/** What the house is made of, given once at start (tests give their own clock and ids). */
export type Parts = {
  db: Database
  settings: Settings
  /** Version of this program, printed in reports. */
  version: string
  /** Present time, ISO in UTC. */
  now: () => string
  /** A fresh UUIDv7. */
  newId: () => string
  /** Reads foreign documents, apart from the server. */
  parseDocument: ParseDocument
  /** Makes reports, beside the server's own thread. */
  makeReport: MakeReport
  /** Reads files from other tools, apart from the server. */
  readOutside: ReadOutside
  /** Reads reports of other desks, apart from the server. */
  readReport: ReadReport
  /** Fetches a document from the open web, and from nowhere else. */
  fetchDocument: (url: string, signal: AbortSignal) => Promise<FetchedDocument>
  /** Hands something unexpected to the log, with the request it happened in. */
  reportError: (error: unknown, requestId: string) => void
  /** Needed for setup from another machine; printed in the terminal. */
  setupCode: string
  /** Runs once the first desk stands, for its first admin; null when there is nothing more to do. */
  afterSetup: ((ctx: Context, deskId: string) => Promise<void>) | null
}

/** What every verb gets: the parts, and who is asking. */
export type Context = Parts & {
  actor: Actor
  /** Runs inside the verb's transaction just before it commits, so that a repeated request finds its mark. */
  beforeCommit: ((tx: Queryable) => Promise<void>) | null
}

/** Before somebody is known: setup, sign-in, links. `clientAddress` is the address for limits (an IPv6 address stands for its /64). */
export type OpenContext = Parts & { clientAddress: string; isLocal: boolean }
