import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** `STET_E2E_DIST` names another folder than `dist/`, so that a build under way does not disturb a run. */
const DIST = process.env.STET_E2E_DIST ?? path.resolve(import.meta.dirname, '../../dist')
const SERVER_FILE = path.resolve(DIST, 'stet.mjs')
const READY_LIMIT_MS = 20_000
const STOP_LIMIT_MS = 10_000
const PAUSE_MS = 50
const KEPT_LOG_CHARS = 20_000

/** A built Stet on an empty data folder. `url` has no trailing slash; `log` is what it printed so far. */
export type RunningServer = { url: string; stop: () => Promise<void>; log: () => string }

/**
 * Starts `dist/stet.mjs` on a free port of loopback with a data folder of its own, which `stop` removes.
 *
 * @throws Error with the server's output when it does not answer `/readyz` in time
 */
export async function startServer(args: readonly string[] = []): Promise<RunningServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-e2e-'))
  const port = await freePort()
  const child = spawn(process.execPath, [SERVER_FILE, ...args], {
    env: serverEnvironment(port, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = collectOutput(child)
  const stop = async () => {
    await stopChild(child)
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://localhost:${port}`
  if (!(await isReady(child, url))) {
    await stop()
    throw new Error(`Stet did not start.\n${log()}`)
  }
  return { url, stop, log }
}

function serverEnvironment(port: number, folder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, PUBLIC_URL: __, ...inherited } = process.env
  return {
    ...inherited,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    STET_DATA: folder,
  }
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

async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  const deadlineMs = Date.now() + READY_LIMIT_MS
  while (Date.now() < deadlineMs && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return true
    await pause(PAUSE_MS)
  }
  return false
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  await gone
  clearTimeout(limit)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function freePort(): Promise<number> {
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
