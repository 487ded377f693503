import { requireNode } from '../launch/node-version.mjs'
import { buildIfNeeded } from '../launch/build.mjs'
import { followParent } from '../launch/follow-parent.mjs'
import { stoppable } from '../launch/run-command.mjs'
import { benchCreateClaim } from './create-claim.mjs'
import { stopPostgres } from './engines.mjs'
import { stopHouses } from './house.mjs'
import { benchDocuments } from './documents.mjs'
import { benchPaint } from './paint.mjs'
import { benchReadClaims } from './read-claims.mjs'
import { benchReports } from './reports.mjs'
import { benchScale } from './scale.mjs'

const PARTS = {
  'create-claim': benchCreateClaim,
  'read-claims': benchReadClaims,
  paint: benchPaint,
  scale: benchScale,
  documents: benchDocuments,
  reports: benchReports,
}

requireNode()
followParent()
try {
  await stoppable(runParts, cleanUp)
} finally {
  await cleanUp()
}

async function runParts() {
  const asked = process.argv.slice(2)
  const unknown = asked.find((part) => !(part in PARTS))
  if (unknown !== undefined) {
    console.error(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`)
    process.exit(2)
  }
  await buildIfNeeded()
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
    console.log(`\n── ${part} ──`)
    await PARTS[part]()
  }
}

async function cleanUp() {
  await stopHouses()
  await stopPostgres()
}
