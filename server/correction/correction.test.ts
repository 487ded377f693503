import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { Correction, StandingCheck } from '#shared/correction/correction.ts'
import { ReportModel } from '#shared/report/report-model.ts'
import { type Claim } from '#shared/review/review.ts'
import { fileContents } from '../report/file-contents.fixture.ts'
import { act, addArticle, addClaim, readClaim } from '../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../testing/test-house.ts'

const HOUR_MS = 3_600_000
const List = z.object({ items: z.array(Correction), checks: z.array(StandingCheck) })

describe.each(ENGINES)('corrections on %s', (engine) => {
  let house: TestHouse
  let editor: TestPerson
  let reviewer: TestPerson
  let reader: TestPerson
  let stranger: TestPerson
  let article: Article
  let claim: Claim
  let path: string

  beforeAll(async () => {
    house = await openTestHouse(engine, { STET_EXPORTS_PER_HOUR: '100' })
    const deskId = await addDesk(house)
    editor = await addPerson(house, 'Ed Editor', deskId, 'editor')
    reviewer = await addPerson(house, 'Rea Reviewer', deskId, 'reviewer')
    reader = await addPerson(house, 'Rosa', deskId, 'reader')
    stranger = await addPerson(house, 'Edda', await addDesk(house, 'Other desk'), 'admin')
    article = await addArticle(editor, deskId)
    claim = await addClaim(editor, article, 'in October')
    path = `/api/articles/${article.id}/corrections`
    await act(editor, claim, '', { verdict: 'verified', basis: 'common-knowledge' })
    await approve()
  })
  afterAll(() => house.close())

  async function approve(): Promise<void> {
    await act(editor, claim, 'submit')
    const { fingerprint } = await readClaim(reviewer, claim.id)
    expect((await act(reviewer, claim, 'approve', { fingerprint })).status).toBe(200)
  }
  async function publish(version: number, note?: string): Promise<void> {
    const at = `/api/articles/${article.id}/publication`
    const answer = await editor.call('POST', at, { note }, { 'if-match': `"${version}"` })
    expect(answer.status).toBe(201)
  }
  const list = async () => List.parse(await (await reader.call('GET', path)).json())
  const add = async (body: object) =>
    Correction.parse(await (await editor.call('POST', path, body)).json())
  const change = (one: Correction, body: object, person = editor) =>
    person.call('PATCH', `/api/corrections/${one.id}`, body, { 'if-match': `"${one.version}"` })
  const remove = (one: Correction) =>
    editor.call('DELETE', `/api/corrections/${one.id}`, undefined, {
      'if-match': `"${one.version}"`,
    })

  test('the check that missed it is the approval that stood when it was published, not a later one', async () => {
    await publish(0)
    const { checks } = await list()
    expect(checks).toMatchObject([{ claimId: claim.id, by: { name: 'Rea Reviewer' } }])
    house.clock.forward(HOUR_MS)
    await act(editor, claim, '', { explanation: 'Looked at again.' })
    await approve()
    expect((await list()).checks).toEqual(checks)
    const added = await add({
      kind: 'correction',
      text: 'It was September.',
      before: 'in October',
      after: 'in September',
      claimId: claim.id,
    })
    expect(added).toMatchObject({
      number: 1,
      kind: 'correction',
      missedBy: { approvalId: checks[0]?.approvalId, by: { name: 'Rea Reviewer' }, why: null },
      publishedIn: null,
      createdBy: { name: 'Ed Editor' },
      version: 1,
    })
  })

  test('it can be changed and taken back until it is published, and then stays', async () => {
    const [first] = (await list()).items
    if (!first) throw new Error('there is no correction')
    const why = 'The calendar was read from memory.'
    const missedBy = { approvalId: first.missedBy?.approvalId, why }
    const changed = await change(first, { missedBy })
    expect(await changed.json()).toMatchObject({ version: 2, missedBy: { why } })
    expect((await change(first, { text: 'Late' })).status).toBe(412)
    const extra = await add({ kind: 'update', text: 'More is known.' })
    expect((await remove(extra)).status).toBe(204)
    expect((await list()).items.map(({ number }) => number)).toEqual([1])
    await publish(1, 'A date was wrong.')
    const [published] = (await list()).items
    expect(published).toMatchObject({ publishedIn: 2, missedBy: { why } })
    if (!published) throw new Error('there is no correction')
    expect((await change(published, { text: 'No' })).status).toBe(409)
    expect((await remove(published)).status).toBe(409)
    expect(await add({ kind: 'clarification', text: 'Of 2025.' })).toMatchObject({
      number: 3,
      missedBy: null,
    })
  })

  test('the public page has it without people, at the top and at its claim', async () => {
    const { url } = z
      .object({ url: z.string() })
      .parse(await (await reader.call('GET', `/api/articles/${article.id}/publication`)).json())
    const page = await (await editor.call('GET', new URL(url).pathname)).text()
    expect(page).toContain(
      '<h3 id="correction-1-title"><a href="#claim-1">Correction, claim 1</a></h3>',
    )
    expect(page).toContain('<del class="pre" lang="en" dir="ltr"><bdi>in October</bdi></del>')
    expect(page).toContain('<a href="#correction-1">Correction</a>')
    expect(page).toContain('"@type":"CorrectionComment"')
    expect(page).not.toMatch(/Ed Editor|Rea Reviewer|from memory|Of 2025/)
  })

  test.each(['html', 'md', 'docx', 'xlsx', 'json'])(
    'the internal report as %s says who corrected it, and the public one does not',
    async (format) => {
      const text = async (profile: string) => {
        const query = `format=${format}&profile=${profile}`
        const answer = await editor.call('GET', `/api/articles/${article.id}/report?${query}`)
        expect(answer.status).toBe(200)
        return fileContents(new Uint8Array(await answer.arrayBuffer()))
      }
      const internal = await text('internal')
      for (const words of ['It was September', 'from memory', 'Rea Reviewer'])
        expect(internal).toContain(words)
      expect(await text('legal')).not.toContain('from memory')
      const open = await text('public')
      expect(open).toContain('It was September')
      expect(open).not.toMatch(/from memory|Rea Reviewer|Ed Editor/)
    },
  )

  test('the report as JSON keeps its shape', async () => {
    const answer = await editor.call('GET', `/api/articles/${article.id}/report?format=json`)
    const { corrections } = ReportModel.parse(JSON.parse(await answer.text()))
    expect(corrections).toMatchObject([
      { number: 3, claim: null, kind: { code: 'clarification', words: 'Clarification' } },
      { number: 1, claim: 1, by: 'Ed Editor', missedBy: { by: 'Rea Reviewer' } },
    ])
  })

  test('a retraction stands as a banner on the page and on the card of its claim', async () => {
    await add({ kind: 'retraction', text: 'This is retracted.', claimId: claim.id, missedBy: null })
    await publish(2, 'A claim is retracted.')
    const { url } = z
      .object({ url: z.string() })
      .parse(await (await reader.call('GET', `/api/articles/${article.id}/publication`)).json())
    const read = async (more: string) =>
      (await editor.call('GET', `${new URL(url).pathname}${more}`)).text()
    for (const more of ['', '/embed', '/claims/1/embed'])
      expect(await read(more)).toContain('<p class="banner">')
  })

  test('nobody without the right, with a foreign claim or approval gets through', async () => {
    const draft = { kind: 'correction', text: 'x' }
    expect((await reader.call('POST', path, draft)).status).toBe(403)
    expect((await stranger.call('GET', path)).status).toBe(404)
    expect((await editor.call('POST', path, { ...draft, claimId: 'none' })).status).toBe(422)
    expect((await editor.call('POST', path, { ...draft, text: ' ' })).status).toBe(422)
    const missedBy = { approvalId: 'none' }
    const wrong = { ...draft, claimId: claim.id, missedBy }
    expect((await editor.call('POST', path, wrong)).status).toBe(422)
    expect(house.errors).toEqual([])
  })

  test('the log has every step with what was said before', async () => {
    const kinds = await house.db.read
      .selectFrom('event')
      .select('kind')
      .where('kind', 'like', 'correction-%')
      .orderBy('seq')
      .execute()
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'correction-added',
      'correction-changed',
      'correction-added',
      'correction-removed',
      'correction-added',
      'correction-added',
    ])
  })
})
