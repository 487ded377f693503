import { setImmediate } from 'node:timers/promises'
import { type LookedForIn, OutsideWork } from '#shared/exchange/outside-work.ts'
import { ProblemError } from '#shared/problem.ts'
import { READER_LIMITS, runReader } from '../import/run-reader.ts'
import { packInput } from '../pack-input.ts'
import { type ApartLimits, type ApartRun } from '../run-apart.ts'
import { takeTurns } from '../turns.ts'

export type OutsideRequest = {
  bytes: Uint8Array
  lookedForIn: LookedForIn
  /** Who asks: nobody has more than one read at a time. */
  userId: string
  /** Aborts when the person no longer waits. */
  signal?: AbortSignal | undefined
}

/**
 * Reads a file from another tool in a process of its own.
 *
 * @throws ProblemError `unreadable-document` with `reason`, `too-many-requests`
 */
export type ReadOutside = (request: OutsideRequest) => Promise<OutsideWork>

const TURNS = {
  atOnce: 2,
  ofOne: 1,
  busy: 'Many files are being read at this moment. Try again in a few seconds.',
}

/** @param file the built reader of such files, `exchange.mjs` */
export function outsideReader(file: string, limits: ApartLimits = READER_LIMITS): ReadOutside {
  const inTurn = takeTurns(TURNS)
  return async ({ bytes, lookedForIn, userId, signal }) => {
    const input = packInput(lookedForIn, bytes)
    const run = await inTurn(userId, () => runReader(file, input, limits, signal), signal)
    if (run.kind !== 'output') throw endProblem(run.kind)
    const value: unknown = JSON.parse(run.output.toString('utf8'))
    await setImmediate()
    return OutsideWork.parse(value)
  }
}

function endProblem(reason: Exclude<ApartRun['kind'], 'output'>): ProblemError {
  const detail = {
    'too-slow': 'Reading this file takes longer than it may. Split it. Nothing was stored.',
    'too-much-memory': 'Reading this file takes more memory than it may. Nothing was stored.',
    'too-much-output': 'There is more in this file than can be read at once. Nothing was stored.',
    cancelled: 'The reading was cancelled. Nothing was stored.',
    stopped: 'The reading stopped before it was done. Nothing was stored; try again.',
  }[reason]
  return new ProblemError('unreadable-document', detail, { reason })
}
