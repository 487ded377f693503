import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/problem.ts'
import { type ReadDocument } from '#shared/text/document.ts'
import { packJob, ReaderAnswer } from './reader-message.ts'
import { takeTurns } from '../turns.ts'
import { type Upload } from './read-text.ts'
import { type ReadOptions, type UnreadableCode } from './reader.ts'
import { type ApartLimits, type ApartRun } from '../run-apart.ts'
import { READER_LIMITS, runReader } from './run-reader.ts'

export type ParseRequest = {
  upload: Upload
  options?: ReadOptions
  /** Who asks: nobody takes more than a share of the readers. */
  userId: string
  /** Aborts when the person no longer waits. */
  signal?: AbortSignal | undefined
}

/**
 * Reads a document in a process of its own.
 *
 * @throws ProblemError `unreadable-document` with `reason`, `unsupported-type`, `too-large`, `too-many-requests`
 */
export type ParseDocument = (request: ParseRequest) => Promise<ReadDocument>

const TURNS = {
  atOnce: 4,
  ofOne: 2,
  busy: 'Many documents are being read at this moment. Try again in a few seconds.',
}

/** @param readerFile the built reader, `reader.mjs` */
export function documentParser(
  readerFile: string,
  limits: ApartLimits = READER_LIMITS,
): ParseDocument {
  const inTurn = takeTurns(TURNS)
  return async ({ upload, options = {}, userId, signal }) => {
    const job = packJob({ name: upload.name, options }, upload.bytes)
    const run = await inTurn(userId, () => runReader(readerFile, job, limits, signal), signal)
    if (run.kind !== 'output') throw endProblem(run.kind, limits)
    const answer = await parseAnswer(run.output)
    if (answer.kind === 'unreadable') throw unreadable(answer.code, answer.detail)
    return answer.document
  }
}

/** The reader itself may have been taken over by what it read: its answer is as foreign as the document. Others have their turn between the steps. */
async function parseAnswer(output: Buffer): Promise<ReaderAnswer> {
  try {
    const value: unknown = JSON.parse(output.toString('utf8'))
    await setImmediate()
    const answer = ReaderAnswer.parse(value)
    await setImmediate()
    return answer
  } catch {
    throw endProblem('stopped', READER_LIMITS)
  }
}

function unreadable(reason: UnreadableCode, detail: string): ProblemError {
  if (reason === 'wrong-kind') return new ProblemError('unsupported-type', detail, { reason })
  if (reason === 'too-big') return new ProblemError('too-large', detail, { reason })
  return new ProblemError('unreadable-document', detail, { reason })
}

function endProblem(kind: Exclude<ApartRun['kind'], 'output'>, limits: ApartLimits) {
  const say = (detail: string) => new ProblemError('unreadable-document', detail, { reason: kind })
  switch (kind) {
    case 'too-slow':
      return say(
        `Reading it took longer than ${limits.wallMs / 1000} seconds and was stopped. Nothing was stored.`,
      )
    case 'too-much-memory':
    case 'too-much-output':
      return say('Reading it takes more memory than a document may. Nothing was stored.')
    case 'cancelled':
      return say('The reading was cancelled. Nothing was stored.')
    case 'stopped':
      return say('The reader stopped before it was done. Nothing was stored; try again.')
  }
}
