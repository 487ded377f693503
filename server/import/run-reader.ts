import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority, tmpdir } from 'node:os'
import { dirname } from 'node:path'

/** What one reading may take; beyond it the process is killed. Figures from the design's limits for foreign documents. */
export type ReaderLimits = { wallMs: number; memoryBytes: number; outputBytes: number }

export const READER_LIMITS: ReaderLimits = {
  wallMs: 20_000,
  memoryBytes: 512 * 1024 * 1024,
  outputBytes: 96 * 1024 * 1024,
}

/** How a process ended: its output, or what it was killed for. `stopped`: it ended by itself without an answer, or something else killed it. */
export type ReaderRun =
  | { kind: 'output'; output: Buffer }
  | { kind: 'too-slow' | 'too-much-memory' | 'too-much-output' | 'stopped' | 'cancelled' }

const MEMORY_POLL_MS = 50
const HEAP_MB = 384
/** Seconds of processor time after which the system itself ends it, should the server be gone by then. */
const CPU_SECONDS = 60
const LOWER_PRIORITY = 10

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the reader on a job and waits for its answer or its end. A signal that aborts kills it at once. */
export async function runReader(
  readerFile: string,
  job: readonly Uint8Array[],
  limits: ReaderLimits,
  signal?: AbortSignal,
): Promise<ReaderRun> {
  const [program, ...args] = await commandFor(readerFile)
  if (signal?.aborted) return { kind: 'cancelled' }
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: tmpdir(),
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    running.add(child)
    lowerPriority(child)
    let end: Exclude<ReaderRun['kind'], 'output'> = 'stopped'
    const kill = (why: typeof end) => {
      end = why
      child.kill('SIGKILL')
    }
    const late = setTimeout(() => kill('too-slow'), limits.wallMs)
    const watch = watchMemory(child, limits.memoryBytes, () => kill('too-much-memory'))
    const cancel = () => kill('cancelled')
    signal?.addEventListener('abort', cancel, { once: true })
    const pieces: Buffer[] = []
    let size = 0
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.byteLength
      if (size > limits.outputBytes) kill('too-much-output')
      else pieces.push(piece)
    })
    child.once('error', () => kill('stopped'))
    child.once('close', (code, killedBy) => {
      clearTimeout(late)
      clearInterval(watch)
      signal?.removeEventListener('abort', cancel)
      running.delete(child)
      if (code === 0 && end === 'stopped')
        return resolve({ kind: 'output', output: Buffer.concat(pieces) })
      // A heap that is full ends in an abort.
      resolve({ kind: killedBy === 'SIGABRT' ? 'too-much-memory' : end })
    })
    // It may end before it has read everything.
    child.stdin.on('error', () => {})
    for (const piece of job) child.stdin.write(piece)
    child.stdin.end()
  })
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, LOWER_PRIORITY)
  } catch {
    // Not everywhere allowed; then it runs like everything else.
  }
}

/** Kills by what is really resident, buffers outside the heap included. Elsewhere than on Linux only the heap is bounded. */
function watchMemory(child: ChildProcess, bytesMax: number, kill: () => void): NodeJS.Timeout {
  const pageBytes = 4096
  return setInterval(() => {
    if (process.platform !== 'linux' || child.pid === undefined) return
    readFile(`/proc/${child.pid}/statm`, 'utf8').then(
      (line) => {
        if (Number(line.split(' ')[1]) * pageBytes > bytesMax) kill()
      },
      () => {},
    )
  }, MEMORY_POLL_MS)
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
