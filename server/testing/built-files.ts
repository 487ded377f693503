import { join } from 'node:path'

/** What was built for the tests (`build-apart.ts`). */
const BUILT = join(import.meta.dirname, '../../node_modules/.cache/stet')

/** The reader of documents. */
export const READER_FILE = join(BUILT, 'reader', 'reader.mjs')
/** The maker of reports. */
export const REPORTER_FILE = join(BUILT, 'report', 'report.mjs')
