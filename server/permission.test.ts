import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Action, isPermitted, PERMISSIONS } from '#shared/auth/permission.ts'
import { Role } from '#shared/auth/role.ts'
import { Comment } from '#shared/comment/comment.ts'
import { insertOutsideCheck } from './outside-check/outside-check.store.ts'
import { Correction } from '#shared/correction/correction.ts'
import { Publication } from '#shared/publication/publication.ts'
import { addArticle, addClaim, addEvidence, addSource } from './testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  openTestHouse,
  type TestHouse,
} from './testing/test-house.ts'

const isAction = (name: string): name is Action => name in PERMISSIONS
const Policy = z.union([
  z.strictObject({ open: z.string().min(1) }),
  z.strictObject({ signedIn: z.string().min(1) }),
  z.strictObject({
    action: z.string().refine(isAction),
    of: z.enum([
      'desk',
      'article',
      'source',
      'claim',
      'evidence',
      'comment',
      'outside_check',
      'correction',
    ]),
  }),
])
type Policy = z.infer<typeof Policy>
type Answer = { status: number; code: string }

/** Routes that say `signedIn` and let their verb look at the role: the least role on some desk. */
const ROLE_IN_VERB: Record<string, Role> = { 'post /api/desks': 'admin' }

/** A pasted source was never a file. */
const MAY_BE_MISSING = new Set([
  'get /api/sources/{id}/original',
  'get /api/articles/{id}/original',
])

const house = await openTestHouse('sqlite')
const routes = routesOf(house)
const ids: Record<string, string> = {}

beforeAll(async () => {
  const desk = await addDesk(house)
  const editor = await addPerson(house, 'Ed', desk, 'editor')
  const article = await addArticle(editor, desk)
  const claim = await addClaim(editor, article, '206 fighters')
  const source = await addSource(house, desk, editor.id)
  const evidence = await addEvidence(editor, claim, { sourceId: source, words: '206 fighters' })
  const sent = await editor.call('POST', `/api/claims/${claim.id}/comments`, { text: 'Is it?' })
  const comment = Comment.parse(await sent.json())
  const corrections = `/api/articles/${article.id}/corrections`
  const draft = { kind: 'correction', text: 'It was another month.' }
  const correction = Correction.parse(await (await editor.call('POST', corrections, draft)).json())
  const page = `/api/articles/${article.id}/publication`
  const published = Publication.parse(
    await (await editor.call('POST', page, {}, { 'if-match': '"0"' })).json(),
  )
  Object.assign(ids, {
    desk,
    otherDesk: await addDesk(house, 'Other desk'),
    user: editor.id,
    article: article.id,
    claim: claim.id,
    source,
    evidence: evidence.id,
    comment: comment.id,
    outside_check: await addOutsideCheckRow(desk, article.id, editor.id),
    correction: correction.id,
    token: published.url?.split('/').at(-1) ?? '',
  })
})
afterAll(() => house.close())

test('the document of the API lists the routes', () => {
  expect(routes.length).toBeGreaterThan(40)
})

describe.each(routes)('$name', ({ name, method, path, policy }) => {
  test('somebody not signed in', async () => {
    const expected = 'open' in policy ? 'let in' : 'not-signed-in'
    expect(outcomeOf(await ask(callerOf(house)), true)).toBe(expected)
  })

  test.each(Role.options)('a %s of the desk', async (role) => {
    const person = await addPerson(house, role, ids['desk'] ?? '', role)
    const mustBeThere = 'action' in policy && method === 'get' && !MAY_BE_MISSING.has(name)
    const expected = isDenied(role) ? 'not-permitted' : 'let in'
    expect(outcomeOf(await ask(person.call), mustBeThere)).toBe(expected)
  })

  test('an admin of another desk', async () => {
    const person = await addPerson(house, 'Far', ids['otherDesk'] ?? '', 'admin')
    const expected = 'action' in policy ? 'not-found' : 'let in'
    expect(outcomeOf(await ask(person.call), 'action' in policy)).toBe(expected)
  })

  function isDenied(role: Role): boolean {
    if ('open' in policy) return false
    if ('action' in policy) return !isPermitted(role, policy.action)
    const least = ROLE_IN_VERB[name]
    return least !== undefined && role !== least
  }

  /** The body is as good as it must be to come to the question of permission, and as bad as possible to change nothing. */
  async function ask(call: ReturnType<typeof callerOf>): Promise<Answer> {
    const body = bodyFor(name, method)
    const response = await call(method.toUpperCase(), fill(path, policy), body)
    const text = await response.text()
    const isProblem = response.headers.get('content-type')?.includes('problem+json')
    return { status: response.status, code: isProblem ? String(JSON.parse(text).code) : '' }
  }
})

const CHECK = {
  url: 'https://check.example',
  claimReviewed: '206 were killed',
  reviewer: null,
  claimant: null,
  claimDate: null,
  publishedAt: null,
  rating: { words: 'Unproven', value: null, best: null, worst: null },
  appearances: [],
  language: null,
}

/** A check of others, straight in the database. */
async function addOutsideCheckRow(deskId: string, articleId: string, by: string): Promise<string> {
  const at = { desk_id: deskId, article_id: articleId, added_at: house.clock.now, added_by: by }
  const said = { claim_id: null, url: 'https://check.example', said: JSON.stringify(CHECK) }
  await insertOutsideCheck(house.db.write, {
    id: 'check',
    ...at,
    ...said,
    removed_at: null,
    version: 1,
  })
  return 'check'
}

/** What the policy did. `mustBeThere` tells that only the policy can have hidden the thing. */
function outcomeOf({ status, code }: Answer, mustBeThere: boolean): string {
  if (status >= 500) return 'broken'
  if (status === 401 && code === 'not-signed-in') return code
  if (status === 403 && code === 'not-permitted') return code
  return status === 404 && mustBeThere ? 'not-found' : 'let in'
}

/** Where the verb looks at the role, it needs a good body to come so far. */
function bodyFor(name: string, method: string): unknown {
  if (name in ROLE_IN_VERB) return { name: 'Science' }
  return method === 'get' || method === 'delete' ? undefined : { unknown: true }
}

function fill(path: string, policy: Policy): string {
  const thing = 'action' in policy ? (ids[policy.of] ?? '') : 'none'
  const known: Record<string, string | undefined> = {
    deskId: ids['desk'],
    userId: ids['user'],
    number: '1',
    token: ids['token'],
    id: thing,
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? 'none')
}

function routesOf(of: TestHouse) {
  const document = of.app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '', version: '' },
  })
  const operations = z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ 'x-policy': Policy })),
  )
  return Object.entries(operations.parse(document.paths)).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method,
      path,
      policy: operation['x-policy'],
    })),
  )
}
