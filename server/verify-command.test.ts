import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { reportMaker } from './report/make-report.ts'
import {
  DESK_KEY,
  OTHER_KEY,
  reportJson,
  workedDossier,
} from './report/verify/signed-report.fixture.ts'
import { REPORTER_FILE } from './testing/built-files.ts'
import { verifyCommand } from './verify-command.ts'

const said = { out: '', err: '' }
const tools = { version: workedDossier().tool.version, makeReport: reportMaker(REPORTER_FILE) }
const signed = reportJson(DESK_KEY.privateKey)
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-verify-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  Object.assign(said, { out: '', err: '' })
  // The callback tells that what was written is out.
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done?: unknown) => {
    said.out += String(text)
    if (typeof done === 'function') done()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

function put(name: string, contents: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, contents)
  return file
}
const verify = (...args: string[]) => verifyCommand(args, tools)
const answer = (): unknown => JSON.parse(said.out)

async function markdown(): Promise<Uint8Array> {
  const job = {
    dossier: workedDossier(),
    profile: 'internal',
    format: 'md',
    publication: null,
  } as const
  return (await tools.makeReport({ job: async () => job, userId: 'amina' })).bytes
}

test('prints what it found as one JSON object, and nothing else', async () => {
  expect(await verify(put('report.json', signed), '--key', DESK_KEY.publicKey)).toBe(0)
  expect(answer()).toEqual({
    result: 'unchanged',
    signature: 'valid',
    keyId: DESK_KEY.keyId,
    desk: 'Sample desk',
    article: { id: workedDossier().article.id, title: 'Boats' },
    revision: 3,
    generated: workedDossier().generatedAt,
    words: expect.stringContaining('the desk that publishes this key made it'),
  })
  expect(said.err).toBe('')
})

test.each([
  ['not signed', reportJson(null), [], 0],
  ['signed', signed, [], 0],
  ['not signed, though a key is named', reportJson(null), ['--key', DESK_KEY.publicKey], 1],
  ['signed with another key than the one named', signed, ['--key', OTHER_KEY.publicKey], 1],
  ['changed', signed.replace('Boats', 'Coats'), [], 1],
  ['no report', 'Boats', [], 1],
])('a report that is %s', async (_what, contents, options, code) => {
  expect(await verify(put('one.json', contents), ...options)).toBe(code)
  expect(answer()).toHaveProperty('words')
})

test('a file of another format is held against the JSON report', async () => {
  const json = put('report.json', signed)
  const made = put('Report.MD', await markdown())
  expect(await verify(made, '--against', json, '--key', DESK_KEY.publicKey)).toBe(0)
  expect(answer()).toMatchObject({ result: 'unchanged', signature: 'valid', desk: 'Sample desk' })
  said.out = ''
  const changed = put('changed.md', `${Buffer.from(await markdown()).toString()} `)
  expect(await verify(changed, '--against', json)).toBe(1)
  expect(answer()).toMatchObject({ result: 'changed', signature: 'valid' })
})

test('nothing is held against a JSON report that is not in order', async () => {
  const made = put('report.md', await markdown())
  const json = put('bad.json', signed.replace('Boats', 'Coats'))
  expect(await verify(made, '--against', json)).toBe(1)
  expect(answer()).toMatchObject({
    result: 'cannot-tell',
    signature: 'invalid',
    words: expect.stringContaining('The JSON report is not in order itself'),
  })
})

test('what a report names itself cannot act on the terminal', async () => {
  const name = 'Desk\u009b2J\u202E\u001b[31m'
  const dossier = workedDossier({ desk: { ...workedDossier().desk, name } })
  await verify(put('odd.json', reportJson(null, dossier)))
  expect(said.out).not.toMatch(/[^\u0020-\u007e\n]/)
  expect(answer()).toMatchObject({ desk: name })
})

test('a file of more than 64 MB is not read', async () => {
  const large = put('large.json', Buffer.alloc(64 * 1024 * 1024 + 1, ' '))
  expect(await verify(large)).toBe(1)
  expect(answer()).toMatchObject({ result: 'cannot-tell', words: expect.stringContaining('64 MB') })
})

test('says that there is no such file, or that it is a folder', async () => {
  expect(await verify(path.join(folder, 'nothing.json'))).toBe(2)
  expect(JSON.parse(said.err)).toEqual({ code: 'not-found', detail: 'There is no such file.' })
  said.err = ''
  expect(await verify(folder)).toBe(2)
  expect(JSON.parse(said.err)).toEqual({ code: 'invalid', detail: 'This is a folder.' })
})

test.each([
  [[]],
  [['one.json', 'two.json']],
  [['one.json', '--key']],
  [['one.json', '--key', 'short']],
  [['one.json', '--what']],
  [['one.txt', '--against', 'report.json']],
  [['one.json', '--against', 'report.json']],
  [['one.claimreview.jsonld', '--against', 'report.json']],
])('says how it is used after %j', async (args) => {
  expect(await verify(...args)).toBe(2)
  expect(said.err).toMatch(/^Usage: stet verify-report/)
  expect(said.out).toBe('')
})
