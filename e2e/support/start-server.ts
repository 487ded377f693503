import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, runServer, type ServerProcess } from './server-process.ts'

const READY_LIMIT_MS = 20_000
const PAUSE_MS = 50

/** A built Stet that answers. `url` has no trailing slash; `log` is what it printed so far. */
export type RunningServer = { url: string; stop: () => Promise<void>; log: () => string }

/**
 * Starts a built Stet on a free port of loopback with a data folder of its own, which `stop` removes; on `folder` instead where that is given, which
 * stays.
 *
 * @throws Error with the server's output when it does not answer `/readyz` in time
 */
export async function startServer(
  args: readonly string[] = [],
  folder?: string,
): Promise<RunningServer> {
  const data = folder ?? (await newFolder())
  const port = await freePort()
  const server = runServer({ PORT: String(port), STET_DATA: data }, args)
  const stop = async () => {
    await server.stop()
    if (folder === undefined) await removeFolder(data)
  }
  const url = `http://localhost:${port}`
  if (!(await isReady(server, url))) {
    await stop()
    throw new Error(`Stet did not start.\n${server.log()}`)
  }
  return { url, stop, log: server.log }
}

export function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'stet-e2e-'))
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}

/** Whether a server comes up in time. */
export async function isReady({ child }: ServerProcess, url: string): Promise<boolean> {
  const deadlineMs = Date.now() + READY_LIMIT_MS
  while (Date.now() < deadlineMs && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return true
    await pause(PAUSE_MS)
  }
  return false
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
