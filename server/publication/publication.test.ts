import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { canonicalJson } from '#shared/event/canonical-json.ts'
import { Publication, PublishedCard } from '#shared/publication/publication.ts'
import { type Claim } from '#shared/review/review.ts'
import { sha256 } from '../sha256.ts'
import { act, addArticle, addClaim, readClaim } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  callerOf,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const DAY_MS = 24 * 3_600_000

describe.each(ENGINES)('public pages on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reviewer: TestPerson
  let reader: TestPerson
  let article: Article
  let approved: Claim
  let path: string

  beforeAll(async () => {
    house = await openTestHouse(engine, {
      STET_SESSION_IDLE_HOURS: '720',
      STET_SESSION_HOURS: '720',
    })
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Ed Editor', deskId, 'editor')
    reviewer = await addPerson(house, 'Rea Reviewer', deskId, 'reviewer')
    reader = await addPerson(house, 'Rosa', deskId, 'reader')
    article = await addArticle(editor, deskId)
    approved = await addClaim(editor, article, 'in October')
    await act(editor, approved, '', { verdict: 'verified', basis: 'common-knowledge' })
    await addClaim(editor, article, 'at least 206 fighters')
    path = `/api/articles/${article.id}/publication`
    await approve()
  })
  afterAll(() => house.close())

  async function approve(): Promise<void> {
    await act(editor, approved, 'submit')
    const { fingerprint } = await readClaim(reviewer, approved.id)
    expect((await act(reviewer, approved, 'approve', { fingerprint })).status).toBe(200)
  }

  const state = async () => Publication.parse(await (await reader.call('GET', path)).json())
  const send = async (method: string, more: string, body?: unknown, person = editor) => {
    const { version } = await state()
    return person.call(method, `${path}${more}`, body, { 'if-match': `"${version}"` })
  }
  const publish = (body: unknown = {}, person = editor) => send('POST', '', body, person)
  const outside = (address: string, headers: Record<string, string> = {}) =>
    callerOf(house, { origin: '' })('GET', new URL(address).pathname, undefined, headers)
  const linkOf = async () => (await state()).url ?? ''

  test('before the first version nothing is public, and nobody is asked to say what changed', async () => {
    expect(await state()).toMatchObject({ version: 0, state: 'unpublished', url: null })
    expect((await publish({}, reader)).status).toBe(403)
    expect((await editor.call('POST', path, {})).status).toBe(428)
    const answer = await publish({})
    expect(answer.status).toBe(201)
    expect(Publication.parse(await answer.json())).toMatchObject({
      state: 'published',
      version: 1,
      isIndexed: false,
      versions: [{ number: 1, by: { name: 'Ed Editor' }, note: null, revision: 1 }],
      difference: { claims: [], title: false, text: false, corrections: 0 },
    })
    expect(await linkOf()).toMatch(/^http:\/\/localhost:4180\/p\/[\w-]{43}$/)
  })

  test('whoever has the link reads the page, without a name, a cookie or a script', async () => {
    const answer = await outside(await linkOf())
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Published <time')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('href="#claim-1">link to this claim</a>')
    expect(page).not.toContain('Ed Editor')
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'x-frame-options': 'DENY',
    })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
    )
    expect(headers['set-cookie']).toBeUndefined()
    const again = await outside(await linkOf(), { 'if-none-match': headers['etag'] ?? '' })
    expect(again.status).toBe(304)
    const head = await callerOf(house)('HEAD', new URL(await linkOf()).pathname)
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('what is stored is the public report, with the hash that the page prints', async () => {
    const row = await house.db.read
      .selectFrom('publication_version')
      .select(['report', 'content_sha256', 'page'])
      .where('article_id', '=', article.id)
      .executeTakeFirstOrThrow()
    const { contentSha256, record, ...rest } = z
      .record(z.string(), z.json())
      .parse(JSON.parse(row.report))
    expect([contentSha256, record]).toEqual([row.content_sha256, null])
    expect(sha256(canonicalJson(rest))).toBe(row.content_sha256)
    expect(row.page).toContain(row.content_sha256)
    expect(rest).toMatchObject({ profile: 'public', schemaVersion: 3 })
  })

  test('the desk sees at once when an approved claim is not approved any more', async () => {
    await act(editor, approved, '', { verdict: 'disputed', explanation: 'Two accounts.' })
    expect((await state()).difference?.claims).toMatchObject([
      { kind: 'reopened', number: 1, fields: ['review', 'verdict', 'explanation'] },
    ])
    const page = await (await outside(await linkOf())).text()
    expect(page).toContain('<span class="word verified">Verified</span>')
    const other = await addClaim(editor, article, 'A truce holds')
    const gone = await addClaim(editor, article, 'The talks go on')
    await act(editor, gone, 'withdraw', { reason: 'Not a claim.' })
    expect((await state()).difference?.claims).toMatchObject([
      { kind: 'reopened' },
      { kind: 'added', claimId: other.id },
    ])
  })

  test('a further version says what changed, and is read under the same link', async () => {
    const link = await linkOf()
    const silent = await publish({})
    expect(silent.status).toBe(422)
    house.clock.forward(DAY_MS)
    await approve()
    const answer = await publish({ note: 'The claim about October is disputed.' })
    expect(answer.status).toBe(201)
    expect(await state()).toMatchObject({ url: link, difference: { claims: [] } })
    const page = await (await outside(link)).text()
    expect(page).toMatch(/Updated <time[^>]*>3 Mar 2026[^<]*<\/time>: <bdi>The claim about October/)
    expect(page).toMatch(/First published <time[^>]*>2 Mar 2026/)
  })

  test('who saw an older state publishes nothing', async () => {
    const answer = await editor.call('POST', path, { note: 'Late' }, { 'if-match': '"1"' })
    expect(answer.status).toBe(412)
    expect(await answer.json()).toMatchObject({ current: { version: 2, state: 'published' } })
  })

  test('a claim that may not be ClaimReview is a refusal with its reason, and nothing is published', async () => {
    const answer = await publish({ note: 'With markup', claimReviews: [1, 99] })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      refused: [
        { number: 1, reason: 'own-words' },
        { number: 99, reason: 'not-in-report' },
      ],
    })
    expect((await state()).versions).toHaveLength(2)
  })

  test('search engines are let in only where somebody said so', async () => {
    expect((await send('PATCH', '', { isIndexed: true })).status).toBe(200)
    const open = await outside(await linkOf())
    expect(open.headers.get('x-robots-tag')).toBeNull()
    expect(await open.text()).toContain('<meta name="robots" content="all">')
    expect((await send('PATCH', '', { isIndexed: false })).status).toBe(200)
    expect((await outside(await linkOf())).headers.get('x-robots-tag')).toContain('noindex')
  })

  test('another link makes the old one as if it had never been, in the page and in every card', async () => {
    const old = await linkOf()
    expect((await send('POST', '/new-link')).status).toBe(200)
    const link = await linkOf()
    expect(link).not.toBe(old)
    const gone = await outside(old)
    const never = await outside(old.replace(/.$/, old.endsWith('A') ? 'B' : 'A'))
    expect([gone.status, never.status]).toEqual([404, 404])
    expect(await gone.text()).toBe(await never.text())
    expect(Object.fromEntries(gone.headers)).toEqual(Object.fromEntries(never.headers))
    const token = old.split('/').at(-1) ?? ''
    for (const more of ['', '/embed', '/claims/1/embed']) {
      const page = await (await outside(`${link}${more}`)).text()
      expect(page).toContain(link)
      expect(page).not.toContain(token)
    }
    const { items } = z
      .object({ items: z.array(PublishedCard) })
      .parse(await (await reader.call('GET', `${path}/cards`)).json())
    expect(JSON.stringify(items)).not.toContain(token)
    expect(items.map(({ number }) => number)).toEqual([0, 1, 2, 3])
  })

  test('withdrawn, the page says so with the reason and shows none of the report', async () => {
    const link = await linkOf()
    expect((await send('POST', '/withdraw', { reason: '' })).status).toBe(422)
    const reason = 'A source asked for <time>.'
    expect((await send('POST', '/withdraw', { reason })).status).toBe(200)
    expect(await state()).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason, by: { name: 'Ed Editor' } },
      difference: null,
    })
    const page = await outside(link)
    expect(page.status).toBe(410)
    const text = await page.text()
    expect(text).toContain('A source asked for &lt;time&gt;.')
    expect(text).toMatch(/Withdrawn on <time[^>]*>3 Mar 2026/)
    expect(text).not.toContain('206 fighters')
    expect(text).not.toContain('The truce')
    for (const more of ['/embed', '/claims/1/embed']) {
      const card = await outside(`${link}${more}`)
      expect(card.status).toBe(410)
      const words = await card.text()
      expect(words).toContain('Withdrawn')
      expect(words).not.toContain('October')
    }
    expect((await send('POST', '/withdraw', { reason })).status).toBe(409)
    expect((await publish({ note: 'It is public again.' })).status).toBe(201)
    expect((await outside(link)).status).toBe(200)
  })

  test('the log tells every step, and never the link', async () => {
    const rows = await house.db.read
      .selectFrom('event')
      .innerJoin('event_payload', (join) =>
        join
          .onRef('event_payload.desk_id', '=', 'event.desk_id')
          .onRef('event_payload.seq', '=', 'event.seq'),
      )
      .select(['event.kind', 'event_payload.payload'])
      .where('event.article_id', '=', article.id)
      .where('event.kind', 'like', '%publi%')
      .orderBy('event.seq')
      .execute()
    expect(rows.map(({ kind }) => kind)).toEqual([
      'report-published',
      'report-published',
      'publication-changed',
      'publication-changed',
      'publication-link-renewed',
      'publication-withdrawn',
      'report-published',
    ])
    expect(JSON.stringify(rows)).not.toContain((await linkOf()).split('/').at(-1))
  })

  test('an article with a public page is not deleted', async () => {
    const admin = await addPerson(house, 'Ada', deskId, 'admin')
    const other = await addArticle(editor, deskId)
    const at = `/api/articles/${other.id}`
    const published = await editor.call('POST', `${at}/publication`, {}, { 'if-match': '"0"' })
    expect(published.status).toBe(201)
    const answer = await admin.call('DELETE', at, undefined, { 'if-match': '"1"' })
    expect(answer.status).toBe(409)
    expect(house.errors).toEqual([])
  })
})
