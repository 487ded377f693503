import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { type Claim, HistoryEntry } from '#shared/review/review.ts'
import {
  act,
  addArticle,
  addClaim,
  addEvidence,
  addSource,
  ARTICLE_TEXT,
  readClaim,
  spanOf,
} from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const History = z.object({ items: z.array(HistoryEntry) })

describe.each(ENGINES)('a claim from marking to approval on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reviewer: TestPerson
  let article: Article
  let sourceId: string

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    reviewer = await addPerson(house, 'Nora', deskId, 'reviewer')
    article = await addArticle(editor, deskId)
    sourceId = await addSource(house, deskId, editor.id)
  })
  afterAll(() => house.close())

  const attributed = {
    mode: 'attributed' as const,
    speaker: {
      name: 'Officials',
      kind: 'official-group' as const,
      anonymity: 'group' as const,
      span: spanOf(ARTICLE_TEXT, 'Officials'),
    },
    cue: { span: spanOf(ARTICLE_TEXT, 'claimed') },
    hedges: [{ span: spanOf(ARTICLE_TEXT, 'at least') }],
  }
  const results = {
    attributionCheck: 'confirmed',
    verdict: 'unproven',
    explanation: 'One side says so.',
  }

  async function submitted(): Promise<Claim> {
    const claim = await addClaim(editor, article, '206 fighters were killed', {
      attribution: attributed,
    })
    await addEvidence(editor, claim, { sourceId, words: '206 fighters' }, { about: 'attribution' })
    expect((await act(editor, claim, '', results)).status).toBe(200)
    expect((await act(editor, claim, 'submit')).status).toBe(200)
    return readClaim(editor, claim.id)
  }

  async function approved(): Promise<Claim> {
    const claim = await submitted()
    expect((await act(reviewer, claim, 'approve', { fingerprint: claim.fingerprint })).status).toBe(
      200,
    )
    return readClaim(editor, claim.id)
  }

  test('the two questions get two answers, and a reviewer who did not touch the claim approves it', async () => {
    const claim = await approved()
    expect(claim).toMatchObject({
      state: 'approved',
      review: 'approved',
      standing: 'stands',
      reasons: [],
      attributionCheck: 'confirmed',
      verdict: 'unproven',
      approval: { by: { name: 'Nora' }, selfApproved: false, voided: null },
      attribution: {
        cue: { lemma: 'claim', class: 'distancing', strength: 1 },
        hedges: [{ type: 'lower-bound' }],
      },
    })
    expect(claim.fingerprint).toBe(claim.approval?.fingerprint)
    const response = await editor.call('GET', `/api/claims/${claim.id}/history`)
    const { items } = History.parse(await response.json())
    expect(items.map((entry) => entry.kind)).toEqual([
      'claim-created',
      'evidence-added',
      'claim-changed',
      'claim-submitted',
      'claim-approved',
    ])
  })

  test('words that do not stand there are refused with what stands there', async () => {
    const span = { ...spanOf(ARTICLE_TEXT, 'A truce holds'), exact: 'A truce failed' }
    const response = await editor.call('POST', `/api/articles/${article.id}/claims`, {
      revision: 1,
      spans: [{ ...span, end: span.start + 14 }],
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'quote-mismatch', found: 'A truce holds.' })
  })

  test('a span of another revision is refused with the current number', async () => {
    const response = await editor.call('POST', `/api/articles/${article.id}/claims`, {
      revision: 2,
      spans: [spanOf(ARTICLE_TEXT, 'truce')],
    })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'revision-changed', currentRevision: 1 })
  })

  test('a draft without results cannot be submitted, and says why', async () => {
    const claim = await addClaim(editor, article, 'A truce holds')
    const draft = await act(editor, claim, 'submit')
    expect(draft.status).toBe(409)
    await act(editor, claim, '', { verdict: 'disputed' })
    const response = await act(editor, claim, 'submit')
    expect(await response.json()).toMatchObject({
      code: 'not-allowed-in-state',
      blockers: ['explanation-missing'],
    })
  })

  test('an approver who attached evidence is refused', async () => {
    const claim = await addClaim(editor, article, 'The talks go on')
    await addEvidence(reviewer, claim, { sourceId, words: 'We keep the truce' })
    await act(editor, claim, '', { verdict: 'verified' })
    await act(editor, claim, 'submit')
    const { fingerprint } = await readClaim(reviewer, claim.id)
    const response = await act(reviewer, claim, 'approve', { fingerprint })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'four-eyes', why: 'you-touched-it' })
  })

  test('an old fingerprint is refused with what changed', async () => {
    const claim = await submitted()
    await act(editor, claim, '', { explanation: 'Two agencies were asked.' })
    await act(editor, claim, 'submit')
    const response = await act(reviewer, claim, 'approve', { fingerprint: claim.fingerprint })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({
      code: 'fingerprint-changed',
      changed: [{ kind: 'claim-changed', after: { explanation: 'Two agencies were asked.' } }],
    })
  })

  test('nothing is edited under review: a change takes a submitted claim back to checking', async () => {
    const claim = await submitted()
    await addEvidence(editor, claim, { sourceId, words: 'among the dead' })
    expect(await readClaim(editor, claim.id)).toMatchObject({ state: 'checking' })
  })

  test('a dropped hedge reopens an approved claim, and the old words bring the approval back', async () => {
    const claim = await approved()
    await act(editor, claim, '', { revision: 1, attribution: { ...attributed, hedges: [] } })
    expect(await readClaim(editor, claim.id)).toMatchObject({
      state: 'approved',
      review: 'reopened',
      standing: 'reopened',
      reasons: ['hedge-changed'],
    })
    await act(editor, claim, '', { revision: 1, attribution: attributed })
    expect(await readClaim(editor, claim.id)).toMatchObject({
      review: 'approved',
      standing: 'stands',
    })
  })

  test('contradicting evidence reopens, supporting evidence is only noted, a removal is undone under the same id', async () => {
    const claim = await approved()
    await addEvidence(editor, claim, { sourceId, words: 'among the dead' })
    expect(await readClaim(editor, claim.id)).toMatchObject({
      review: 'approved',
      reasons: ['supporting-evidence-added'],
    })
    const contradiction = await addEvidence(
      editor,
      claim,
      { sourceId, words: 'We keep the truce' },
      {
        relation: 'contradicts',
      },
    )
    expect(await readClaim(editor, claim.id)).toMatchObject({ review: 'reopened' })
    const removed = await editor.call('DELETE', `/api/evidence/${contradiction.id}`, undefined, {
      'if-match': '"1"',
    })
    expect(removed.status).toBe(200)
    expect(await readClaim(editor, claim.id)).toMatchObject({ review: 'approved' })
    expect(
      (
        await editor.call('POST', `/api/evidence/${contradiction.id}/restore`, undefined, {
          'if-match': '"2"',
        })
      ).status,
    ).toBe(200)
    expect(await readClaim(editor, claim.id)).toMatchObject({
      review: 'reopened',
      reasons: ['contradicting-evidence-added', 'supporting-evidence-added'],
    })
  })

  test('a returned claim carries the reason until it is submitted again', async () => {
    const claim = await submitted()
    expect((await act(reviewer, claim, 'request-changes', { reason: 'Who counted?' })).status).toBe(
      200,
    )
    expect(await readClaim(editor, claim.id)).toMatchObject({
      state: 'changes-requested',
      returned: { reason: 'Who counted?', by: { name: 'Nora' } },
    })
    await act(editor, claim, 'submit')
    expect(await readClaim(editor, claim.id)).toMatchObject({ state: 'submitted', returned: null })
  })

  test('a claim reopened by hand can be submitted again; one withdrawn comes back as it was', async () => {
    const claim = await approved()
    expect((await act(editor, claim, 'reopen', { reason: 'New figures' })).status).toBe(200)
    expect(await readClaim(editor, claim.id)).toMatchObject({
      review: 'reopened',
      reasons: ['reopened-by-hand'],
      approval: { voided: { reason: 'New figures' } },
    })
    expect((await act(editor, claim, 'withdraw', { reason: 'Cut from the story' })).status).toBe(
      200,
    )
    expect(await readClaim(editor, claim.id)).toMatchObject({ review: 'withdrawn' })
    expect((await act(editor, claim, 'restore')).status).toBe(200)
    expect((await act(editor, claim, 'submit')).status).toBe(200)
  })

  test('only who submitted may recall', async () => {
    const claim = await submitted()
    expect((await act(reviewer, claim, 'recall')).status).toBe(403)
    expect((await act(editor, claim, 'recall')).status).toBe(200)
  })

  test('a change needs the version its sender saw', async () => {
    const claim = await addClaim(editor, article, 'Istanbul')
    expect(
      (await editor.call('PATCH', `/api/claims/${claim.id}`, { verdict: 'verified' })).status,
    ).toBe(428)
    const stale = await editor.call(
      'PATCH',
      `/api/claims/${claim.id}`,
      { verdict: 'verified' },
      { 'if-match': '"7"' },
    )
    expect(stale.status).toBe(412)
    expect(await stale.json()).toMatchObject({
      code: 'stale-version',
      current: { number: claim.number, version: 1 },
    })
  })

  test('the same request with the same key makes one claim', async () => {
    const body = { revision: 1, spans: [spanOf(ARTICLE_TEXT, 'October')] }
    const send = (sent: unknown) =>
      editor.call('POST', `/api/articles/${article.id}/claims`, sent, {
        'idempotency-key': 'one-claim',
      })
    const first = await (await send(body)).json()
    const again = await send(body)
    expect(await again.json()).toEqual(first)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await send({ ...body, statement: 'Other' })).status).toBe(422)
  })

  test('the counts of an article leave withdrawn claims out and count a reopened one as open', async () => {
    const own = await addArticle(editor, deskId)
    const withdrawn = await addClaim(editor, own, 'October')
    await act(editor, withdrawn, 'withdraw', { reason: 'Not a claim' })
    await addClaim(editor, own, 'A truce holds')
    const response = await editor.call('GET', `/api/articles/${own.id}`)
    expect(await response.json()).toMatchObject({
      stage: 'checking',
      counts: { claims: 1, approved: 0, submitted: 0, open: 1 },
    })
  })

  test('after all this nothing unexpected happened', () => {
    expect(house.errors).toEqual([])
  })
})
