import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import {
  act,
  addArticle,
  addClaim,
  addEvidence,
  addSource,
  ARTICLE_TEXT,
  readClaim,
  SOURCE_TEXT,
  spanOf,
} from './testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from './testing/test-house.ts'

const TABLES = [
  'article',
  'revision',
  'source',
  'snapshot',
  'claim',
  'placement',
  'evidence',
  'event',
] as const
/** As much as fits into the body of a move, which has no long text. */
const REASON_CHARS = 60_000
const BAD_TEXTS = [
  ['a NUL byte', 'a\0b'],
  ['the first half of a character', 'a\uD83E'],
  ['the second half of a character', '\uDD9Eb'],
  ['100,000 characters', 'x'.repeat(100_000)],
] as const
const BAD_SPANS = [
  ['one letter too late', (span: Span) => ({ ...span, start: span.start + 1, end: span.end + 1 })],
  ['one letter too short', (span: Span) => ({ ...span, end: span.end - 1 })],
  ['words that are not there', (span: Span) => ({ ...span, exact: 'x'.repeat(span.exact.length) })],
  ['beyond the end', (span: Span) => ({ ...span, start: 90_000, end: 90_000 + span.exact.length })],
] as const
type Span = { start: number; end: number; exact: string }

describe.each(ENGINES)('bad input on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reviewer: TestPerson
  let article: Article
  let claim: Claim
  let evidence: Evidence
  let sourceId: string
  let foreignSourceId: string

  beforeAll(async () => {
    house = await openTestHouse(engine)
    deskId = await addDesk(house)
    editor = await addPerson(house, 'Amina', deskId, 'editor')
    reviewer = await addPerson(house, 'Nora', deskId, 'reviewer')
    article = await addArticle(editor, deskId)
    claim = await addClaim(editor, article, 'October')
    sourceId = await addSource(house, deskId, editor.id)
    foreignSourceId = await addSource(house, await addDesk(house, 'Other desk'), editor.id)
    evidence = await addEvidence(editor, claim, { sourceId, words: '206 fighters' })
  })
  afterAll(() => house.close())

  async function stored(): Promise<number[]> {
    const counts = TABLES.map(async (table) => {
      const row = house.db.read.selectFrom(table).select((eb) => eb.fn.countAll().as('count'))
      return Number((await row.executeTakeFirstOrThrow()).count)
    })
    return Promise.all(counts)
  }

  /** Asks, and sees that it was refused in the form of a problem and changed nothing. */
  async function refused(work: () => Promise<Response>): Promise<unknown> {
    const before = [await stored(), await readClaim(editor, claim.id)]
    const answer = await work()
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem: unknown = await answer.json()
    expect([await stored(), await readClaim(editor, claim.id)]).toEqual(before)
    return problem
  }

  const onArticle = (span: Span) =>
    editor.call('POST', `/api/articles/${article.id}/claims`, { revision: 1, spans: [span] })
  const onClaim = (span: Span) => act(editor, claim, '', { revision: 1, spans: [span] })
  const onCue = (span: Span) =>
    act(editor, claim, '', { revision: 1, attribution: { mode: 'attributed', cue: { span } } })
  const quote = { sourceId: '', snapshot: 1, about: 'content', relation: 'supports' }
  const onSource = (span: Span, id = sourceId) =>
    editor.call('POST', `/api/claims/${claim.id}/evidence`, {
      ...quote,
      sourceId: id,
      spans: [span],
    })
  const onEvidence = (span: Span) =>
    editor.call(
      'PATCH',
      `/api/evidence/${evidence.id}`,
      { snapshot: 1, spans: [span] },
      { 'if-match': `"${evidence.version}"` },
    )

  describe.each(BAD_SPANS)('%s', (_what, spoil) => {
    test.each([
      ['a new claim', onArticle, ARTICLE_TEXT, 'A truce holds'],
      ['a claim', onClaim, ARTICLE_TEXT, 'A truce holds'],
      ['the verb of a claim', onCue, ARTICLE_TEXT, 'claimed'],
      ['new evidence', onSource, SOURCE_TEXT, 'We keep the truce'],
      ['evidence', onEvidence, SOURCE_TEXT, 'We keep the truce'],
    ] as const)('for %s is refused with what stands there', async (_where, send, text, words) => {
      const span = spoil(spanOf(text, words))
      expect(await refused(() => send(span))).toMatchObject({
        status: 422,
        code: 'quote-mismatch',
        start: span.start,
        end: span.end,
        found: text.slice(span.start, span.end),
      })
    })
  })

  test('a source of another desk is not there for evidence, as one that nobody has', async () => {
    const span = spanOf(SOURCE_TEXT, 'We keep the truce')
    const foreign = await refused(() => onSource(span, foreignSourceId))
    expect(foreign).toMatchObject({ status: 404, code: 'not-found' })
    const unknown = await refused(() => onSource(span, crypto.randomUUID()))
    expect({ ...Object(foreign), requestId: '' }).toEqual({ ...Object(unknown), requestId: '' })
  })

  test.each(['articles', 'sources'])(
    'files for %s that cannot be read are refused',
    async (what) => {
      const bytes = (text: string) => new TextEncoder().encode(text)
      const upload = (name: string, content: Uint8Array<ArrayBuffer>, title?: string) => () => {
        const form = new FormData()
        form.set('file', new File([content], name))
        if (title !== undefined) form.set('title', title)
        return editor.call('POST', `/api/desks/${deskId}/${what}`, form)
      }
      const cases = [
        [upload('empty.txt', bytes('')), 422, 'unreadable-document'],
        [upload('blank.txt', bytes(' \n\n ')), 422, 'unreadable-document'],
        [upload('latin.txt', new Uint8Array([0x66, 0xfc, 0x72])), 422, 'unreadable-document'],
        [upload('cut.txt', bytes('ä').slice(0, 1)), 422, 'unreadable-document'],
        [upload('half.txt', new Uint8Array([0xed, 0xa0, 0x80])), 422, 'unreadable-document'],
        [upload('nul.txt', bytes('a\0b')), 422, 'unreadable-document'],
        [upload('three.txt', new Uint8Array(3_000_000).fill(97)), 413, 'too-large'],
        [upload('ten.txt', new Uint8Array(10_000_000).fill(97)), 413, 'too-large'],
        [upload('paper.pdf', bytes('%PDF-1.7')), 422, 'unreadable-document'],
        [upload('paper.docx', bytes('MZ\x90\0\x03')), 415, 'unsupported-type'],
        [upload('good.txt', bytes('Good.'), 'x'.repeat(100_000)), 422, 'invalid'],
        [upload('good.txt', bytes('Good.'), 'a\0b'), 422, 'invalid'],
      ] as const
      for (const [send, status, code] of cases)
        expect(await refused(send)).toMatchObject({ status, code })
    },
  )

  describe.each(BAD_TEXTS)('%s', (_what, bad) => {
    const article = () => `/api/desks/${deskId}/articles`
    const source = () => `/api/desks/${deskId}/sources`
    const post = (path: string, body: unknown) => editor.call('POST', path, body)
    const draft = { title: 'T', text: 'A text.' }
    test.each([
      ['title', () => post(article(), { ...draft, title: bad })],
      ['byline', () => post(article(), { ...draft, byline: bad })],
      ['language', () => post(article(), { ...draft, language: bad })],
      ['title', () => post(source(), { ...draft, title: bad })],
      ['publisher', () => post(source(), { ...draft, publisher: bad })],
      ['url', () => post(source(), { ...draft, url: `https://wire.example/${bad}` })],
      ['statement', () => act(editor, claim, '', { statement: bad })],
      ['explanation', () => act(editor, claim, '', { explanation: bad })],
      ['reason', () => act(editor, claim, 'withdraw', { reason: bad.slice(0, REASON_CHARS) })],
      [
        'note',
        () =>
          editor.call(
            'PATCH',
            `/api/evidence/${evidence.id}`,
            { note: bad },
            { 'if-match': `"${evidence.version}"` },
          ),
      ],
    ])('as a %s is refused by name', async (field, send) => {
      const problem = await refused(send)
      expect(problem).toMatchObject({ status: 422, code: 'invalid' })
      expect(Object(problem).issues).toContainEqual(expect.objectContaining({ path: field }))
    })
  })

  test('a NUL byte in an address or a cursor is never our mistake', async () => {
    const cursor = Buffer.from(JSON.stringify(['\0', '\0'])).toString('base64url')
    const list = `/api/desks/${deskId}/articles`
    const statuses = await Promise.all(
      [
        '/api/articles/%00',
        '/api/claims/a%00b/history',
        '/api/desks/%00/articles',
        `${list}?q=%00`,
        `/api/desks/${deskId}/sources?q=a%00b`,
        `${list}?cursor=${cursor}`,
        `/api/desks/${deskId}/sources?cursor=${cursor}`,
      ].map(async (path) => (await editor.call('GET', path)).status),
    )
    expect(statuses).toEqual([404, 404, 404, 422, 422, 422, 422])
  })

  test('nobody approves a claim that they marked, changed or found the evidence for', async () => {
    const touch: ((mine: Claim) => Promise<unknown>)[] = [
      (mine) => act(reviewer, mine, '', { explanation: 'Both agencies say so.' }),
      (mine) => addEvidence(reviewer, mine, { sourceId, words: 'among the dead' }),
    ]
    const claims = [
      await addClaim(reviewer, article, 'A truce holds'),
      await addClaim(editor, article, 'A truce holds'),
      await addClaim(editor, article, 'A truce holds'),
    ]
    for (const [index, work] of touch.entries()) {
      const mine = claims[index + 1]
      if (mine) await work(mine)
    }
    for (const mine of claims) {
      await act(editor, mine, '', { verdict: 'verified', basis: 'common-knowledge' })
      await act(editor, mine, 'submit')
      const { fingerprint } = await readClaim(reviewer, mine.id)
      const problem = await refused(() => act(reviewer, mine, 'approve', { fingerprint }))
      expect(problem).toMatchObject({ status: 409, code: 'four-eyes' })
      expect(await readClaim(editor, mine.id)).toMatchObject({ state: 'submitted', approval: null })
    }
  })

  test('an approval of what has changed since is refused with what changed', async () => {
    const mine = await addClaim(editor, article, 'The talks go on')
    await act(editor, mine, '', { verdict: 'verified', basis: 'common-knowledge' })
    await act(editor, mine, 'submit')
    const { fingerprint } = await readClaim(reviewer, mine.id)
    await addEvidence(editor, mine, { sourceId, words: 'We keep the truce' })
    await act(editor, mine, 'submit')
    const problem = await refused(() => act(reviewer, mine, 'approve', { fingerprint }))
    expect(problem).toMatchObject({
      status: 409,
      code: 'fingerprint-changed',
      changed: [{ kind: 'evidence-added', by: { name: 'Amina' } }],
    })
  })

  test('after all this nothing unexpected happened', () => {
    expect(house.errors).toEqual([])
  })
})
