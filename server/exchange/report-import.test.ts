import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Article } from '#shared/article/article.ts'
import { Correction } from '#shared/correction/correction.ts'
import { ReportPreview } from '#shared/exchange/report-import.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { pageOf } from '#shared/page.ts'
import { Claim, HistoryEntry } from '#shared/review/review.ts'
import { sendFile } from '../testing/import-desk.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'
import { act, readClaim } from '../testing/seed-desk.ts'
import { addWholeArticle } from '../testing/whole-article.ts'
import { masked } from './masked-report.fixture.ts'

/** Comes last among all names, so that nobody's place changes. */
const IMPORTER = 'Zoe Zuse'
const History = z.object({ items: z.array(HistoryEntry) })
const Page = pageOf(Claim)
const Corrections = z.object({ items: z.array(Correction) })

describe.each(ENGINES)('a report taken over on %s', (engine) => {
  let first: TestHouse
  let second: TestHouse
  let deskId: string
  let admin: TestPerson
  let report: string

  beforeAll(async () => {
    first = await openTestHouse(engine, { STET_EXPORTS_PER_HOUR: '100' })
    second = await openTestHouse(engine, { STET_EXPORTS_PER_HOUR: '100' })
    const from = await addDesk(first, 'World desk')
    const editor = await addPerson(first, 'Amina', from, 'editor')
    const reviewer = await addPerson(first, 'Rui', from, 'reviewer')
    const article = await addWholeArticle({ house: first, deskId: from, editor, reviewer })
    report = await exported(editor, article.id)
    second.clock.forward(90 * 24 * 3_600_000)
    deskId = await addDesk(second, 'Night desk')
    admin = await addPerson(second, IMPORTER, deskId, 'admin')
  })
  afterAll(async () => {
    await first.close()
    await second.close()
  })

  async function exported(person: TestPerson, id: string): Promise<string> {
    const answer = await person.call('GET', `/api/articles/${id}/report?format=json`)
    if (answer.status !== 200) throw new Error(await answer.text())
    return answer.text()
  }
  const path = (desk = deskId) => `/api/desks/${desk}/report-imports`
  const file = (text: string) => ({ name: 'report.json', bytes: Buffer.from(text) })
  const preview = (person: TestPerson, text: string) =>
    sendFile(person, `${path()}/preview`, file(text))
  const take = (person: TestPerson, text: string, approvals = 'keep') =>
    sendFile(person, path(), file(text), {
      sha256: ReportFile.parse(JSON.parse(text)).contentSha256,
      approvals,
    })

  test('the article that is tried has one of everything', () => {
    const { claims, record, contacts, outsideChecks, corrections } = ReportFile.parse(
      JSON.parse(report),
    )
    const outcomes = record?.claims.flatMap((claim) => claim.places.at(-1)?.outcome ?? [])
    expect(new Set(outcomes)).toEqual(
      new Set(['unchanged', 'context-changed', 'text-changed', 'ambiguous', 'lost']),
    )
    expect(new Set(claims.map((claim) => claim.review.code))).toEqual(
      new Set([
        'approved',
        'checking',
        'draft',
        'submitted',
        'changes-requested',
        'reopened',
        'lost',
      ]),
    )
    expect(contacts).toHaveLength(1)
    expect(record?.claims.flatMap((claim) => claim.comments)).toHaveLength(2)
    expect(outsideChecks).toHaveLength(2)
    expect(corrections).toMatchObject([
      { number: 3, claim: null, missedBy: null },
      { number: 1, claim: 1, missedBy: { by: 'Rui', why: expect.stringContaining('not read') } },
    ])
    expect(record?.corrections).toMatchObject([
      { number: 1, claim: 1, missed: { approval: 0 }, publishedIn: 2, removedAt: null },
      { number: 2, claim: 1, removedAt: expect.stringContaining('Z') },
      { number: 3, claim: null, missed: null, publishedIn: null },
    ])
  })

  test('is the same in another house, but for ids and the import', async () => {
    const seen = ReportPreview.parse(await (await preview(admin, report)).json())
    const leftOut = ['files', 'public-page']
    expect(seen).toMatchObject({ desk: 'World desk', earlier: [], corrections: 2, leftOut })
    const taken = await take(admin, report)
    expect(await taken.clone().text()).toContain('World desk')
    expect(taken.status).toBe(201)
    const article = Article.parse(await taken.json())
    const again = await exported(admin, article.id)
    expect(masked(again, IMPORTER)).toEqual(masked(report, IMPORTER))
  })

  const readHistory = async (id: string) =>
    History.parse(await (await admin.call('GET', `/api/claims/${id}/history`)).json()).items
  const claimsOf = async (article: Article) =>
    Page.parse(await (await admin.call('GET', `/api/articles/${article.id}/claims`)).json()).items
  const takenAs = async (approvals: string) =>
    Article.parse(await (await take(admin, report, approvals)).json())

  test('the log tells who brought it, and the past of a claim comes before that', async () => {
    const article = await takenAs('keep')
    expect(article.imported).toMatchObject({
      desk: 'World desk',
      by: { name: IMPORTER },
      at: second.clock.now,
      approvals: 'kept',
    })
    const approved = (await claimsOf(article)).find((claim) => claim.review === 'approved')
    expect(approved).toMatchObject({
      createdBy: { name: 'Amina' },
      approval: { by: { name: 'Rui' } },
    })
    const history = await readHistory(approved?.id ?? '')
    expect(history.map(({ kind, from }) => [kind, from])).toEqual([
      ['claim-created', 'World desk'],
      ['evidence-added', 'World desk'],
      ['claim-changed', 'World desk'],
      ['claim-submitted', 'World desk'],
      ['claim-approved', 'World desk'],
      ['claim-imported', undefined],
    ])
    expect(history.slice(0, 5).every(({ seq }) => seq < 1)).toBe(true)
    const log = await admin.call('GET', `/api/desks/${deskId}/audit?limit=200`)
    expect(await log.text()).not.toContain('claim-approved')
    const verified = await admin.call('GET', `/api/desks/${deskId}/audit/verify`)
    expect(await verified.json()).toMatchObject({ ok: true })
  })

  test('approvals that are not kept send their claims to review, where whoever brought them may not approve', async () => {
    const reviewer = await addPerson(second, 'Ravi', deskId, 'reviewer')
    const article = await takenAs('drop')
    const claims = await claimsOf(article)
    expect(claims.map((claim) => claim.review)).not.toContain('approved')
    expect(claims.every((claim) => claim.approval === null)).toBe(true)
    const met = claims.find((claim) => claim.statement.startsWith('The family'))
    if (!met) throw new Error('not there')
    expect(met.review).toBe('submitted')
    const { fingerprint } = met
    const refused = await act(admin, met, 'approve', { fingerprint })
    expect(await refused.json()).toMatchObject({ code: 'four-eyes' })
    expect((await act(reviewer, met, 'approve', { fingerprint })).status).toBe(200)
    const told = await exported(admin, article.id)
    expect(told).toContain('do not count here: what is approved was approved by this desk')
  })

  test('an approval that was kept is no longer worth anything once the claim is changed', async () => {
    const article = await takenAs('keep')
    const met = (await claimsOf(article)).find((claim) => claim.review === 'approved')
    if (!met) throw new Error('not there')
    expect((await act(admin, met, '', { verdict: 'false' })).status).toBe(200)
    expect(await readClaim(admin, met.id)).toMatchObject({
      review: 'reopened',
      reasons: ['verdict-changed'],
    })
  })

  test('a correction that was published there stays as it is here, and one that was not is worked on', async () => {
    const correctionsOf = async (approvals: string) => {
      const { id } = await takenAs(approvals)
      return Corrections.parse(
        await (await admin.call('GET', `/api/articles/${id}/corrections`)).json(),
      ).items
    }
    const [open, published] = await correctionsOf('keep')
    if (!open || !published) throw new Error('not there')
    expect(published).toMatchObject({
      missedBy: { by: { name: 'Rui' } },
      createdBy: { name: 'Amina' },
    })
    const change = ({ id, version }: Correction) =>
      admin.call('PATCH', `/api/corrections/${id}`, { text: 'x' }, { 'if-match': `"${version}"` })
    expect((await change(published)).status).toBe(409)
    expect((await change(open)).status).toBe(200)
    const dropped = await correctionsOf('drop')
    expect(dropped.map(({ number, missedBy }) => [number, missedBy])).toEqual([
      [3, null],
      [1, null],
    ])
  })

  test('people from elsewhere are names: nobody signs in as them, lists them or makes them a link', async () => {
    await takenAs('keep')
    const rows = await second.db.read
      .selectFrom('outsider')
      .innerJoin('app_user', 'app_user.id', 'outsider.user_id')
      .selectAll()
      .execute()
    expect(new Set(rows.map((row) => row.name))).toEqual(new Set(['Amina', 'Rui']))
    const members = await admin.call('GET', `/api/desks/${deskId}/members`)
    expect(await members.text()).not.toMatch(/Amina|outsider/)
    const [one] = rows
    const link = await admin.call('POST', `/api/desks/${deskId}/members/${one?.user_id}/reset-link`)
    expect(link.status).toBe(404)
    const session = { email: one?.email, password: '' }
    const signIn = await callerOf(second)('POST', '/api/session', session)
    expect(signIn.status).toBe(422)
  })

  test('goes on to a third desk with everything that happened on the way', async () => {
    const onward = await exported(admin, (await takenAs('keep')).id)
    expect(ReportFile.parse(JSON.parse(onward)).limits.slice(-2).join(' ')).toContain(
      'of the desk “World desk” by Zoe Zuse',
    )
    const third = await addDesk(first, 'Third desk')
    const zed = await addPerson(first, 'Zed', third, 'admin')
    const { contentSha256: sha256 } = ReportFile.parse(JSON.parse(onward))
    const fields = { sha256, approvals: 'keep' }
    const taken = await sendFile(zed, path(third), file(onward), fields)
    const { id } = Article.parse(await taken.json())
    const claims = Page.parse(await (await zed.call('GET', `/api/articles/${id}/claims`)).json())
    const one = claims.items.find((claim) => claim.review === 'approved')
    const history = await zed.call('GET', `/api/claims/${one?.id}/history`)
    const { items } = History.parse(await history.json())
    expect(items.slice(-3).map(({ kind, from }) => [kind, from])).toEqual([
      ['claim-approved', 'World desk'],
      ['claim-imported', 'Night desk'],
      ['claim-imported', undefined],
    ])
  })

  test('is told as taken before, and its sources as known', async () => {
    await takenAs('drop')
    const seen = ReportPreview.parse(await (await preview(admin, report)).json())
    expect(seen.earlier.length).toBeGreaterThan(0)
    expect(seen.sources.every((source) => source.isKnown)).toBe(true)
  })

  test('an editor takes it over, but only an admin keeps approvals, and nobody what they did not see', async () => {
    const editor = await addPerson(second, 'Eve', deskId, 'editor')
    const reader = await addPerson(second, 'Lena', deskId, 'reader')
    expect((await preview(reader, report)).status).toBe(403)
    expect((await take(editor, report)).status).toBe(403)
    expect((await take(editor, report, 'drop')).status).toBe(201)
    const unseen = await sendFile(admin, path(), file(report), { sha256: 'a'.repeat(64) })
    expect(await unseen.json()).toMatchObject({ code: 'not-allowed-in-state' })
    const before = await second.db.read.selectFrom('article').select('id').execute()
    const changed = report.replace('Nobody else says so.', 'Everybody says so.')
    const refused = await preview(admin, changed)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'invalid' })
    expect((await take(admin, changed)).status).toBe(422)
    const after = await second.db.read.selectFrom('article').select('id').execute()
    expect(after).toEqual(before)
  })
})
