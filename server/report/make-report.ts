import { ProblemError } from '#shared/problem.ts'
import { type ApartLimits, runApart } from '../run-apart.ts'
import { takeTurns } from '../turns.ts'
import { type MadeReport, ReportRefused, type ReportJob } from './report-job.ts'
import { packJob, unpackReport } from './report-message.ts'

export type ReportRequest = {
  job: ReportJob
  /** Who asks: nobody has more than one made at a time. */
  userId: string
  /** Aborts when the person no longer waits. */
  signal?: AbortSignal | undefined
}

/**
 * Makes a report in a process of its own.
 *
 * @throws ProblemError `invalid` for one that is refused, `too-large` for one that takes more time or memory than it may, `too-many-requests`
 */
export type MakeReport = (request: ReportRequest) => Promise<MadeReport>

const MB = 1024 * 1024
/** A PDF of a thousand claims takes 18 seconds and 900 MB on a slow machine, every other format a small part of that. */
const LIMITS: ApartLimits = { wallMs: 60_000, memoryBytes: 1_536 * MB, outputBytes: 256 * MB }
const HEAP_MB = 512
const TURNS = {
  atOnce: 2,
  ofOne: 1,
  busy: 'Many reports are being made at this moment. Try again in a few seconds.',
}

/** @param file the built maker of reports, `report.mjs` */
export function reportMaker(file: string, limits: ApartLimits = LIMITS): MakeReport {
  const inTurn = takeTurns(TURNS)
  const command: [string, ...string[]] = [
    process.execPath,
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
    file,
  ]
  return async ({ job, userId, signal }) => {
    const input = [packJob(job)]
    const run = await inTurn(userId, () => runApart(command, input, limits, signal), signal)
    if (run.kind === 'output') return readAnswer(run.output)
    if (run.kind === 'stopped') throw new Error('The maker of reports ended without a report.')
    if (run.kind === 'cancelled') throw signal?.reason
    throw new ProblemError(
      'too-large',
      `Making this report takes more ${run.kind === 'too-slow' ? 'time' : 'memory'} than a report may. Take another format, or a profile that shows less.`,
    )
  }
}

function readAnswer(output: Buffer): MadeReport {
  try {
    return unpackReport(output)
  } catch (error) {
    throw error instanceof ReportRefused ? new ProblemError('invalid', error.message) : error
  }
}
