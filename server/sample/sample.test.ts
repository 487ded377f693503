import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Article } from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { type Claim, Claim as ClaimShape } from '#shared/review/review.ts'
import { SourceSummary } from '#shared/source/source.ts'
import { verdictAdvice } from '#shared/verdict/verdict-advice.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'
import { loadSample } from './load-sample.ts'
import { SAMPLE_SOURCES } from './sample-texts.ts'

describe.each(ENGINES)('the sample story on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let article: Article
  let claims: Claim[]

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    const answer = await editor.call('POST', `/api/desks/${deskId}/sample`)
    if (answer.status !== 201) throw new Error(`${await answer.text()} ${String(house.errors)}`)
    article = Article.parse(await answer.json())
    const list = await editor.call('GET', `/api/articles/${article.id}/claims?limit=200`)
    claims = pageOf(ClaimShape).parse(await list.json()).items
  })
  afterAll(() => house.close())

  const claimOn = (words: string): Claim => {
    const found = claims.find((claim) => claim.spans.some((span) => span.exact.includes(words)))
    if (!found) throw new Error(`no claim on ${words}`)
    return found
  }

  test('every highlight and every quote is exactly its words', () => {
    expect(claims).toHaveLength(12)
    for (const { spans } of claims)
      for (const { start, end, exact } of spans)
        expect(article.revision.text.slice(start, end)).toBe(exact)
    const texts = Object.values(SAMPLE_SOURCES).map((source) => source.text)
    for (const evidence of claims.flatMap((claim) => claim.evidence)) {
      expect(evidence.match).toBe('identical')
      for (const { exact } of evidence.spans)
        expect(texts.some((text) => text.includes(exact))).toBe(true)
    }
  })

  test('one figure was said but is not proven, another lost its hedge on the way', () => {
    expect(claimOn('23 soldiers')).toMatchObject({
      attributionCheck: 'confirmed',
      verdict: 'unproven',
    })
    const altered = claimOn('206 Afghan Taliban')
    expect(altered).toMatchObject({ attributionCheck: 'altered', verdict: 'unproven' })
    expect(new Set(altered.evidence.map((one) => one.sourceId)).size).toBe(2)
    expect(new Set(altered.evidence.map((one) => one.originKey)).size).toBe(1)
  })

  test('a conflict shows both sides, and one quotation differs in its marks only', () => {
    const disputed = claimOn('five days')
    expect(disputed.verdict).toBe('disputed')
    expect(new Set(disputed.evidence.map((one) => one.relation))).toEqual(
      new Set(['contradicts', 'supports']),
    )
    expect(claimOn('The guns').evidence.map((one) => one.claimMatch)).toEqual(['identical'])
    expect(claimOn('put each side').evidence.map((one) => one.claimMatch)).toEqual(['typography'])
  })

  test('claims wait in every state that one person can bring them to', () => {
    expect(new Set(claims.map((claim) => claim.review))).toEqual(
      new Set(['draft', 'checking', 'submitted']),
    )
    expect(new Set(claims.map((claim) => claim.verdict))).toEqual(
      new Set([
        'unchecked',
        'verified',
        'unproven',
        'needs-context',
        'not-checkable',
        'disputed',
        'false',
      ]),
    )
    for (const claim of claims)
      expect(verdictAdvice(claim.verdict, claim.evidence, claim.attribution.mode)).toEqual([])
  })

  test('nobody is made up: all of it was done by who loaded it', async () => {
    expect(article.byline).toBe('Sample story, written for Stet')
    const actors = await house.db.read.selectFrom('event').select('actor_id').distinct().execute()
    expect(actors).toEqual([{ actor_id: editor.id }])
    const list = await editor.call('GET', `/api/desks/${deskId}/sources`)
    const { items } = pageOf(SourceSummary).parse(await list.json())
    expect(new Set(items.map((source) => source.publisher))).toEqual(
      new Set(['Harbour Gazette', 'Strait Wire']),
    )
  })

  test('a failure half way leaves the desk as it was, and the next try succeeds', async () => {
    const empty = await addDesk(house, 'Empty desk')
    const noor = await addPerson(house, 'Noor', empty, 'editor')
    const membership = {
      deskId: empty,
      deskName: 'Empty desk',
      role: 'editor' as const,
      canClearLegal: false,
    }
    let ids = 0
    const newId = () => {
      ids += 1
      if (ids > 12) throw new Error('no more ids')
      return house.parts.newId()
    }
    const actor = { userId: noor.id, name: 'Noor', tokenId: null, memberships: [membership] }
    const ctx = { ...house.parts, newId, actor, beforeCommit: null }
    await expect(loadSample(ctx, empty)).rejects.toThrow('no more ids')
    for (const table of ['article', 'source', 'claim', 'evidence', 'event'] as const) {
      const rows = house.db.read.selectFrom(table).select('desk_id').where('desk_id', '=', empty)
      expect([table, await rows.execute()]).toEqual([table, []])
    }
    const key = { 'idempotency-key': 'sample' }
    const load = () => noor.call('POST', `/api/desks/${empty}/sample`, undefined, key)
    const first = await (await load()).text()
    expect(await (await load()).text()).toBe(first)
    const chief = await addPerson(house, 'Ada', empty, 'admin')
    const verified = await chief.call('GET', `/api/desks/${empty}/audit/verify`)
    expect(await verified.json()).toMatchObject({ ok: true })
  })

  test('a reader cannot load it', async () => {
    const reader = await addPerson(house, 'Rosa', deskId, 'reader')
    expect((await reader.call('POST', `/api/desks/${deskId}/sample`)).status).toBe(403)
  })
})
