import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot } from './root.mjs'
import { runCommand } from './run-command.mjs'

export const SERVER_FILE = inRoot('dist', 'stet.mjs')
export const BUILD_STAMP = inRoot('dist', '.stamp')
const VITE = inRoot('node_modules', 'vite', 'bin', 'vite.js')
const FOLDERS = ['shared', 'server', 'client']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.base.json']
const NOT_BUILT = /(\.test\.tsx?|\.d\.ts|\.tsbuildinfo|\.md)$|^server\/(launch|bench)\//

/** Builds `dist/` unless it is of exactly these sources. Ends the process when the build fails. */
export async function buildIfNeeded() {
  const built = existsSync(BUILD_STAMP) ? readFileSync(BUILD_STAMP, 'utf8') : ''
  if (existsSync(SERVER_FILE) && built === hashOfSources()) return
  if (!(await build())) process.exit(1)
}

/** Builds client, server and the anchoring module beside each other; prints what went wrong. */
export async function build() {
  const hash = hashOfSources()
  mkdirSync(inRoot('dist'), { recursive: true })
  rmSync(BUILD_STAMP, { force: true })
  const results = await Promise.all([
    runVite(['client', 'vite.config.ts'], 'Building Stet'),
    runVite(['server', 'vite.config.ts'], undefined),
    runVite(['server', 'anchoring.vite.config.ts'], undefined),
    runVite(['server', 'reader.vite.config.ts'], undefined),
    runVite(['server', 'report.vite.config.ts'], undefined),
    runVite(['server', 'exchange.vite.config.ts'], undefined),
  ])
  const failed = results.filter((result) => result.code !== 0)
  for (const result of failed) console.error(result.output)
  if (failed.length > 0) return false
  writeFileSync(BUILD_STAMP, hash)
  return true
}

function runVite(config, label) {
  const args = [VITE, 'build', '--config', inRoot(...config), '--logLevel', 'warn']
  return runCommand(process.execPath, args, {
    quiet: true,
    env: { NODE_ENV: 'production' },
    ...(label === undefined ? {} : { label }),
  })
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of [...FILES, ...FOLDERS.flatMap(sourcesIn)]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function sourcesIn(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(inRoot(), path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !NOT_BUILT.test(file))
    .toSorted()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit((await build()) ? 0 : 1)
}
