import { ProblemError } from '#shared/problem.ts'
import { type ApartLimits, runApart } from '../run-apart.ts'
import { takeTurns } from '../turns.ts'
import { packWish, type ReadAnswer, type ReadWish, unpackAnswer } from './read-report-message.ts'

export type ReadRequest = {
  bytes: Uint8Array
  wish: ReadWish
  userId: string
  /** Aborts when the person no longer waits. */
  signal?: AbortSignal | undefined
}

/**
 * Reads a report in a process of its own.
 *
 * @throws ProblemError `too-large` for one that takes more time or memory than it may, `too-many-requests`
 */
export type ReadReport = (request: ReadRequest) => Promise<ReadAnswer>

const MB = 1024 * 1024
const LIMITS: ApartLimits = { wallMs: 60_000, memoryBytes: 1_536 * MB, outputBytes: 128 * MB }
const HEAP_MB = 1_024
const TURNS = {
  atOnce: 2,
  ofOne: 1,
  busy: 'Many reports are being read at this moment. Try again in a few seconds.',
}

/** @param file the built reader of reports, `read-report.mjs` */
export function reportReader(file: string, limits: ApartLimits = LIMITS): ReadReport {
  const inTurn = takeTurns(TURNS)
  const command: [string, ...string[]] = [
    process.execPath,
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
    file,
  ]
  return async ({ bytes, wish, userId, signal }) => {
    const input = packWish(wish, bytes)
    const run = await inTurn(userId, () => runApart(command, input, limits, signal), signal)
    if (run.kind === 'output') return unpackAnswer(run.output)
    if (run.kind === 'stopped') throw new Error('The reader of reports ended without an answer.')
    if (run.kind === 'cancelled') throw signal?.reason
    throw new ProblemError(
      'too-large',
      `Reading this report takes more ${run.kind === 'too-slow' ? 'time' : 'memory'} than a report may.`,
    )
  }
}
