import { z } from 'zod'
import { readAll } from '../read-all.ts'
import { packReport, unpackJob } from './report-message.ts'
import { renderReport } from './render-report.ts'

/*
 * Makes one report and ends. It runs apart from the server so that a long report keeps nobody waiting, and what it takes is bounded and given back.
 */

z.config({ jitless: true })
const packed = packReport(await renderReport(unpackJob(await readAll(process.stdin))))
process.stdout.write(packed, () => process.exit(0))
