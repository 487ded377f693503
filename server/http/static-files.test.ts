import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { type AppEnv } from './app-env.ts'
import { clientFiles } from './static-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-client-'))
mkdirSync(join(folder, 'assets'))
for (const name of ['index', 'article', 'review'])
  writeFileSync(join(folder, `${name}.html`), `the ${name} document`)
writeFileSync(join(folder, 'assets', 'start.js'), 'start()')
afterAll(() => rmSync(folder, { recursive: true }))

const app = new Hono<AppEnv>()
  .use(clientFiles(folder, false))
  .get('*', (c) => c.text('nothing there', 404))

test.each([
  ['/', 'the index document'],
  ['/sign-in', 'the index document'],
  ['/articles', 'the index document'],
  ['/articles/0a-1', 'the article document'],
  ['/articles/0a-1?claim=4', 'the article document'],
  ['/articles/0a-1/review', 'the review document'],
  ['/articles/0a-1/revise', 'the index document'],
])('%s gets %s, never kept', async (path, document) => {
  const answer = await app.request(path)
  expect(await answer.text()).toBe(document)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
})

test('a document has no address of its own, as it would be kept for ever', async () => {
  for (const name of ['index', 'article', 'review'])
    expect((await app.request(`/${name}.html`)).status).toBe(404)
})

test('a file under its own name is kept for ever', async () => {
  const answer = await app.request('/assets/start.js')
  expect(await answer.text()).toBe('start()')
  expect(answer.headers.get('cache-control')).toContain('immutable')
})
