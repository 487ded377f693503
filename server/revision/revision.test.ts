import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Article } from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { Claim, HistoryEntry } from '#shared/review/review.ts'
import {
  Revision,
  RevisionCreated,
  RevisionPreview,
  RevisionSummary,
} from '#shared/revision/revision.ts'
import { act, addArticle, addClaim, ARTICLE_TEXT, readClaim, spanOf } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

describe.each(ENGINES)('the next text of an article on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let writer: TestPerson
  let reviewer: TestPerson

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    writer = await addPerson(house, 'Wim', deskId, 'editor')
    reviewer = await addPerson(house, 'Rui', deskId, 'reviewer')
  })
  afterAll(() => house.close())

  const send = (article: { id: string }, text: string, more: object = {}, person = writer) =>
    person.call('POST', `/api/articles/${article.id}/revisions`, { text, baseNumber: 1, ...more })

  async function revise(article: { id: string }, text: string, baseNumber = 1) {
    const response = await send(article, text, { baseNumber })
    expect(response.status).toBe(201)
    return RevisionCreated.parse(await response.json())
  }

  /** A claim that was checked and approved. */
  async function approved(article: Article, words: string, more = {}): Promise<Claim> {
    const claim = await addClaim(editor, article, words, more)
    const isFlat = claim.attribution.mode === 'flat'
    const change = isFlat ? {} : { attributionCheck: 'confirmed' }
    expect((await act(editor, claim, '', { verdict: 'verified', ...change })).status).toBe(200)
    expect((await act(editor, claim, 'submit')).status).toBe(200)
    const { fingerprint } = await readClaim(reviewer, claim.id)
    expect((await act(reviewer, claim, 'approve', { fingerprint })).status).toBe(200)
    return readClaim(editor, claim.id)
  }

  test('is stored beside the old one, which never changes', async () => {
    const article = await addArticle(editor, deskId)
    const text = ARTICLE_TEXT.replace('The talks go on', 'The talks ended')
    const { revision, outcome } = await revise(article, text)
    expect(revision).toMatchObject({ number: 2, text, createdBy: { name: 'Wim' }, note: null })
    expect(outcome).toMatchObject({ unchanged: [], lost: [], newSentences: [] })
    const now = Article.parse(
      await (await editor.call('GET', `/api/articles/${article.id}`)).json(),
    )
    expect(now.revision).toMatchObject({ number: 2, text })
    const old = await editor.call('GET', `/api/articles/${article.id}/revisions/1`)
    expect(Revision.parse(await old.json())).toMatchObject({ number: 1, text: ARTICLE_TEXT })
    const list = await editor.call('GET', `/api/articles/${article.id}/revisions`)
    const { items } = z.object({ items: z.array(RevisionSummary) }).parse(await list.json())
    expect(items.map(({ number, characters }) => [number, characters])).toEqual([
      [2, text.length],
      [1, ARTICLE_TEXT.length],
    ])
    expect((await editor.call('GET', `/api/articles/${article.id}/revisions/3`)).status).toBe(404)
  })

  test('is first shown, with nothing stored', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, '206 fighters')
    const response = await writer.call('POST', `/api/articles/${article.id}/revisions/preview`, {
      text: ARTICLE_TEXT.replace('206', '210'),
      baseNumber: 1,
    })
    expect(response.status).toBe(200)
    const preview = RevisionPreview.parse(await response.json())
    expect(preview.textChanged).toEqual([claim.id])
    expect(preview.changes).toMatchObject([
      { claimId: claim.id, before: ['206 fighters'], after: ['210 fighters'] },
    ])
    expect(await readClaim(editor, claim.id)).toMatchObject({ revision: 1, change: null })
  })

  test('leaves an approval standing whose words only moved', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await approved(article, 'A truce holds')
    const text = `A new first line.\n\n${ARTICLE_TEXT}`
    const { outcome } = await revise(article, text)
    expect(outcome.unchanged).toEqual([claim.id])
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({
      review: 'approved',
      standing: 'stands',
      reasons: [],
      version: claim.version,
    })
    const [span] = now.spans
    expect(text.slice(span?.start, span?.end)).toBe('A truce holds')
  })

  test('reopens a claim whose hedge was dropped, and an undone change brings the approval back', async () => {
    const article = await addArticle(editor, deskId)
    const hedge = spanOf(ARTICLE_TEXT, 'at least')
    const claim = await approved(article, '206 fighters', {
      attribution: { mode: 'flat', hedges: [{ span: hedge }] },
    })
    const { outcome } = await revise(article, ARTICLE_TEXT.replace('at least 206', '206'))
    expect(outcome.textChanged).toEqual([claim.id])
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({ review: 'reopened', standing: 'reopened' })
    expect(now.reasons).toContain('hedge-changed')
    expect(now.change).toMatchObject({ outcome: 'text-changed', since: 1 })
    expect(now.change?.sentencesBefore.join(' ')).toContain('at least 206')
    expect((await revise(article, ARTICLE_TEXT, 2)).outcome.unchanged).toEqual([claim.id])
    expect(await readClaim(editor, claim.id)).toMatchObject({ standing: 'stands', change: null })
  })

  test('asks a reviewer about a changed sentence, who did not make the change; one key confirms', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await approved(article, '206 fighters')
    const both = await addPerson(house, 'Bo', deskId, 'reviewer')
    const response = await send(article, ARTICLE_TEXT.replace('October', 'November'), {}, both)
    expect(response.status).toBe(201)
    const now = await readClaim(reviewer, claim.id)
    expect(now).toMatchObject({ review: 'approved', standing: 'context-changed' })
    const sent = { fingerprint: now.fingerprint }
    expect((await act(both, claim, 'confirm-context', sent)).status).toBe(409)
    expect((await act(editor, claim, 'confirm-context', sent)).status).toBe(403)
    const stale = await act(reviewer, claim, 'confirm-context', { fingerprint: claim.fingerprint })
    expect(await stale.json()).toMatchObject({ code: 'fingerprint-changed' })
    expect((await act(reviewer, claim, 'confirm-context', sent)).status).toBe(200)
    expect(await readClaim(editor, claim.id)).toMatchObject({ standing: 'stands', change: null })
    expect((await act(reviewer, claim, 'confirm-context', sent)).status).toBe(409)
  })

  test('keeps a claim whose words are gone in every list until somebody decides', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await approved(article, 'The talks go on in Istanbul')
    const without = ARTICLE_TEXT.split('\n\n')[0] ?? ''
    const { outcome } = await revise(article, without)
    expect(outcome.lost).toEqual([claim.id])
    const lost = await readClaim(editor, claim.id)
    expect(lost).toMatchObject({ review: 'lost', placement: 'lost', spans: [] })
    expect(lost.change?.before[0]?.exact).toBe('The talks go on in Istanbul')
    const counts = Article.parse(
      await (await editor.call('GET', `/api/articles/${article.id}`)).json(),
    ).counts
    expect(counts).toEqual({ claims: 1, approved: 0, submitted: 0, open: 1 })
    await revise(article, `${without} More.`, 2)
    expect(await readClaim(editor, claim.id)).toMatchObject({
      placement: 'lost',
      change: { since: 1 },
    })
    await revise(article, ARTICLE_TEXT, 3)
    expect(await readClaim(editor, claim.id)).toMatchObject({
      review: 'approved',
      standing: 'stands',
      change: null,
    })
  })

  test('a lost claim is put in another place by a person, which reopens it', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await approved(article, 'The talks go on in Istanbul')
    const text = `${ARTICLE_TEXT.split('\n\n')[0]}\n\nNegotiators are still sitting together.`
    await revise(article, text)
    const place = { revision: 2, spans: [spanOf(text, 'Negotiators are still sitting together')] }
    const placed = await act(editor, claim, 'confirm-place', place)
    expect(placed.status).toBe(200)
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({ placement: 'placed', review: 'reopened', change: null })
    expect(now.reasons).toEqual(expect.arrayContaining(['words-changed', 'place-settled']))
    expect(now.touchedBy).toContain(editor.id)
    const again = await act(editor, claim, 'confirm-place', place)
    expect(again.status).toBe(409)
    const history = await editor.call('GET', `/api/claims/${claim.id}/history`)
    const { items } = z.object({ items: z.array(HistoryEntry) }).parse(await history.json())
    expect(items.map(({ kind }) => kind).slice(-2)).toEqual(['claim-lost', 'claim-placed'])
  })

  test('words that stand in several new places are shown for somebody to choose', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, 'The talks go on in Istanbul')
    const sentence = 'The talks go on in Istanbul.'
    const [first] = ARTICLE_TEXT.split('\n\n')
    const text = `Monday, early on: ${sentence} So they say.\n\nTuesday, late: ${sentence} So they hope.\n\n${first} That is all.`
    expect((await revise(article, text)).outcome.ambiguous).toEqual([claim.id])
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({
      placement: 'ambiguous',
      spans: [],
      change: { outcome: 'ambiguous' },
    })
    expect(now.change?.candidates[0]).toHaveLength(2)
    const blocked = await act(editor, claim, 'submit')
    expect(await blocked.json()).toMatchObject({ code: 'not-allowed-in-state' })
  })

  test('confirming the place that was found takes the claim off the list and changes nothing else', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, '206 fighters')
    const text = ARTICLE_TEXT.replace('206', '210')
    await revise(article, text)
    const before = await readClaim(editor, claim.id)
    expect(before.change?.outcome).toBe('text-changed')
    const spans = [spanOf(text, '210 fighters')]
    expect((await act(editor, claim, 'confirm-place', { revision: 2, spans })).status).toBe(200)
    const after = await readClaim(editor, claim.id)
    expect(after).toMatchObject({ change: null, fingerprint: before.fingerprint })
    expect(after.touchedBy).toEqual(before.touchedBy)
  })

  test('takes a submitted claim whose words changed back to checking', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, '206 fighters')
    await act(editor, claim, '', { verdict: 'verified' })
    await act(editor, claim, 'submit')
    await revise(article, ARTICLE_TEXT.replace('206', '210'))
    expect(await readClaim(editor, claim.id)).toMatchObject({ state: 'checking' })
  })

  test('whoever wrote it may not approve what it changed', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await approved(article, '206 fighters')
    const both = await addPerson(house, 'Cy', deskId, 'reviewer')
    await send(article, ARTICLE_TEXT.replace('206', '210'), {}, both)
    await act(editor, claim, 'submit')
    const { fingerprint } = await readClaim(both, claim.id)
    const refused = await act(both, claim, 'approve', { fingerprint })
    expect(await refused.json()).toMatchObject({ code: 'four-eyes' })
    expect((await act(reviewer, claim, 'approve', { fingerprint })).status).toBe(200)
    expect(await readClaim(editor, claim.id)).toMatchObject({ standing: 'stands', change: null })
  })

  test('names the sentences that nobody saw yet', async () => {
    const article = await addArticle(editor, deskId)
    const text = `${ARTICLE_TEXT} A second envoy arrived from Doha on Sunday.`
    const { outcome } = await revise(article, text)
    expect(outcome.newSentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A second envoy arrived from Doha on Sunday.',
    ])
  })

  test('is refused when it is the same, made from an older one, empty, or of an archived article', async () => {
    const article = await addArticle(editor, deskId)
    expect((await send(article, ARTICLE_TEXT)).status).toBe(422)
    expect((await send(article, '  \n ')).status).toBe(422)
    await revise(article, `${ARTICLE_TEXT} More.`)
    const late = await send(article, `${ARTICLE_TEXT} Other.`)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'revision-changed', currentRevision: 2 })
    const reader = await addPerson(house, 'Rosa', deskId, 'reader')
    expect((await send(article, 'x y', { baseNumber: 2 }, reader)).status).toBe(403)
    const now = Article.parse(
      await (await editor.call('GET', `/api/articles/${article.id}`)).json(),
    )
    const archive = { archivedAt: '2026-03-02T10:00:00.000Z' }
    const match = { 'if-match': `"${now.version}"` }
    await editor.call('PATCH', `/api/articles/${article.id}`, archive, match)
    expect((await send(article, 'Other words.', { baseNumber: 2 })).status).toBe(409)
  })

  test('of two people who revise at once one is told', async () => {
    const article = await addArticle(editor, deskId)
    const answers = await Promise.all([
      send(article, `${ARTICLE_TEXT} One.`),
      send(article, `${ARTICLE_TEXT} Two.`, {}, editor),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(expect.arrayContaining([201, 409]))
  })

  test('an older revision shows its claims where they stood', async () => {
    const article = await addArticle(editor, deskId)
    const claim = await addClaim(editor, article, 'The talks go on')
    await revise(article, `First.\n\n${ARTICLE_TEXT}`)
    const old = await editor.call('GET', `/api/articles/${article.id}/claims?revision=1`)
    const { items } = pageOf(Claim).parse(await old.json())
    expect(items[0]).toMatchObject({ id: claim.id, revision: 1, spans: claim.spans })
  })
})
