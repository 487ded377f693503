import { ProblemError } from '#shared/problem.ts'
import { makeApart } from '../make-apart.ts'
import { type ApartLimits } from '../run-apart.ts'
import { type ReportFormat } from './report-format.ts'
import { type MadeReport, ReportRefused, type ReportJob } from './report-job.ts'
import { packJob, unpackReport } from './report-message.ts'

export type ReportRequest = {
  /** What it is made of; loaded beside the start of the process. */
  job: () => Promise<ReportJob>
  /** Its format, where it is known before: the process gets ready for it meanwhile. */
  format?: ReportFormat
  /** Who asks: nobody has more than one made at a time. */
  userId: string
  /** Aborts when the person no longer waits. */
  signal?: AbortSignal | undefined
}

/**
 * Makes a report in a process of its own.
 *
 * @throws ProblemError `invalid` for one that is refused, `too-large` for one that takes more time or memory than it may, `too-many-requests`
 * @throws what loading the job throws
 */
export type MakeReport = (request: ReportRequest) => Promise<MadeReport>

const MB = 1024 * 1024
/** A PDF of a thousand claims takes 18 seconds on a slow machine and 270 MB; one of a text that is far longer takes more. */
const LIMITS: ApartLimits = { wallMs: 60_000, memoryBytes: 1_536 * MB, outputBytes: 256 * MB }
const HEAP_MB = 512
const TURNS = {
  atOnce: 2,
  ofOne: 1,
  busy: 'Many reports are being made at this moment. Try again in a few seconds.',
}

/** @param file the built maker of reports, `report.mjs` */
export function reportMaker(file: string, limits: ApartLimits = LIMITS): MakeReport {
  const make = makeApart({
    file,
    heapMb: HEAP_MB,
    limits,
    turns: TURNS,
    tooMuch: (what) =>
      `Making this report takes more ${what} than a report may. Take another format, or a profile that shows less.`,
  })
  return async ({ job, format, ...asker }) =>
    readAnswer(await make(async () => packJob(await job()), { ...asker, ready: format }))
}

function readAnswer(output: Buffer): MadeReport {
  try {
    return unpackReport(output)
  } catch (error) {
    throw error instanceof ReportRefused ? new ProblemError('invalid', error.message) : error
  }
}
