import { z } from 'zod'
import { readAll } from '../read-all.ts'
import { packRefusal, packReport, unpackJob } from './report-message.ts'
import { renderReport } from './render-report.ts'
import { ReportRefused } from './report-job.ts'

/*
 * Makes one report and ends. It runs apart from the server so that a long report keeps nobody waiting, and what it takes is bounded and given back.
 */

z.config({ jitless: true })
const packed = await renderReport(unpackJob(await readAll(process.stdin))).then(
  packReport,
  (error: unknown) => {
    if (error instanceof ReportRefused) return packRefusal(error)
    throw error
  },
)
process.stdout.write(packed, () => process.exit(0))
