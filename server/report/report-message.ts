import { z } from 'zod'
import { type MadeReport, ReportRefused, type ReportJob } from './report-job.ts'

/** What goes into the process that makes a report, as JSON. */
export function packJob(job: ReportJob): Buffer {
  return Buffer.from(JSON.stringify(job))
}

/** The server's own words to its own process: not checked again. */
export function unpackJob(packed: Buffer): ReportJob {
  const job: ReportJob = JSON.parse(packed.toString('utf8'))
  return job
}

const Head = z.union([
  z.object({ title: z.string(), contentSha256: z.string() }),
  z.object({ refused: z.string() }),
])
const LINE_END = 0x0a

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
