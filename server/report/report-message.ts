import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { type ReportRecord } from '#shared/report/report-record.ts'
import { type MadeReport, ReportRefused, type ReportJob } from './report-job.ts'

const LINE_END = 0x0a

/** What goes into the process that makes a report: a line of JSON without the record, and one of the record. Others have their turn before each, as each is megabytes. */
export async function packJob(job: ReportJob): Promise<Buffer[]> {
  const dossier = 'dossier' in job ? job.dossier : null
  const bare = dossier === null ? job : { ...job, dossier: { ...dossier, record: null } }
  await setImmediate()
  const line = Buffer.from(`${JSON.stringify(bare)}\n`)
  await setImmediate()
  return [line, Buffer.from(JSON.stringify(dossier?.record ?? null))]
}

/** The server's own words to its own process: not checked again. */
export function unpackJob(packed: Buffer): ReportJob {
  const end = packed.indexOf(LINE_END)
  const job: ReportJob = JSON.parse(packed.toString('utf8', 0, end))
  const record: ReportRecord | null = JSON.parse(packed.toString('utf8', end + 1))
  return 'dossier' in job ? { ...job, dossier: { ...job.dossier, record } } : job
}

const Head = z.union([
  z.object({ title: z.string(), contentSha256: z.string() }),
  z.object({ refused: z.string() }),
])
/** What comes out of it: a line of JSON, then the bytes of the file. */
export function packReport({ bytes, ...head }: MadeReport): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes])
}

/** What comes out where there is no report, with the reason. */
export function packRefusal({ message }: ReportRefused): Buffer {
  return Buffer.from(`${JSON.stringify({ refused: message })}\n`)
}

/**
 * @throws ReportRefused where the process refused
 * @throws Error for what is neither a report nor a refusal
 */
export function unpackReport(packed: Buffer): MadeReport {
  const end = packed.indexOf(LINE_END)
  const head = Head.parse(JSON.parse(packed.toString('utf8', 0, end)))
  if ('refused' in head) throw new ReportRefused(head.refused)
  return { ...head, bytes: packed.subarray(end + 1) }
}
