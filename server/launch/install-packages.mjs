import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './root.mjs'
import { npmCommand, runCommand } from './run-command.mjs'

const STAMP = inRoot('node_modules', '.stet-installed')
const DRIVER_STAMP = inRoot('node_modules', '.stet-driver')

/** Puts `node_modules` into the state of the lock file, if it is in another. Ends the process when that fails. */
export async function installPackages() {
  const wanted = hashOfLockFile()
  if (readIfThere(STAMP) === wanted) return
  if (!holdsWhatTheLockFileNames()) await installFromLockFile()
  writeFileSync(STAMP, wanted)
}

/**
 * Makes sure that the SQLite driver is there for this Node, compiling it where no ready-made one can be fetched.
 * Ends the process with what to install when that fails.
 */
export async function buildDatabaseDriver() {
  const wanted = `${process.platform} ${process.arch} ${process.versions.modules} ${readIfThere(STAMP)}`
  if (readIfThere(DRIVER_STAMP) === wanted) return
  if (!(await driverWorks())) await rebuildDriver()
  writeFileSync(DRIVER_STAMP, wanted)
}

async function installFromLockFile() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = await runCommand(...npmCommand(args), {
    label: 'Installing packages from the lock file',
    env: { NODE_ENV: 'development' },
  })
  if (result.code === 0) return
  console.error(result.output)
  console.error('The packages could not be installed. Is the npm registry within reach?')
  process.exit(1)
}

async function rebuildDriver() {
  console.log('The database driver may have to be compiled once; that takes about two minutes.')
  const headers = path.resolve(process.execPath, '..', '..')
  const hasHeaders = existsSync(path.join(headers, 'include', 'node', 'node.h'))
  const args = ['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error']
  const result = await runCommand(...npmCommand(args), {
    label: 'Preparing the database driver',
    env: hasHeaders ? { npm_config_nodedir: headers } : {},
  })
  if (result.code === 0 && (await driverWorks())) return
  console.error(result.output.split('\n').slice(-40).join('\n'))
  console.error(
    [
      'The SQLite driver could not be compiled. Either install what compiling needs and try again:',
      '  Debian, Ubuntu:  apt-get install python3 make g++',
      '  Fedora:          dnf install python3 make gcc-c++',
      '  macOS:           xcode-select --install',
      'or let Stet use a PostgreSQL server instead:',
      '  DATABASE_URL=postgres://user:password@host/database npm start',
    ].join('\n'),
  )
  process.exit(1)
}

async function driverWorks() {
  const code = "new (require('better-sqlite3'))(':memory:').close()"
  const result = await runCommand(process.execPath, ['-e', code], { quiet: true })
  return result.code === 0
}

/** True when somebody ran npm by hand and every package stands in the wanted version. */
function holdsWhatTheLockFileNames() {
  const inPlace = readIfThere(inRoot('node_modules', '.package-lock.json'))
  if (inPlace === '') return false
  const present = JSON.parse(inPlace).packages
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' ||
      present[place]?.version === entry.version ||
      (entry.optional && !present[place]),
  )
}

function hashOfLockFile() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
