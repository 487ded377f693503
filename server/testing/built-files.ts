import { join } from 'node:path'

/** What was built for this run of the tests (`build-apart.ts`). */
const BUILT = process.env.STET_TEST_BUILT ?? ''

/** The reader of documents. */
export const READER_FILE = join(BUILT, 'reader', 'reader.mjs')
/** The maker of reports. */
export const REPORTER_FILE = join(BUILT, 'report', 'report.mjs')
/** The reader of files from other tools. */
export const EXCHANGE_FILE = join(BUILT, 'exchange', 'exchange.mjs')
/** The reader of reports from other desks. */
export const REPORT_READER_FILE = join(BUILT, 'report', 'read-report.mjs')
