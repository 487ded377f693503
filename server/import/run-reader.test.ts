import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApartLimits } from '../run-apart.ts'
import { runReader } from './run-reader.ts'

const MB = 1024 * 1024
const ROOMY: ApartLimits = { wallMs: 20_000, memoryBytes: 512 * MB, outputBytes: MB }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-reader-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script as if it were the reader. */
function run(script: string, limits: Partial<ApartLimits> = {}, signal?: AbortSignal) {
  const file = join(mkdtempSync(join(folder, 'reader-')), 'reader.mjs')
  writeFileSync(file, script)
  return runReader(file, [Buffer.from('the job')], { ...ROOMY, ...limits }, signal)
}

function textOf(result: Awaited<ReturnType<typeof run>>): string {
  return result.kind === 'output' ? result.output.toString('utf8') : result.kind
}

test('the reader gets the job and its answer comes back', async () => {
  const result = await run(`
    let job = ''
    for await (const piece of process.stdin) job += piece
    process.stdout.write('read: ' + job)`)
  expect(textOf(result)).toBe('read: the job')
})

test('a reader that does not end is killed', async () => {
  expect(await run('for (;;) {}', { wallMs: 400 })).toEqual({ kind: 'too-slow' })
})

test.runIf(process.platform === 'linux')(
  'a reader that takes too much memory is killed, outside of the heap too',
  async () => {
    const hog = 'const all = []; for (;;) all.push(Buffer.alloc(4_000_000, 1))'
    expect(await run(hog, { memoryBytes: 200 * MB })).toEqual({ kind: 'too-much-memory' })
  },
)

test('a full heap is told as too much memory', async () => {
  const hog = 'const all = []; for (let n = 0; ; n += 1) all.push([n, {}, `${n}`])'
  expect(await run(hog, { memoryBytes: 4_000 * MB })).toEqual({ kind: 'too-much-memory' })
})

test('a flood of output is cut off', async () => {
  const flood = `const piece = 'x'.repeat(100_000); const pour = () => process.stdout.write(piece, pour); pour()`
  expect(await run(flood)).toEqual({ kind: 'too-much-output' })
})

test('a reader that fails or is killed from outside is told as stopped', async () => {
  expect(await run('process.exit(3)')).toEqual({ kind: 'stopped' })
  expect(await run('process.kill(process.pid, "SIGKILL")')).toEqual({ kind: 'stopped' })
})

test('whoever no longer waits ends the reader', async () => {
  const cancel = new AbortController()
  const running = run('setTimeout(() => {}, 60_000)', {}, cancel.signal)
  cancel.abort()
  expect(await running).toEqual({ kind: 'cancelled' })
  expect(await run('', {}, cancel.signal)).toEqual({ kind: 'cancelled' })
})

test('the reader sees neither files nor settings nor other programs of the server', async () => {
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'CANARY')
  process.env['STET_TEST_CANARY'] = 'CANARY'
  const result = await run(`
    import { readFileSync, writeFileSync } from 'node:fs'
    import { execFileSync } from 'node:child_process'
    const tried = (act) => { try { return String(act()) } catch (error) { return error.code ?? error.name } }
    process.stdout.write(JSON.stringify([
      tried(() => readFileSync(${JSON.stringify(secret)}, 'utf8')),
      tried(() => readFileSync('/etc/passwd', 'utf8')),
      tried(() => writeFileSync(${JSON.stringify(secret)}, 'changed')),
      tried(() => execFileSync('true')),
      tried(() => Function('return 1')()),
      Object.keys(process.env),
    ]))`)
  delete process.env['STET_TEST_CANARY']
  const denied = 'ERR_ACCESS_DENIED'
  const [readSecret, readSystem, write, program, code, settings] = JSON.parse(textOf(result))
  expect([readSecret, readSystem, write, program]).toEqual([denied, denied, denied, denied])
  expect(code).toBe('EvalError')
  expect(settings).not.toContain('STET_TEST_CANARY')
})

test.runIf(process.platform === 'linux')(
  'the reader has no network where the system can take it away',
  async (context) => {
    let hits = 0
    const server = createServer((socket) => {
      hits += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const result = await run(`
      import net from 'node:net'
      const socket = net.connect(${port}, '127.0.0.1')
      socket.once('connect', () => process.stdout.write('connected', () => process.exit(0)))
      socket.once('error', (error) => process.stdout.write(error.code, () => process.exit(0)))`)
    await new Promise((resolve) => server.close(resolve))
    if (textOf(result) === 'connected')
      return context.skip('this system gives no network namespace to this user')
    expect(hits).toBe(0)
  },
)
