import { pathToFileURL } from 'node:url'
import { SERVER_FILE, buildIfNeeded } from './build.mjs'
import { buildDatabaseDriver, installPackages } from './install-packages.mjs'
import { requireNode } from './node-version.mjs'
import { stoppable } from './run-command.mjs'

/* `npm run stet -- COMMAND …`: what stands on standard output is the command's answer alone. */

requireNode()
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = process.stderr.write.bind(process.stderr)
await stoppable(async () => {
  await installPackages()
  await buildDatabaseDriver()
  await buildIfNeeded()
})
process.stdout.write = write
process.env.NODE_ENV ??= 'production'
await import(pathToFileURL(SERVER_FILE).href)
