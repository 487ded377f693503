import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { reportCommand, type ReportHouse } from './report-command.ts'
import { FILE_MB_MAX } from './report/verify/verify-words.ts'
import { addArticle } from './testing/seed-desk.ts'
import { addDesk, addPerson, openTestHouse, type TestHouse } from './testing/test-house.ts'

const said = { out: '', err: '' }
let house: TestHouse
let article: Article
let folder: string
let token: string
let direct: ReportHouse

beforeAll(async () => {
  house = await openTestHouse('sqlite')
  const deskId = await addDesk(house)
  const editor = await addPerson(house, 'Ana', deskId, 'editor')
  article = await addArticle(editor, deskId)
  const made = await editor.call('POST', '/api/tokens', {
    name: 'reports',
    deskId,
    role: 'reader',
    expiresAt: '2026-04-01T00:00:00.000Z',
  })
  token = JSON.parse(await made.text()).token
  const open = async () => ({ parts: house.parts, close: async () => {} })
  const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  const ask = async (url: string, headers: Record<string, string>) =>
    house.app.request(url, { headers: { ...headers, host: 'localhost:4180' } }, local)
  const { makeReport } = house.parts
  direct = { makeReport, publicUrl: 'http://localhost:4180', token: undefined, ask, open }
  folder = mkdtempSync(path.join(tmpdir(), 'stet-report-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await house.close()
})
beforeEach(() => {
  Object.assign(said, { out: '', err: '' })
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

const fileAt = (name: string) => path.join(folder, name)

test('writes the report into a new file and logs that it did', async () => {
  const out = fileAt('report.md')
  const args = [article.id, '--format', 'md', '--profile', 'legal', '--out', out]
  expect(await reportCommand(args, direct)).toBe(0)
  expect(readFileSync(out, 'utf8')).toContain('Shown are flagged claims alone')
  expect(said.out).toContain(out)
  const row = await house.db.read
    .selectFrom('event')
    .select(['kind', 'actor_id'])
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ kind: 'report-exported', actor_id: 'command' })
})

test('writes over nothing', async () => {
  const args = [article.id, '--format', 'csv', '--out', fileAt('twice.csv')]
  expect(await reportCommand(args, direct)).toBe(0)
  expect(await reportCommand(args, direct)).toBe(1)
  expect(JSON.parse(said.err)).toMatchObject({ code: 'invalid' })
})

test('says that there is no such article', async () => {
  expect(await reportCommand(['nobody', '--out', fileAt('none.html')], direct)).toBe(1)
  expect(JSON.parse(said.err)).toEqual({ code: 'not-found', detail: 'There is no such article.' })
})

test.each([
  [[]],
  [['an-id']],
  [['an-id', 'another', '--out', 'x']],
  [['an-id', '--out', 'x', '--format', 'exe']],
  [['an-id', '--out', 'x', '--profile', 'secret']],
  [['an-id', '--out', 'x', '--what']],
])('says how it is used after %j', async (args) => {
  expect(await reportCommand(args, direct)).toBe(2)
  expect(said.err).toMatch(/^Usage: stet report/)
})

test('asks a running Stet where it has a token', async () => {
  const open = () => Promise.reject(new Error('not to be opened'))
  const out = fileAt('asked.json')
  const args = [article.id, '--format', 'json', '--out', out]
  expect(await reportCommand(args, { ...direct, token, open })).toBe(0)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ schema: 'stet-report' })
  expect(await reportCommand(args, { ...direct, token: 'wrong', open })).toBe(1)
})

test('makes another format of a saved report, with the same hash, and not of a changed one', async () => {
  const saved = fileAt('saved.json')
  await reportCommand([article.id, '--format', 'json', '--out', saved], direct)
  const file = readFileSync(saved, 'utf8')
  const { contentSha256 } = JSON.parse(file)
  house.clock.forward(60_000)
  const out = fileAt('again.md')
  expect(await reportCommand(['--from', saved, '--format', 'md', '--out', out], direct)).toBe(0)
  expect(readFileSync(out, 'utf8')).toContain(contentSha256)

  const changed = fileAt('changed.json')
  writeFileSync(changed, file.replace('"stet-report"', '"stet-report" '))
  const other = fileAt('other.json')
  writeFileSync(other, file.replace(/"number":1/, '"number":7'))
  const none = fileAt('none.json')
  writeFileSync(none, '{}')
  const from = (name: string) => ['--from', name, '--format', 'csv', '--out', `${name}.csv`]
  expect(await reportCommand(from(changed), direct)).toBe(0)
  expect(await reportCommand(from(other), direct)).toBe(1)
  expect(await reportCommand(from(none), direct)).toBe(1)
  expect(await reportCommand([article.id, ...from(saved)], direct)).toBe(2)
})

test('a saved report that is larger than any file that is read is not read', async () => {
  const saved = fileAt('large.json')
  await reportCommand([article.id, '--format', 'json', '--out', saved], direct)
  appendFileSync(saved, ' '.repeat(FILE_MB_MAX * 1024 * 1024))
  const args = ['--from', saved, '--format', 'md', '--out', fileAt('large.md')]
  expect(await reportCommand(args, direct)).toBe(1)
  expect(JSON.parse(said.err)).toMatchObject({ code: 'too-large' })
})
