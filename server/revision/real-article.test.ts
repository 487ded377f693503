import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { type ClaimInput } from '#shared/claim/claim.ts'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import { RevisionCreated } from '#shared/revision/revision.ts'
import { readGoldClaims, readSeed, SEEDS_PRESENT } from '../testing/gold.ts'
import { act, addArticle } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const PREFIX = ' date 2025-11-06 '

/** The acceptance cases of the domain that need the real articles; skipped where they are not beside the project. */
describe.skipIf(!SEEDS_PRESENT).each(ENGINES)('a real article, revised, on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reviewer: TestPerson
  const TEXT = SEEDS_PRESENT ? readSeed('000') : ''

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    reviewer = await addPerson(house, 'Rui', deskId, 'reviewer')
  })
  afterAll(() => house.close())

  /** Claims of the annotation by their name there, checked and approved. */
  async function approvedGold(article: Article): Promise<Map<string, string>> {
    const ids = new Map<string, string>()
    for (const { id, draft } of readGoldClaims()) ids.set(id, await approve(article, draft))
    expect(ids.size).toBe(44)
    return ids
  }

  async function approve(article: Article, draft: ClaimInput): Promise<string> {
    const made = await editor.call('POST', `/api/articles/${article.id}/claims`, draft)
    const claim = Claim.parse(await made.json())
    const isFlat = claim.attribution.mode === 'flat'
    const check = isFlat ? {} : { attributionCheck: 'confirmed' }
    await act(editor, claim, '', { verdict: 'verified', ...check })
    const submitted = Claim.parse(await (await act(editor, claim, 'submit')).json())
    const approved = await act(reviewer, claim, 'approve', { fingerprint: submitted.fingerprint })
    expect(approved.status).toBe(200)
    return claim.id
  }

  async function revise(article: Article, text: string, baseNumber = 1) {
    const sent = { text, baseNumber }
    const response = await editor.call('POST', `/api/articles/${article.id}/revisions`, sent)
    expect(response.status).toBe(201)
    return RevisionCreated.parse(await response.json()).outcome
  }

  async function claimsOf(article: Article): Promise<Map<string, Claim>> {
    const response = await editor.call('GET', `/api/articles/${article.id}/claims`)
    return new Map(
      pageOf(Claim)
        .parse(await response.json())
        .items.map((claim) => [claim.id, claim]),
    )
  }

  test('a prefix taken out: all 44 claims are found again, none reopens, two stand in a changed sentence', async () => {
    const article = await addArticle(editor, deskId, TEXT)
    const ids = await approvedGold(article)
    const before = await claimsOf(article)
    expect(TEXT.startsWith(PREFIX)).toBe(true)
    const text = TEXT.slice(PREFIX.length)
    const outcome = await revise(article, text)
    expect({ ...outcome, unchanged: [], contextChanged: [] }).toEqual({
      unchanged: [],
      moved: [],
      contextChanged: [],
      textChanged: [],
      ambiguous: [],
      lost: [],
      newSentences: [],
    })
    expect(new Set(outcome.contextChanged)).toEqual(new Set([ids.get('A01'), ids.get('A02')]))
    for (const [id, claim] of await claimsOf(article)) {
      expect(claim.review).toBe('approved')
      expect(claim.spans.map((span) => [span.start + PREFIX.length, span.exact])).toEqual(
        before.get(id)?.spans.map((span) => [span.start, span.exact]),
      )
      for (const span of claim.spans) expect(text.slice(span.start, span.end)).toBe(span.exact)
    }
  })

  test('a dropped hedge reopens the claims that carry it, and flags the one beside them; undone, all stands again', async () => {
    const article = await addArticle(editor, deskId, TEXT)
    const ids = await approvedGold(article)
    await revise(article, TEXT.replace('at least 206', '206'))
    const claims = await claimsOf(article)
    const named = [...ids].map(([name, id]) => ({ name, claim: claims.get(id) }))
    const where = (test: (claim: Claim | undefined) => boolean | undefined) =>
      named.filter(({ claim }) => test(claim)).map(({ name }) => name)
    expect(where((claim) => claim?.review === 'reopened')).toEqual(['A08', 'A09'])
    for (const name of ['A08', 'A09']) {
      expect(claims.get(ids.get(name) ?? '')?.reasons).toContain('hedge-changed')
    }
    expect(where((claim) => claim?.standing === 'context-changed')).toEqual(['A10'])
    expect(where((claim) => claim?.placement !== 'placed')).toEqual([])
    await revise(article, TEXT, 2)
    const undone = await claimsOf(article)
    expect([...undone.values()].every((claim) => claim.standing === 'stands')).toBe(true)
    expect([...undone.values()].every((claim) => claim.change === null)).toBe(true)
  })

  test('an unrelated paragraph changes nothing that was approved', async () => {
    const article = await addArticle(editor, deskId, TEXT)
    await approvedGold(article)
    await revise(article, `${TEXT.trimEnd()}\n\nThis story was first published on Thursday.\n`)
    for (const claim of (await claimsOf(article)).values()) {
      expect(claim).toMatchObject({ review: 'approved', standing: 'stands', change: null })
    }
  })

  test('of a sentence that stands twice, the claim on the second stays on the second', async () => {
    const article = await addArticle(editor, deskId, TEXT)
    const { draft } = readGoldClaims().find(({ id }) => id === 'A03') ?? {}
    const exact = draft?.spans[0]?.exact ?? ''
    const second = TEXT.lastIndexOf(exact)
    expect(second).toBeGreaterThan(TEXT.indexOf(exact))
    const span = { start: second, end: second + exact.length, exact }
    const id = await approve(article, { revision: 1, spans: [span] })
    const added = 'Talks between the two countries had been announced twice before. '
    const outcome = await revise(article, PREFIX + added + TEXT.slice(PREFIX.length))
    expect(outcome.unchanged).toEqual([id])
    const claim = (await claimsOf(article)).get(id)
    expect(claim?.spans[0]?.start).toBe(second + added.length)
  })
})
