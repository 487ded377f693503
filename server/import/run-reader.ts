import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { type ApartLimits, type ApartRun, runApart } from '../run-apart.ts'

/** What one reading may take. Figures from the design's limits for foreign documents. */
export const READER_LIMITS: ApartLimits = {
  wallMs: 20_000,
  memoryBytes: 512 * 1024 * 1024,
  outputBytes: 96 * 1024 * 1024,
}

const HEAP_MB = 384
/** Seconds of processor time after which the system itself ends it, should the server be gone by then. */
const CPU_SECONDS = 60

/** Starts the reader on a job and waits for its answer or its end. A signal that aborts kills it at once. */
export async function runReader(
  readerFile: string,
  job: readonly Uint8Array[],
  limits: ApartLimits,
  signal?: AbortSignal,
): Promise<ApartRun> {
  return runApart(await commandFor(readerFile), async () => job, limits, signal)
}

let isolation: Promise<readonly string[]> | null = null

async function commandFor(readerFile: string): Promise<[string, ...string[]]> {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  const node = [
    process.execPath,
    permission,
    `--allow-fs-read=${dirname(readerFile)}`,
    `--max-old-space-size=${HEAP_MB}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    readerFile,
  ]
  if (process.platform === 'win32') return [process.execPath, ...node.slice(1)]
  isolation ??= findIsolation()
  const limited = `ulimit -c 0 -t ${CPU_SECONDS}; exec "$@"`
  return ['/bin/sh', '-c', limited, 'sh', ...(await isolation), ...node]
}

/** A network of its own, without any connection, where the system gives one to anybody. */
function findIsolation(): Promise<readonly string[]> {
  const prefix = ['unshare', '--map-root-user', '--net', '--']
  return new Promise((resolve) => {
    execFile(prefix[0] ?? '', [...prefix.slice(1), 'true'], (error) => resolve(error ? [] : prefix))
  })
}
