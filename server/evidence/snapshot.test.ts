import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Article } from '#shared/article/article.ts'
import { Evidence } from '#shared/evidence/evidence.ts'
import { SnapshotCreated, SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { type Claim, HistoryEntry } from '#shared/review/review.ts'
import { type Source } from '#shared/source/source.ts'
import { sha256 } from '../sha256.ts'
import { act, addArticle, addClaim, readClaim, SOURCE_TEXT, spanOf } from '../testing/seed-desk.ts'
import {
  attach,
  GONE,
  keepSnapshot,
  newSource as addedSource,
  openNewsroom,
  sendSnapshot,
} from '../testing/snapshots.ts'
import { addPerson, ENGINES, type TestHouse, type TestPerson } from '../testing/test-house.ts'

const History = z.object({ items: z.array(HistoryEntry) })
const MOVED = `A new first line.\n\n${SOURCE_TEXT}`
const ALTERED = SOURCE_TEXT.replace('206', '210')

describe.each(ENGINES)('a new snapshot on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reviewer: TestPerson
  let reader: TestPerson
  let article: Article

  beforeAll(async () => {
    ;({ house, deskId, editor, reviewer, reader, article } = await openNewsroom(engine))
  })
  afterAll(() => house.close())

  const newSource = (text?: string) => addedSource({ editor, deskId }, text)
  const send = (source: Source, text: string, more: object = {}, person = editor) =>
    sendSnapshot(person, source, { text, ...more })
  const keep = (source: Source, text: string, baseNumber = 1) =>
    keepSnapshot(editor, source, { text, baseNumber })

  async function quoted(source: Source, words = '206 fighters'): Promise<Claim> {
    const claim = await addClaim(editor, article, '206 fighters')
    const response = await attach(
      editor,
      { claim, source },
      { spans: [spanOf(SOURCE_TEXT, words)] },
    )
    expect(response.status).toBe(201)
    return readClaim(editor, claim.id)
  }

  async function approve(claim: Claim): Promise<Claim> {
    expect((await act(editor, claim, 'submit')).status).toBe(200)
    const { fingerprint } = await readClaim(reviewer, claim.id)
    expect((await act(reviewer, claim, 'approve', { fingerprint })).status).toBe(200)
    return readClaim(editor, claim.id)
  }

  async function approved(source: Source): Promise<Claim> {
    const claim = await quoted(source)
    expect((await act(editor, claim, '', { verdict: 'verified' })).status).toBe(200)
    return approve(claim)
  }

  const idOf = (claim: Claim) => claim.evidence[0]?.id ?? ''
  const countsOf = async () =>
    Article.parse(await (await editor.call('GET', `/api/articles/${article.id}`)).json()).counts

  test('is kept beside the old one, with its note and its file', async () => {
    const source = await newSource()
    const form = new FormData()
    form.set('file', new File([ALTERED], 'report.txt'))
    form.set('baseNumber', '1')
    form.set('note', 'Corrected on their site')
    const response = await editor.call('POST', `/api/sources/${source.id}/snapshots`, form)
    expect(response.status).toBe(201)
    expect(response.headers.get('etag')).toBe('"2"')
    const now = SnapshotCreated.parse(await response.json())
    expect(now.snapshot).toMatchObject({
      number: 2,
      text: ALTERED,
      fileName: 'report.txt',
      fileSha256: sha256(ALTERED),
      createdBy: { name: 'Amina' },
    })
    expect(now.snapshots.map(({ number, note }) => [number, note])).toEqual([
      [2, 'Corrected on their site'],
      [1, null],
    ])
    const old = await editor.call('GET', `/api/sources/${source.id}/snapshots/1`)
    expect(await old.json()).toEqual(source.snapshot)
    const original = await editor.call('GET', `/api/sources/${source.id}/original`)
    expect(await original.text()).toBe(ALTERED)
  })

  test('is first shown, with nothing stored', async () => {
    const source = await newSource()
    const claim = await quoted(source)
    const path = `/api/sources/${source.id}/snapshots/preview`
    const response = await editor.call('POST', path, { text: ALTERED, baseNumber: 1 })
    expect(response.status).toBe(200)
    expect(SnapshotOutcome.parse(await response.json()).altered).toEqual([idOf(claim)])
    expect((await readClaim(editor, claim.id)).evidence).toMatchObject([
      { latestMatch: null, latest: null },
    ])
  })

  test('is refused from an old base, with the same words, and from a reader', async () => {
    const source = await newSource()
    const same = await send(source, SOURCE_TEXT)
    expect([same.status, await same.json()]).toMatchObject([422, { code: 'invalid' }])
    expect((await send(source, ALTERED, {}, reader)).status).toBe(403)
    await keep(source, ALTERED)
    const late = await send(source, MOVED)
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { code: 'revision-changed', currentSnapshot: 2 },
    ])
  })

  test('that only moves a quote leaves the approval standing', async () => {
    const source = await newSource()
    const claim = await approved(source)
    const { outcome } = await keep(source, MOVED)
    expect(outcome.identical).toEqual([idOf(claim)])
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({ review: 'approved', standing: 'stands', reasons: [] })
    expect(now.evidence).toMatchObject([
      { match: 'identical', latestMatch: 'identical', latestDifference: null },
    ])
    expect(now.evidence[0]?.latest).toEqual({
      snapshot: 2,
      spans: [spanOf(MOVED, '206 fighters')],
    })
  })

  test('that alters a quote reopens the approval, and a new approval stands, also over a further snapshot that says the same', async () => {
    const source = await newSource()
    const claim = await approved(source)
    const before = await countsOf()
    await keep(source, ALTERED)
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({ review: 'reopened', reasons: ['source-changed'] })
    expect(now.evidence).toMatchObject([{ latestMatch: 'altered' }])
    expect(now.evidence[0]?.latestDifference).toEqual([
      { kind: 'removed', text: '206' },
      { kind: 'added', text: '210' },
      { kind: 'same', text: ' fighters' },
    ])
    expect((await countsOf()).approved).toBe(before.approved - 1)
    const again = await approve(claim)
    expect(again).toMatchObject({ review: 'approved', standing: 'stands', reasons: [] })
    await keep(source, `One more line.\n\n${ALTERED}`, 2)
    expect(await readClaim(editor, claim.id)).toMatchObject({ standing: 'stands', reasons: [] })
    await keep(source, GONE, 3)
    expect(await readClaim(editor, claim.id)).toMatchObject({
      review: 'reopened',
      reasons: ['source-changed'],
    })
  })

  test('that brings the words back brings the approval back', async () => {
    const source = await newSource()
    const claim = await approved(source)
    await keep(source, GONE)
    const lost = await readClaim(editor, claim.id)
    expect(lost.evidence).toMatchObject([
      { latestMatch: 'not-found', latest: { snapshot: 2, spans: [] }, latestDifference: null },
    ])
    expect(lost.standing).toBe('reopened')
    await keep(source, MOVED, 2)
    expect(await readClaim(editor, claim.id)).toMatchObject({ standing: 'stands', reasons: [] })
  })

  test('tells the history of the claim, and whoever made it may still approve', async () => {
    const source = await newSource()
    const claim = await approved(source)
    await keep(source, ALTERED)
    const history = await editor.call('GET', `/api/claims/${claim.id}/history`)
    const { items } = History.parse(await history.json())
    expect(items.at(-1)).toMatchObject({
      kind: 'evidence-quote-changed',
      before: { words: ['206 fighters'], snapshot: 1 },
      after: { words: ['210 fighters'], snapshot: 2, match: 'altered' },
    })
    expect((await readClaim(editor, claim.id)).touchedBy).toEqual([editor.id])
  })

  test('is not approved unseen: a claim whose quote it lost has a new version', async () => {
    const source = await newSource()
    const claim = await quoted(source)
    await act(editor, claim, '', { verdict: 'verified' })
    await act(editor, claim, 'submit')
    const seen = await readClaim(reviewer, claim.id)
    await keep(source, ALTERED)
    const { fingerprint, version } = seen
    const response = await reviewer.call(
      'POST',
      `/api/claims/${claim.id}/approve`,
      { fingerprint },
      { 'if-match': `"${version}"` },
    )
    expect(response.status).toBe(412)
  })

  test('has its words taken with one change', async () => {
    const source = await newSource()
    const claim = await quoted(source)
    await keep(source, ALTERED)
    const [one] = (await readClaim(editor, claim.id)).evidence
    const { snapshot, spans } = one?.latest ?? {}
    const change = { snapshot, spans }
    const match = { 'if-match': `"${one?.version ?? 0}"` }
    const response = await editor.call('PATCH', `/api/evidence/${one?.id ?? ''}`, change, match)
    expect(response.status).toBe(200)
    expect(Evidence.parse(await response.json())).toMatchObject({
      snapshot: { number: 2 },
      spans: [spanOf(ALTERED, '210 fighters')],
      latestMatch: null,
      latest: null,
    })
    await keep(source, SOURCE_TEXT, 2)
    expect((await readClaim(editor, claim.id)).evidence).toMatchObject([
      { latestMatch: 'altered', latest: { snapshot: 3 } },
    ])
  })

  test('carries removed quotes along, and tells of them only when they are back', async () => {
    const source = await newSource()
    const claim = await quoted(source)
    const [one] = claim.evidence
    const path = `/api/evidence/${one?.id ?? ''}`
    await editor.call('DELETE', path, undefined, { 'if-match': '"1"' })
    const { outcome } = await keep(source, ALTERED)
    expect(outcome.altered).toEqual([])
    await editor.call('POST', `${path}/restore`, undefined, { 'if-match': '"2"' })
    expect((await readClaim(editor, claim.id)).evidence).toMatchObject([{ latestMatch: 'altered' }])
  })

  test('goes with its source and with the article', async () => {
    const admin = await addPerson(house, 'Ada', deskId, 'admin')
    const source = await newSource()
    const other = await addArticle(editor, deskId)
    const claim = await addClaim(editor, other, '206 fighters')
    await attach(editor, { claim, source }, { spans: [spanOf(SOURCE_TEXT, '206 fighters')] })
    const kept = await keep(source, ALTERED)
    const article = await admin.call('GET', `/api/articles/${other.id}`)
    const gone = await admin.call('DELETE', `/api/articles/${other.id}`, undefined, {
      'if-match': article.headers.get('etag') ?? '',
    })
    expect(gone.status).toBe(204)
    const response = await admin.call('DELETE', `/api/sources/${source.id}`, undefined, {
      'if-match': `"${kept.version}"`,
    })
    expect(response.status).toBe(204)
  })

  test('a claim that quotes with other words shows which', async () => {
    const text = 'The spokesman said: “We hold the truce.” Nothing else was said.'
    const other = await addArticle(editor, deskId, text)
    const claim = await addClaim(editor, other, 'The spokesman said: “We hold the truce.”')
    const source = await newSource()
    const spans = [spanOf(SOURCE_TEXT, '“We keep the truce,” the spokesman said.')]
    const one = Evidence.parse(await (await attach(editor, { claim, source }, { spans })).json())
    expect(one.claimMatch).toBe('altered')
    expect(one.difference).toContainEqual({ kind: 'removed', text: 'hold' })
    expect(one.difference).toContainEqual({ kind: 'added', text: 'keep' })
  })
})
