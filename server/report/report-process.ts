import { z } from 'zod'
import { readAll } from '../read-all.ts'
import { formatTime } from './format-time.ts'
import { ReportFormat } from './report-format.ts'
import { ReportRefused } from './report-job.ts'
import { packRefusal, packReport, unpackJob } from './report-message.ts'
import { getReady, renderReport } from './render-report.ts'

/*
 * Makes one report and ends. It runs apart from the server so that a long report keeps nobody waiting, and what it takes is bounded and given back.
 */

z.config({ jitless: true })
const input = readAll(process.stdin)
await prepare(process.argv[2])
const packed = await renderReport(unpackJob(await input)).then(packReport, (error: unknown) => {
  if (error instanceof ReportRefused) return packRefusal(error)
  throw error
})
process.stdout.write(packed, () => process.exit(0))

/** While the server loads the job: the format's part, where the format was named, and the time zone data. */
async function prepare(format: string | undefined): Promise<void> {
  if (format !== undefined) await getReady(ReportFormat.parse(format))
  formatTime('2026-01-01T00:00:00.000Z', 'UTC')
}
