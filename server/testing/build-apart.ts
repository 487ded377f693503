import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Inside the project, so that what is built finds the packages. */
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/stet')

/** Builds once, before all tests of a run, what runs apart from the server: from a file, in a process of its own. Another run builds its own. */
export async function setup(): Promise<() => void> {
  mkdirSync(FOLDER, { recursive: true })
  const folder = mkdtempSync(join(FOLDER, 'tests-'))
  process.env.STET_TEST_BUILT = folder
  await buildApart('reader.vite.config.ts', join(folder, 'reader'))
  await buildApart('report.vite.config.ts', join(folder, 'report'))
  await buildApart('exchange.vite.config.ts', join(folder, 'exchange'))
  return () => rmSync(folder, { recursive: true, force: true })
}

async function buildApart(config: string, outDir: string): Promise<void> {
  await build({
    configFile: join(import.meta.dirname, '..', config),
    logLevel: 'warn',
    build: { outDir },
  })
}
