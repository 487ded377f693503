import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../launch/build.mjs'
import { inRoot } from '../launch/root.mjs'
import { measureRevision } from './anchoring-revision.mjs'
import { printTargets } from './anchoring-targets.mjs'

/**
 * Ours beside the peers, in one run, on a copy of the benchmark in a temporary folder. `npm run bench:anchoring -- hypothesis,proto` takes only these
 * peers, `-- none` none.
 */
const SOURCE = inRoot('..', 'shared', 'bench', 'anchoring')
const PARTS = 'revision,noise,noisebig,repeat,speed'
const OURS = inRoot('dist', 'anchoring.mjs')

if (!existsSync(SOURCE)) {
  console.log('Skipped: the benchmark and its data are not beside the project.')
  process.exit(0)
}
if (!(await build())) process.exit(1)
const folder = mkdtempSync(path.join(tmpdir(), 'stet-anchoring-'))
try {
  cpSync(SOURCE, folder, { recursive: true })
  run('chmod', ['-R', 'u+w', folder])
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'])
  const adapters = path.join(folder, 'adapters')
  const asked = process.argv[2]?.split(',')
  const peers = readdirSync(adapters).filter((file) => isAsked(file, asked))
  const impls = [...peers.map((file) => path.join(adapters, file)), OURS]
  run('node', ['bench.mjs', '--part', PARTS, ...impls.flatMap((impl) => ['--impl', impl])])
  run('node', ['report.mjs'])
  const results = path.join(folder, 'results')
  printTargets(
    readdirSync(results).map((file) => JSON.parse(readFileSync(path.join(results, file), 'utf8'))),
  )
  await measureRevision(folder, OURS)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function isAsked(file, asked) {
  return file.endsWith('.mjs') && (asked === undefined || asked.includes(file.slice(0, -4)))
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`)
}
