import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ProblemCode } from '#shared/problem.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { ApiDocument } from './api-document.ts'
import { describeShape, listFields } from './list-fields.ts'
import { renderApiDocs } from './render-api-docs.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('sqlite')
})
afterAll(() => house.close())

const ask = (path: string) => house.app.request(path, { headers: { host: 'localhost:4180' } })

describe('the page of the API', () => {
  test('names every route with who may call it, and every code of a refusal', async () => {
    const answer = await ask('/api/docs')
    expect(answer.status).toBe(200)
    const page = await answer.text()
    const { paths } = ApiDocument.parse(await (await ask('/api/openapi.json')).json())
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods))
        expect(page).toContain(`${method.toUpperCase()}</span> <code>${path}</code>`)
    expect(page).toContain('Reviewer of the desk or above (<code>approve-claim</code>)')
    expect(page).toContain('Anyone: works once, while nobody is here.')
    for (const code of ProblemCode.options) expect(page).toContain(`<code>${code}</code>`)
    expect(page).toContain('<code>spans[].exact</code>')
    expect(page).toContain('<code>If-Match</code>')
  })

  test('has no script, nothing from elsewhere, and a policy that allows its one style sheet', async () => {
    const answer = await ask('/api/docs')
    const page = await answer.text()
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| style=| on[a-z]+=|https?:/i)
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    )
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('leads only to places that it has', async () => {
    const page = await (await ask('/api/docs')).text()
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('takes every word for text', () => {
    const evil = '<script>alert(1)</script>"\'&'
    const shape = { type: 'object', properties: { [evil]: { type: 'string', pattern: evil } } }
    const operation = {
      'x-policy': { open: evil },
      parameters: [{ name: evil, in: 'query', required: false, schema: { enum: [evil] } }],
      requestBody: { content: { [evil]: { schema: shape } } },
      responses: { 200: { description: evil, content: { 'application/json': { schema: shape } } } },
    }
    const info = { title: evil, version: evil }
    const page = renderApiDocs({ info, paths: { [`/${evil}`]: { [evil]: operation } } }, [
      { code: evil, status: 400, title: evil },
    ])
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;alert(1)')
  })
})

describe('a shape in words', () => {
  test.each([
    [{ type: 'string', minLength: 1, maxLength: 20_000 }, 'text, 1 to 20,000 characters'],
    [{ type: 'string', maxLength: 100 }, 'text, at most 100 characters'],
    [{ type: 'string', pattern: '^a$' }, 'text like ^a$'],
    [{ type: ['string', 'null'] }, 'text or null'],
    [{ type: 'string', enum: ['a', 'b'], default: 'a' }, '"a" · "b"; else "a"'],
    [{ type: 'integer', minimum: 0 }, 'whole number, at least 0'],
    [{ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, 'whole number'],
    [{ type: 'array', items: { type: 'boolean' }, minItems: 1 }, 'list of true or false, at least 1 items'],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'whole number or null'],
    [{ type: 'object', additionalProperties: { type: 'string' } }, 'object, each member text'],
    [{}, 'anything'],
  ])('%j', (shape, words) => {
    expect(describeShape(shape)).toBe(words)
  })

  test('fields inside lists and alternatives are named by where they stand', () => {
    const span = { type: 'object', properties: { start: { type: 'integer' } }, required: ['start'] }
    const shape = {
      type: 'object',
      properties: { spans: { type: 'array', items: span }, one: { anyOf: [span, { type: 'null' }] } },
      required: ['spans'],
    }
    expect(listFields(shape).map(({ path, isOptional }) => [path, isOptional])).toEqual([
      ['spans', false],
      ['spans[].start', false],
      ['one', true],
      ['one.start', false],
    ])
  })
})
