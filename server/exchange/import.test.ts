import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ImportPreview, ImportResult } from '#shared/exchange/import-preview.ts'
import { OutsideCheck } from '#shared/outside-check/outside-check.ts'
import { sendFile } from '../testing/import-desk.ts'
import { addArticle, addClaim, addSource, readClaim, SOURCE_TEXT } from '../testing/seed-desk.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { ENGINES } from '../testing/test-house.ts'

const quote = (exact: string, more: object = {}) => ({
  source: 'https://news.example/truce',
  selector: [{ type: 'TextQuoteSelector', exact, ...more }],
})
const annotation = (target: object | string, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { type: 'Person', name: 'Noor' },
  target,
  ...more,
})
const review = (claimReviewed: string, more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed,
  url: 'https://check.example/206',
  author: { '@type': 'Organization', name: 'Check Example' },
  datePublished: '2026-02-20',
  reviewRating: { '@type': 'Rating', alternateName: 'Unproven' },
  ...more,
})

describe.each(ENGINES)('work from other tools on %s', (engine) => {
  let room: Newsroom
  let base: string

  beforeAll(async () => {
    room = await openNewsroom(engine)
  })
  afterAll(() => room.house.close())

  async function openArticle(text?: string) {
    const article = await addArticle(room.editor, room.deskId, text)
    base = `/api/articles/${article.id}/imports`
    return article
  }
  const fileOf = (content: unknown, name = 'work.json') => ({
    name,
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  })
  async function preview(content: unknown, fields: Record<string, string> = {}) {
    const response = await sendFile(room.editor, `${base}/preview`, fileOf(content), fields)
    if (response.status !== 200) throw new Error(await response.text())
    expect(response.status).toBe(200)
    return ImportPreview.parse(await response.json())
  }
  const send = (content: unknown, fields: Record<string, string>) =>
    sendFile(room.editor, base, fileOf(content), fields)
  async function store(content: unknown, choices: object[], fields: Record<string, string> = {}) {
    const { sha256 } = await preview(content, fields)
    const asked = { ...fields, sha256, choices: JSON.stringify(choices) }
    const response = await send(content, asked)
    expect(response.status).toBe(201)
    return ImportResult.parse(await response.json())
  }
  async function listClaims(articleId: string) {
    const response = await room.editor.call('GET', `/api/articles/${articleId}/claims`)
    const Claims = z.object({
      items: z.array(z.object({ statement: z.string(), kind: z.unknown() })),
    })
    return Claims.parse(await response.json()).items
  }
  async function listChecks(articleId: string) {
    const response = await room.reader.call('GET', `/api/articles/${articleId}/outside-checks`)
    return z.object({ items: z.array(OutsideCheck) }).parse(await response.json()).items
  }

  test('nothing is stored by looking; annotations become draft claims on their words', async () => {
    const article = await openArticle()
    const file = [
      annotation(quote('at least 206 fighters'), {
        body: { type: 'TextualBody', value: 'Who counted?' },
      }),
      annotation(quote('words that nobody wrote')),
      annotation('https://news.example/truce'),
      { type: 'Annotation' },
    ]
    const shown = await preview(file)
    expect(shown).toMatchObject({ kind: 'annotations', revision: 1, snapshot: null })
    expect(shown.items.map(({ key, outcome, deed }) => [key, outcome, deed])).toEqual([
      ['a0', 'new', 'claim'],
      ['a1', 'refused', null],
      ['a2', 'refused', null],
      ['r0', 'refused', null],
    ])
    expect(shown.items[0]).toMatchObject({
      text: 'Who counted?',
      by: 'Noor',
      words: ['at least 206 fighters'],
    })
    expect(await listClaims(article.id)).toEqual([])
    expect(await store(file, [{ key: 'a0' }])).toMatchObject({ claims: 1, skipped: 0 })
    const again = await preview(file)
    expect(again.items[0]).toMatchObject({ outcome: 'known', deed: 'comment' })
    expect(await listClaims(article.id)).toMatchObject([{ statement: 'at least 206 fighters' }])
  })

  test('several remarks on the same words come as comments on one claim', async () => {
    const article = await openArticle()
    const saying = (value: string) =>
      annotation(quote('A truce holds'), {
        body: { type: 'TextualBody', value },
        created: '2026-02-01T10:00:00Z',
      })
    const file = [saying('Since when?'), saying('Says who?')]
    const result = await store(file, [{ key: 'a0' }, { key: 'a1' }])
    expect(result).toMatchObject({ claims: 1, comments: 1 })
    const more = [...file, saying('And now?')]
    const items = (await preview(more)).items
    expect(items.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'new'])
    expect(await store(more, [{ key: 'a2' }])).toMatchObject({ comments: 1 })
    const claims = await room.editor.call('GET', `/api/articles/${article.id}/claims`)
    const { items: made } = z
      .object({ items: z.array(z.object({ id: z.string() })) })
      .parse(await claims.json())
    expect(made).toHaveLength(1)
    const comments = await room.reader.call('GET', `/api/claims/${made[0]?.id}/comments`)
    expect(await comments.json()).toMatchObject({
      items: [
        { text: 'Since when?', outside: { author: 'Noor' } },
        { text: 'Says who?' },
        { text: 'And now?' },
      ],
    })
  })

  test('what stands twice waits for a choice', async () => {
    const article = await openArticle('A truce holds. They say: A truce holds. So it is.')
    const file = [annotation(quote('A truce holds.'))]
    const [item] = (await preview(file)).items
    expect(item).toMatchObject({ outcome: 'choose', places: [{ start: 0 }, { start: 25 }] })
    const { sha256 } = await preview(file)
    const unchosen = await send(file, { sha256, choices: '[{"key":"a0"}]' })
    expect(unchosen.status).toBe(422)
    expect(await listClaims(article.id)).toEqual([])
    expect(await store(file, [{ key: 'a0', place: 1 }])).toMatchObject({ claims: 1 })
    const shown = await room.editor.call('GET', `/api/articles/${article.id}/claims`)
    expect(await shown.json()).toMatchObject({ items: [{ spans: [{ start: 25 }] }] })
  })

  test('annotations of a source become evidence for the claim that they name or that is chosen', async () => {
    const article = await openArticle()
    const claim = await addClaim(room.editor, article, '206 fighters')
    const other = await addClaim(room.editor, article, 'A truce holds')
    const sourceId = await addSource(room.house, room.deskId, room.editor.id, SOURCE_TEXT)
    const file = [
      annotation(quote('206 fighters were among the dead'), {
        body: { type: 'TextualBody', value: `for claim ${claim.number}` },
      }),
      annotation(quote('We keep the truce')),
    ]
    const shown = await preview(file, { sourceId })
    expect(shown).toMatchObject({ snapshot: 1 })
    expect(shown.items).toMatchObject([
      { outcome: 'new', deed: 'evidence', claimId: claim.id },
      { outcome: 'new', deed: 'evidence', claimId: null },
    ])
    const chosen = [{ key: 'a0' }, { key: 'a1', claimId: other.id }]
    expect(await store(file, chosen, { sourceId })).toMatchObject({ evidence: 2 })
    const evidence = (await readClaim(room.editor, claim.id)).evidence
    expect(evidence).toMatchObject([
      { relation: 'context', about: 'content', note: `for claim ${claim.number}\n(Noor)` },
    ])
    expect((await preview(file, { sourceId })).items[0]).toMatchObject({ outcome: 'known' })
    expect(await store(file, [{ key: 'a0' }], { sourceId })).toMatchObject({
      evidence: 0,
      skipped: 1,
    })
  })

  test('fact-checks of others come beside the claims that they seem to be about', async () => {
    const article = await openArticle()
    const claim = await addClaim(
      room.editor,
      article,
      'at least 206 fighters were killed in October',
    )
    const page = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(
      [
        review('206 fighters killed in October'),
        review('The moon is made of cheese', { url: 'https://check.example/moon' }),
        review('No rating', { reviewRating: undefined }),
      ],
    )}</script>`
    const shown = await preview(page)
    expect(shown.kind).toBe('claim-reviews')
    expect(shown.items).toMatchObject([
      { outcome: 'new', claimId: claim.id, text: 'Unproven', by: 'Check Example' },
      { outcome: 'new', claimId: null },
      { outcome: 'refused' },
    ])
    const before = (await readClaim(room.editor, claim.id)).fingerprint
    expect(await store(page, [{ key: 'c0' }, { key: 'c1' }])).toMatchObject({ outsideChecks: 2 })
    const checks = await listChecks(article.id)
    expect(checks).toMatchObject([
      { claimId: claim.id, rating: { words: 'Unproven' } },
      { claimId: null },
    ])
    expect((await readClaim(room.editor, claim.id)).fingerprint).toBe(before)
    expect((await preview(page)).items[0]).toMatchObject({ outcome: 'known' })
  })

  test('a check of others is moved, removed and brought back', async () => {
    const article = await openArticle()
    const claim = await addClaim(room.editor, article, '206 fighters')
    await store([review('Nothing alike')], [{ key: 'c0' }])
    const [check] = await listChecks(article.id)
    const at = `/api/outside-checks/${check?.id}`
    const tell = (method: string, path: string, version: number, body?: object) =>
      room.editor.call(method, path, body, { 'if-match': `"${version}"` })
    const moved = await tell('PATCH', at, 1, { claimId: claim.id })
    expect(await moved.json()).toMatchObject({ claimId: claim.id, version: 2 })
    expect((await tell('PATCH', at, 1, { claimId: null })).status).toBe(412)
    expect((await tell('PATCH', at, 2, { claimId: 'nobody' })).status).toBe(422)
    expect(await (await tell('DELETE', at, 2)).json()).toMatchObject({
      removedAt: expect.any(String),
    })
    expect((await tell('DELETE', at, 3)).status).toBe(409)
    expect(await (await tell('POST', `${at}/restore`, 3)).json()).toMatchObject({ removedAt: null })
    const history = await room.editor.call('GET', `/api/claims/${claim.id}/history`)
    expect(JSON.stringify(await history.json())).toContain('outside-check-removed')
  })

  test('another file, another text, a foreign claim and what was refused are not taken', async () => {
    const article = await openArticle()
    const file = [annotation(quote('A truce holds')), annotation(quote('nowhere'))]
    const { sha256 } = await preview(file)
    const choose = (...choices: object[]) => ({ sha256, choices: JSON.stringify(choices) })
    const refuse = async (sent: Promise<Response>, status: number) =>
      expect((await sent).status).toBe(status)
    await refuse(send([annotation(quote('The talks'))], choose({ key: 'a0' })), 422)
    await refuse(send(file, choose({ key: 'a1' })), 422)
    await refuse(send(file, choose({ key: 'a7' })), 422)
    await refuse(send(file, choose({ key: 'a0' }, { key: 'a0' })), 422)
    await refuse(send(file, choose()), 422)
    await refuse(send(file, { sha256, choices: 'no' }), 422)
    await refuse(sendFile(room.reader, `${base}/preview`, fileOf(file)), 403)
    await refuse(sendFile(room.editor, `${base}/preview`, fileOf(file), { sourceId: 'none' }), 404)
    expect(await listClaims(article.id)).toEqual([])
  })

  test.each(['', 'no json', '{}', '[]', '<p>', '\u0000', '[[[[', '{"claimReviewed":[]}'])(
    'a file that holds %j has nothing to take',
    async (content) => {
      await openArticle()
      const shown = await preview(content)
      expect(shown.items.every(({ outcome }) => outcome === 'refused')).toBe(true)
    },
  )
})
