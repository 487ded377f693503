import { dirname, join } from 'node:path'
import { build } from 'vite'
import { READER_FILE } from './reader-file.ts'

/** Builds the reader once, before all tests: it runs in a process of its own, from a file. */
export async function setup(): Promise<void> {
  await build({
    configFile: join(import.meta.dirname, '../reader.vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: dirname(READER_FILE) },
  })
}
