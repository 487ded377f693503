import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

/** `STET_E2E_DIST` names another folder than `dist/`, so that a build under way does not disturb a run. */
const DIST = process.env.STET_E2E_DIST ?? path.resolve(import.meta.dirname, '../../dist')
const SERVER_FILE = path.resolve(DIST, 'stet.mjs')
const STOP_LIMIT_MS = 15_000
const KEPT_LOG_CHARS = 20_000

/** Where the pages of tests are served from (web-page.ts): the one address off the open web that may be fetched. */
const PAGES = { IMPORT_ALLOW_CIDRS: '127.0.0.2/32' }

/** A built Stet that was started, whether it came up or not. `log` is what it printed so far, `ended` its exit code (null after a signal killed it). */
export type ServerProcess = {
  child: ChildProcess
  log: () => string
  ended: Promise<number | null>
  stop: () => Promise<number | null>
}

/** Runs `dist/stet.mjs` on loopback with these settings and nothing of the settings around it. */
export function runServer(
  settings: { PORT: string; STET_DATA: string; HOST?: string; STET_EXPORTS_PER_HOUR?: string },
  args: readonly string[] = [],
): ServerProcess {
  const { DATABASE_URL: _, PUBLIC_URL: __, ...inherited } = process.env
  const child = spawn(process.execPath, [SERVER_FILE, ...args], {
    env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', ...PAGES, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = collectOutput(child)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, log, ended, stop: () => stopChild(child, ended) }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })
}

function collectOutput(child: ChildProcess): () => string {
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-KEPT_LOG_CHARS)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => output
}

async function stopChild(
  child: ChildProcess,
  ended: Promise<number | null>,
): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  const code = await ended
  clearTimeout(limit)
  return code
}
