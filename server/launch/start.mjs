import { pathToFileURL } from 'node:url'
import { SERVER_FILE, buildIfNeeded } from './build.mjs'
import { followParent } from './follow-parent.mjs'
import { buildDatabaseDriver, installPackages } from './install-packages.mjs'
import { requireNode } from './node-version.mjs'
import { stoppable } from './run-command.mjs'

requireNode()
followParent()
await stoppable(async () => {
  await installPackages()
  if (!process.env.DATABASE_URL) await buildDatabaseDriver()
  await buildIfNeeded()
})
process.env.NODE_ENV ??= 'production'
await import(pathToFileURL(SERVER_FILE).href)
