import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority, tmpdir } from 'node:os'

/** What one process may take; beyond it it is killed. */
export type ApartLimits = { wallMs: number; memoryBytes: number; outputBytes: number }

/** How a process ended: its output, or what it was killed for. `stopped`: it ended by itself without an answer, or something else killed it. */
export type ApartRun =
  | { kind: 'output'; output: Buffer }
  | { kind: 'too-slow' | 'too-much-memory' | 'too-much-output' | 'stopped' | 'cancelled' }

/** What a program is given. It is asked for when the program has been started: while the one is loaded, the other gets ready. */
export type ApartInput = () => Promise<readonly Uint8Array[]>

const MEMORY_POLL_MS = 50
const LOWER_PRIORITY = 10
/** One pool of memory for all threads, where it is glibc's: what one thread has given back serves another. */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Runs a program on some input, apart from the server and below it in priority, without the server's environment, and waits for its output or its end. A signal that
 * aborts kills it at once.
 *
 * @throws what the loading of its input throws; the program has ended then
 */
export async function runApart(
  [program, ...args]: readonly [string, ...string[]],
  load: ApartInput,
  limits: ApartLimits,
  signal?: AbortSignal,
): Promise<ApartRun> {
  if (signal?.aborted) return { kind: 'cancelled' }
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: tmpdir(),
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    running.add(child)
    lowerPriority(child)
    let end: Exclude<ApartRun['kind'], 'output'> = 'stopped'
    let failure: { error: unknown } | null = null
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
      if (failure && end === 'stopped') return reject(failure.error)
      if (code === 0 && end === 'stopped')
        return resolve({ kind: 'output', output: Buffer.concat(pieces) })
      // A heap that is full ends in an abort.
      resolve({ kind: killedBy === 'SIGABRT' ? 'too-much-memory' : end })
    })
    // It may end before it has read everything.
    child.stdin.on('error', () => {})
    load().then(
      (input) => {
        for (const piece of input) child.stdin.write(piece)
        child.stdin.end()
      },
      (error: unknown) => {
        failure = { error }
        child.kill('SIGKILL')
      },
    )
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
