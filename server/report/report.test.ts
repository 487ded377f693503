import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { canonicalJson } from '#shared/event/canonical-json.ts'
import { sha256 } from '../sha256.ts'
import { fileContents } from './file-contents.fixture.ts'
import { seedCanaries } from '../testing/canaries.ts'
import { addArticle } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const FORMATS = ['html', 'md', 'csv', 'json'] as const
const ALL = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md', 'json', 'annotations'] as const
const Json = z.record(z.string(), z.json())

/** Withdrawn claims go whole to the next desk, in the record; nobody reads them in a report. */
function withoutRecord(json: string): string {
  return JSON.stringify({ ...Json.parse(JSON.parse(json)), record: null })
}

describe.each(ENGINES)('reports on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reviewer: TestPerson
  let reader: TestPerson
  let stranger: TestPerson
  let article: Article

  beforeAll(async () => {
    house = await openTestHouse(engine, { STET_EXPORTS_PER_HOUR: '100' })
    deskId = await addDesk(house)
    editor = await addPerson(house, 'CANARY-EDITOR', deskId, 'editor')
    reviewer = await addPerson(house, 'CANARY-REVIEWER', deskId, 'reviewer')
    reader = await addPerson(house, 'Rosa', deskId, 'reader')
    stranger = await addPerson(house, 'Edda', await addDesk(house, 'Other desk'), 'admin')
    article = await addArticle(editor, deskId)
    await seedCanaries({ editor, reviewer }, article)
  })
  afterAll(() => house.close())

  const report = (person: TestPerson, query: string) =>
    person.call('GET', `/api/articles/${article.id}/report?${query}`)

  const contents = async (person: TestPerson, query: string) => {
    const answer = await report(person, query)
    expect(answer.status).toBe(200)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return { bytes, text: fileContents(bytes), headers: answer.headers }
  }

  test.each(ALL)('the same clock gives the same bytes as %s', async (format) => {
    const first = await contents(editor, `format=${format}`)
    const second = await contents(reviewer, `format=${format}`)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })

  test.each(FORMATS)('it has the work and the people as %s', async (format) => {
    const { text } = await contents(editor, `format=${format}`)
    expect(text).toContain('CANARY-EDITOR')
    expect(text).toContain('Two questions, two answers.')
    expect(format === 'json' ? withoutRecord(text) : text).not.toContain('CANARY-UNUSED')
  })

  test.each(['html', 'docx', 'xlsx', 'md', 'json'] as const)(
    'the internal report as %s has the comments',
    async (format) => {
      const { text } = await contents(reader, `format=${format}`)
      expect(text).toContain('CANARY-COMMENT')
      expect(text).toContain('CANARY-ANSWER')
    },
  )

  test.each(ALL)('no other report as %s has them', async (format) => {
    for (const profile of ['checked-copy', 'legal', 'public']) {
      const { text } = await contents(editor, `format=${format}&profile=${profile}`)
      expect(text).not.toMatch(/CANARY-(COMMENT|ANSWER)/)
    }
  })

  test.each(ALL)('the public report as %s keeps what the desk keeps', async (format) => {
    const { text, headers } = await contents(editor, `format=${format}&profile=public`)
    expect(text.match(/CANARY-\w+/g)).toBeNull()
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
      /The truce \(public report\)\.[\w.]+$/,
    )
  })

  test('ClaimReview is refused with the reason for each claim that may not be published', async () => {
    const page = encodeURIComponent('https://desk.example/checks/truce')
    const query = `format=claimreview&profile=public&pageUrl=${page}&claims=1,3`
    const answer = await report(editor, query)
    expect(answer.status).toBe(422)
    const { detail } = Json.parse(await answer.json())
    expect(detail).toContain('Claim 1: The claim is not approved.')
    expect(detail).toContain('Claim 3: The article says it in its own words')
    const none = await report(editor, 'format=claimreview&profile=public')
    expect(await none.json()).toMatchObject({ code: 'invalid' })
  })

  test('a report is saved and never shown, each format under its own type', async () => {
    const headers = async (format: string) =>
      Object.fromEntries((await report(reader, `format=${format}`)).headers)
    expect(await headers('html')).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'content-disposition': `attachment; filename="The truce (internal report).html"; filename*=UTF-8''The%20truce%20%28internal%20report%29.html`,
      'cache-control': 'no-store',
      'x-download-options': 'noopen',
      'x-content-type-options': 'nosniff',
    })
    expect(await headers('csv')).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect((await headers('md'))['content-type']).toBe('text/markdown; charset=utf-8')
    expect((await headers('json'))['content-type']).toBe('application/json; charset=utf-8')
  })

  test('the printed hash is that of the report without it, and is kept in the log', async () => {
    const answer = await report(editor, 'format=json&profile=public')
    const { contentSha256, record, ...rest } = Json.parse(JSON.parse(await answer.text()))
    expect(record).toBeNull()
    expect(contentSha256).toBe(sha256(canonicalJson(rest)))
    const row = await house.db.read
      .selectFrom('event')
      .innerJoin('event_payload', (join) =>
        join
          .onRef('event_payload.desk_id', '=', 'event.desk_id')
          .onRef('event_payload.seq', '=', 'event.seq'),
      )
      .select(['event.kind', 'event.actor_id', 'event.article_id', 'event_payload.payload'])
      .where('event.desk_id', '=', deskId)
      .orderBy('event.seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      kind: 'report-exported',
      actor_id: editor.id,
      article_id: article.id,
    })
    expect(JSON.parse(row.payload)).toEqual({ profile: 'public', format: 'json', contentSha256 })
  })

  test('the preview is shown in a frame of ours, runs nothing and is no export', async () => {
    const path = `/api/articles/${article.id}/report/preview?profile=legal`
    const answer = await reader.call('GET', path)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    })
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect(await answer.text()).toContain('Shown are flagged claims alone')
    expect((await reader.call('GET', path.replace('legal', 'public'))).status).toBe(403)
    expect((await stranger.call('GET', path)).status).toBe(404)
  })

  test('a reader gets the internal report only, and another desk gets nothing', async () => {
    expect((await report(reader, 'format=md')).status).toBe(200)
    expect((await report(reader, 'format=md&profile=public')).status).toBe(403)
    expect((await report(stranger, 'format=md')).status).toBe(404)
    expect((await report(editor, 'format=exe')).status).toBe(422)
    expect((await report(editor, 'profile=secret')).status).toBe(422)
  })
})
