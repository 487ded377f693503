import { z } from 'zod'
import { type MadeReport, type ReportJob } from './render-report.ts'

/** What goes into the process that makes a report, as JSON. */
export function packJob(job: ReportJob): Buffer {
  return Buffer.from(JSON.stringify(job))
}

/** The server's own words to its own process: not checked again. */
export function unpackJob(packed: Buffer): ReportJob {
  const job: ReportJob = JSON.parse(packed.toString('utf8'))
  return job
}

const Head = z.object({ title: z.string(), contentSha256: z.string() })
const LINE_END = 0x0a

/** What comes out of it: a line of JSON, then the bytes of the file. */
export function packReport({ bytes, ...head }: MadeReport): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes])
}

/** @throws Error for what `packReport` did not make */
export function unpackReport(packed: Buffer): MadeReport {
  const end = packed.indexOf(LINE_END)
  const head = Head.parse(JSON.parse(packed.toString('utf8', 0, end)))
  return { ...head, bytes: packed.subarray(end + 1) }
}
