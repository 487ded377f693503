import { ProblemError } from '#shared/problem.ts'
import { type ApartInput, type ApartLimits, runApart } from './run-apart.ts'
import { takeTurns, type TurnLimits } from './turns.ts'

/** A program of ours that answers once and ends. `heapMb`: its heap; `tooMuch`: what is told when it takes more `time` or `memory` than it may. */
export type ApartProgram = {
  file: string
  heapMb: number
  limits: ApartLimits
  turns: TurnLimits
  tooMuch: (what: 'time' | 'memory') => string
}

/** Who asks, and when they no longer wait. `ready`: what the program can get ready for before it has its input. */
export type ApartAsker = {
  userId: string
  signal?: AbortSignal | undefined
  ready?: string | undefined
}

/**
 * Runs such a program in turn, each time anew, and answers its output. Its input is loaded when it is its turn, beside its start.
 *
 * @throws ProblemError `too-large` for work that takes more time or memory than it may, `too-many-requests`
 * @throws the reason of the signal; what loading the input throws; Error for a program that ended without an answer
 */
export function makeApart({ file, heapMb, limits, turns, tooMuch }: ApartProgram) {
  const inTurn = takeTurns(turns)
  const command: [string, ...string[]] = [
    process.execPath,
    `--max-old-space-size=${heapMb}`,
    '--no-warnings',
    file,
  ]
  return async (load: ApartInput, { userId, signal, ready }: ApartAsker): Promise<Buffer> => {
    const start = () =>
      runApart([...command, ...(ready === undefined ? [] : [ready])], load, limits, signal)
    const run = await inTurn(userId, start, signal)
    if (run.kind === 'output') return run.output
    if (run.kind === 'stopped') throw new Error(`${file} ended without an answer.`)
    if (run.kind === 'cancelled') throw signal?.reason
    throw new ProblemError('too-large', tooMuch(run.kind === 'too-slow' ? 'time' : 'memory'))
  }
}
