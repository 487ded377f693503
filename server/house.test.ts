import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { EventKind, HouseEventKind } from '#shared/event/event.ts'
import { openTestHouse, type TestHouse } from './testing/test-house.ts'

const SERVER = import.meta.dirname
const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file) && !file.startsWith('testing'),
  )
  .map((file) => ({ file, text: readFileSync(path.join(SERVER, file), 'utf8') }))
const filesWhere = (holds: (source: { file: string; text: string }) => boolean) =>
  sources.filter(holds).map(({ file }) => file)

/** Verbs that work without anybody's permission, with the reason. */
const OPEN_TO_ALL = new Set([
  'event/desk-transaction.ts', // the transaction itself
  'desk/set-up-house.ts', // nobody exists yet
  'desk/accept-invitation.ts', // the token is the permission
])

const Versions = z.record(z.string(), z.string())
const Manifest = z.object({ dependencies: Versions, devDependencies: Versions })

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('sqlite')
})
afterAll(() => house.close())

test('a verb that changes a desk checks permission and records an event', () => {
  const unguarded = filesWhere(
    ({ file, text }) =>
      text.includes('deskTransaction(ctx') &&
      !OPEN_TO_ALL.has(file) &&
      !(text.includes('requirePermission(') && text.includes('recordEvent(tx')),
  )
  expect(unguarded).toEqual([])
})

test('every kind of event is recorded by some verb', () => {
  const kinds = [...EventKind.options, ...HouseEventKind.options]
  const unused = kinds.filter(
    (kind) => !sources.some(({ text }) => text.includes(`kind: '${kind}'`)),
  )
  expect(unused).toEqual([])
})

test('every routes file is mounted', () => {
  const app = sources.find(({ file }) => file === 'app.ts')?.text ?? ''
  expect(filesWhere(({ file }) => file.endsWith('.routes.ts') && !app.includes(file))).toEqual([])
})

test('routes are declared with their policy, never bare', () => {
  const bare = filesWhere(
    ({ file, text }) =>
      file.endsWith('.routes.ts') && /\bapp\.(get|post|put|patch|delete|all|on)\(/.test(text),
  )
  expect(bare).toEqual([])
  const document = house.app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '', version: '' },
  })
  for (const [at, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      expect(operation, `${method} ${at}`).toHaveProperty('x-policy')
    }
  }
})

test('the document of the API names every route and can be read', async () => {
  const response = await house.app.request('/api/openapi.json', {
    headers: { host: 'localhost:4180' },
  })
  expect(response.status).toBe(200)
  expect(JSON.stringify(await response.json())).toContain('/api/articles/{id}/claims')
})

test('the page of the API names every route with its method', () => {
  const page = readFileSync(path.join(SERVER, '..', 'docs', 'api.md'), 'utf8')
  const document = house.app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '', version: '' },
  })
  const missing = Object.entries(document.paths ?? {}).flatMap(([at, methods]) =>
    Object.keys(methods)
      .map((method) => `${method.toUpperCase()} ${at}`)
      .filter((route) => !page.includes(`\`${route}\``)),
  )
  expect(missing).toEqual([])
})

test('every direct dependency has its line, those at run time in their own table, and no line is left over', () => {
  const root = path.join(SERVER, '..')
  const { dependencies, devDependencies } = Manifest.parse(
    JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')),
  )
  const [, runTime = '', browser = '', building = ''] = readFileSync(
    path.join(root, 'docs', 'dependencies.md'),
    'utf8',
  ).split('\n## ')
  expect(namesIn(runTime)).toEqual(Object.keys(dependencies).toSorted())
  const developed = Object.keys(devDependencies).map((name) =>
    name.replace(/^@types\/.*/, '@types/*'),
  )
  expect(namesIn(browser + building)).toEqual([...new Set(developed)].toSorted())
})

/** Names in the first column of a table. */
function namesIn(page: string): string[] {
  const cells = page.split('\n').flatMap((line) => /^\| (`[^|]*)/.exec(line)?.[1] ?? [])
  return cells
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .toSorted()
}
