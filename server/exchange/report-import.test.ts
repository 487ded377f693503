import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Article } from '#shared/article/article.ts'
import { ReportPreview } from '#shared/exchange/report-import.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { sendFile } from '../testing/import-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'
import { masked } from './masked-report.fixture.ts'
import { addWholeArticle } from './whole-article.fixture.ts'

/** Comes last among all names, so that nobody's place changes. */
const IMPORTER = 'Zoe Zuse'

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
    const { claims, record, contacts } = ReportFile.parse(JSON.parse(report))
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
  })

  test('is the same in another house, but for ids and the import', async () => {
    const seen = ReportPreview.parse(await (await preview(admin, report)).json())
    expect(seen).toMatchObject({ desk: 'World desk', earlier: [], leftOut: ['files'] })
    const taken = await take(admin, report)
    expect(await taken.clone().text()).toContain('World desk')
    expect(taken.status).toBe(201)
    const article = Article.parse(await taken.json())
    const again = await exported(admin, article.id)
    expect(masked(again, IMPORTER)).toEqual(masked(report, IMPORTER))
  })
})
