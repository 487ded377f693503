import { makeApart } from '../make-apart.ts'
import { type ApartLimits } from '../run-apart.ts'
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
  const read = makeApart({
    file,
    heapMb: HEAP_MB,
    limits,
    turns: TURNS,
    tooMuch: (what) => `Reading this report takes more ${what} than a report may.`,
  })
  return async ({ bytes, wish, ...asker }) =>
    unpackAnswer(await read(async () => packWish(wish, bytes), asker))
}
