import { dirname, join } from 'node:path'
import { build } from 'vite'
import { READER_FILE, REPORTER_FILE } from './built-files.ts'

/** Builds once, before all tests, what runs apart from the server: from a file, in a process or a thread of its own. */
export async function setup(): Promise<void> {
  await buildApart('reader.vite.config.ts', READER_FILE)
  await buildApart('report.vite.config.ts', REPORTER_FILE)
}

async function buildApart(config: string, file: string): Promise<void> {
  await build({
    configFile: join(import.meta.dirname, '..', config),
    logLevel: 'warn',
    // Another run of tests may be using what it built.
    build: { outDir: dirname(file), emptyOutDir: false },
  })
}
