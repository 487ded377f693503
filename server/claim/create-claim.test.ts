import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { AttributionDraft } from '#shared/attribution/attribution.ts'
import { type ClaimInput } from '#shared/claim/claim.ts'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import { readGoldClaims, readSeed, SEEDS_PRESENT } from '../testing/gold.ts'
import { addArticle, ARTICLE_TEXT, spanOf } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

/** Where speaker, verb and hedges stand, sent or answered. */
function marksOf({ attribution }: Pick<ClaimInput, 'attribution'>) {
  const { speaker, cue, hedges } = AttributionDraft.parse(attribution)
  return { speaker: speaker?.span, cue: cue?.span, hedges: hedges.map((hedge) => hedge.span) }
}

describe.each(ENGINES)('marking claims on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let article: Article

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    article = await addArticle(editor, deskId)
  })
  afterAll(() => house.close())

  const post = (draft: unknown, person = editor) =>
    person.call('POST', `/api/articles/${article.id}/claims`, draft)

  test.skipIf(!SEEDS_PRESENT)(
    'every claim of the hand-made annotation is stored with exactly its words',
    async () => {
      const real = await addArticle(editor, deskId, readSeed('000'))
      const drafts = readGoldClaims()
      expect(drafts).toHaveLength(44)
      for (const { draft } of drafts) {
        const response = await editor.call('POST', `/api/articles/${real.id}/claims`, draft)
        const claim = Claim.parse(await response.json())
        expect({ spans: claim.spans, ...marksOf(claim) }).toEqual({
          spans: draft.spans,
          ...marksOf(draft),
        })
        for (const { start, end, exact } of claim.spans) {
          expect(real.revision.text.slice(start, end)).toBe(exact)
        }
      }
    },
  )

  test('claims are answered page by page, in reading order, each once', async () => {
    const paged = await addArticle(editor, deskId)
    for (const words of ['The talks go on', 'A truce holds', '206 fighters']) {
      const spans = [spanOf(ARTICLE_TEXT, words)]
      await editor.call('POST', `/api/articles/${paged.id}/claims`, { revision: 1, spans })
    }
    const read = async (query: string) => {
      const response = await editor.call('GET', `/api/articles/${paged.id}/claims${query}`)
      const { items, nextCursor } = pageOf(Claim).parse(await response.json())
      return { words: items.map((claim) => claim.statement), nextCursor }
    }
    for (const revision of ['', '&revision=1']) {
      expect(await read(`?limit=2${revision}`)).toEqual({
        words: ['206 fighters', 'A truce holds'],
        nextCursor: '2',
      })
      expect(await read(`?limit=2&cursor=2${revision}`)).toEqual({
        words: ['The talks go on'],
        nextCursor: null,
      })
    }
    expect((await read('?limit=3')).nextCursor).toBeNull()
  })

  test('one claim may be told in two pieces, and two claims may overlap', async () => {
    const pieces = [spanOf(ARTICLE_TEXT, 'were killed'), spanOf(ARTICLE_TEXT, '206 fighters')]
    const first = Claim.parse(await (await post({ revision: 1, spans: pieces })).json())
    expect(first.statement).toBe('206 fighters … were killed')
    const second = Claim.parse(
      await (
        await post({ revision: 1, spans: [spanOf(ARTICLE_TEXT, '206 fighters were killed')] })
      ).json(),
    )
    expect(second.number).toBe(first.number + 1)
  })

  test('a claim names the claim on the same words elsewhere, but only one of its own article', async () => {
    const first = Claim.parse(
      await (await post({ revision: 1, spans: [spanOf(ARTICLE_TEXT, 'truce')] })).json(),
    )
    expect(
      (await post({ revision: 1, spans: [spanOf(ARTICLE_TEXT, 'truce')], repeats: first.id }))
        .status,
    ).toBe(201)
    expect(
      (await post({ revision: 1, spans: [spanOf(ARTICLE_TEXT, 'truce')], repeats: article.id }))
        .status,
    ).toBe(422)
  })

  test('spans that overlap each other, end before they start or cut a character in half are refused', async () => {
    const whole = spanOf(ARTICLE_TEXT, '206 fighters')
    expect(
      (await post({ revision: 1, spans: [whole, spanOf(ARTICLE_TEXT, 'fighters were')] })).status,
    ).toBe(422)
    expect(
      (await post({ revision: 1, spans: [{ ...whole, start: whole.end, end: whole.start }] }))
        .status,
    ).toBe(422)
    expect((await post({ revision: 1, spans: [{ ...whole, end: 10_000_000 }] })).status).toBe(422)
    expect((await post({ revision: 1, spans: [] })).status).toBe(422)
  })

  test('an unknown field is refused, never ignored', async () => {
    const response = await post({
      revision: 1,
      spans: [spanOf(ARTICLE_TEXT, 'truce')],
      confidential: true,
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'invalid' })
  })

  test('a reader may not mark, and somebody of another desk sees nothing', async () => {
    const reader = await addPerson(house, 'Rita', deskId, 'reader')
    const stranger = await addPerson(house, 'Sam', await addDesk(house, 'Other desk'), 'admin')
    const draft = { revision: 1, spans: [spanOf(ARTICLE_TEXT, 'truce')] }
    expect((await post(draft, reader)).status).toBe(403)
    const elsewhere = await post(draft, stranger)
    const nowhere = await stranger.call(
      'POST',
      '/api/articles/00000000-0000-7000-8000-000000000000/claims',
      draft,
    )
    expect(elsewhere.status).toBe(404)
    const known = await elsewhere.json()
    const unknown = await nowhere.json()
    expect({ ...Object(known), requestId: '' }).toEqual({ ...Object(unknown), requestId: '' })
  })
})
