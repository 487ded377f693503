import { join } from 'node:path'

/** The reader of documents as it was built for the tests (`build-reader.ts`). */
export const READER_FILE = join(
  import.meta.dirname,
  '../../node_modules/.cache/stet/reader/reader.mjs',
)
