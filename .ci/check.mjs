import { pathToFileURL } from 'node:url'
import { inRoot } from '../server/launch/root.mjs'
import { runCommand, seconds } from '../server/launch/run-command.mjs'

const FOLDERS = ['client', 'server', 'shared', 'e2e', '.ci']
const CHECKERS = [
  { name: 'types', program: 'tsc', args: ['-b'] },
  { name: 'lint', program: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', program: 'oxfmt', args: ['--check', '.'] },
  {
    name: 'imports',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', ...FOLDERS],
  },
  { name: 'leftovers', program: 'knip', args: [] },
]

/** Runs every checker, two at a time, and prints what the failing ones said. Resolves with how many passed and failed. */
export async function check() {
  const waiting = [...CHECKERS]
  const tally = { passed: 0, failed: 0 }
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, program, args } = next
      const result = await runCommand(inRoot('node_modules', '.bin', program), args, {
        quiet: true,
      })
      if (result.code === 0) tally.passed += 1
      else tally.failed += 1
      console.log(`${result.code === 0 ? '✓' : '✗'} ${name} (${seconds(result.elapsedMs)})`)
      if (result.code !== 0) console.log(result.output)
    }
  }
  await Promise.all([worker(), worker()])
  return tally
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await check()
  process.exitCode = failed === 0 ? 0 : 1
}
