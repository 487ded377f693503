import { spawn } from 'node:child_process'
import { existsSync, rmSync, watchFile } from 'node:fs'
import { BUILD_STAMP, SERVER_FILE } from './build.mjs'
import { followParent } from './follow-parent.mjs'
import { buildDatabaseDriver, installPackages } from './install-packages.mjs'
import { requireNode } from './node-version.mjs'
import { inRoot, ROOT } from './root.mjs'

const POLL_MS = 300
const VITE = inRoot('node_modules', 'vite', 'bin', 'vite.js')
const SERVER_CONFIG = inRoot('server', 'vite.config.ts')
const READER_CONFIG = inRoot('server', 'reader.vite.config.ts')
const CLIENT_CONFIG = inRoot('client', 'vite.config.ts')

requireNode()
followParent()
await installPackages()
if (!process.env.DATABASE_URL) await buildDatabaseDriver()
rmSync(BUILD_STAMP, { force: true })
rmSync(SERVER_FILE, { force: true })

const children = new Set()
let server = null

run([VITE, 'build', '--watch', '--mode', 'development', '--config', SERVER_CONFIG])
run([VITE, 'build', '--watch', '--mode', 'development', '--config', READER_CONFIG])
run([VITE, '--config', CLIENT_CONFIG])
watchFile(SERVER_FILE, { interval: POLL_MS }, () => void restartServer())

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of children) child.kill('SIGTERM')
  })
}

function run(args) {
  const env = { ...process.env, NODE_ENV: 'development' }
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env })
  children.add(child)
  child.once('exit', () => {
    children.delete(child)
    if (children.size === 0) process.exit()
  })
  return child
}

async function restartServer() {
  if (!existsSync(SERVER_FILE)) return
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
  server = run([SERVER_FILE, ...process.argv.slice(2)])
}
