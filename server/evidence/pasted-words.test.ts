import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article } from '#shared/article/article.ts'
import { Evidence } from '#shared/evidence/evidence.ts'
import { FoundInSource, type Source } from '#shared/source/source.ts'
import { act, addClaim, readClaim, SOURCE_TEXT, spanOf } from '../testing/seed-desk.ts'
import {
  attach,
  GONE,
  keepSnapshot,
  newSource as addedSource,
  openNewsroom,
} from '../testing/snapshots.ts'
import { ENGINES, type TestHouse, type TestPerson } from '../testing/test-house.ts'

describe.each(ENGINES)('pasted words on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let editor: TestPerson
  let reader: TestPerson
  let article: Article

  beforeAll(async () => {
    ;({ house, deskId, editor, reader, article } = await openNewsroom(engine))
  })
  afterAll(() => house.close())

  const newSource = (text?: string) => addedSource({ editor, deskId }, text)
  const find = async (source: Source, quote: string, person = reader) => {
    const path = `/api/sources/${source.id}/find?quote=${encodeURIComponent(quote)}`
    return person.call('GET', path)
  }
  const matchesOf = async (source: Source, quote: string) =>
    FoundInSource.parse(await (await find(source, quote)).json()).matches

  test.each([
    ['identical', '206 fighters were among the dead', 1],
    ['typography', '"We keep the truce," the spokesman said', 1],
    ['altered', 'He added that 210 fighters were among the dead', 1],
  ])('are found: %s', async (match, quote, count) => {
    const matches = await matchesOf(await newSource(), quote)
    expect(matches).toHaveLength(count)
    expect(matches).toMatchObject([{ match }])
    for (const { start, end, exact } of matches) {
      expect(SOURCE_TEXT.slice(start, end)).toBe(exact)
    }
  })

  test('are shown at each place where they stand, and nowhere when they are not there', async () => {
    const twice = await newSource('Some say the truce holds. Others say the truce holds.')
    expect(await matchesOf(twice, 'the truce holds')).toHaveLength(2)
    expect(await matchesOf(twice, 'ninety-nine balloons over the bay')).toEqual([])
    expect((await find(twice, '')).status).toBe(422)
    expect((await find(twice, 'x'.repeat(20_001))).status).toBe(422)
  })

  test('are attached as the source has them', async () => {
    const source = await newSource()
    const claim = await addClaim(editor, article, '206 fighters')
    const response = await attach(
      editor,
      { claim, source },
      { quote: '"We keep the truce," the spokesman' },
    )
    expect(response.status).toBe(201)
    expect(Evidence.parse(await response.json())).toMatchObject({
      spans: [spanOf(SOURCE_TEXT, '“We keep the truce,” the spokesman')],
      quote: null,
      match: 'identical',
    })
  })

  test('without a place are kept, count for nothing, and wait for somebody', async () => {
    const source = await newSource()
    const claim = await addClaim(editor, article, '206 fighters')
    const bare = await readClaim(editor, claim.id)
    const response = await attach(
      editor,
      { claim, source },
      { quote: 'Ninety-nine balloons over the bay' },
    )
    expect(response.status).toBe(201)
    const one = Evidence.parse(await response.json())
    expect(one).toMatchObject({
      spans: [],
      quote: 'Ninety-nine balloons over the bay',
      match: 'not-found',
    })
    const now = await readClaim(editor, claim.id)
    expect(now.fingerprint).toBe(bare.fingerprint)
    await act(editor, claim, '', { verdict: 'unproven', explanation: 'Nobody says so.' })
    const refused = await act(editor, claim, 'submit')
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { blockers: ['evidence-without-place'] },
    ])
    const settled = await editor.call(
      'PATCH',
      `/api/evidence/${one.id}`,
      { snapshot: 1, spans: [spanOf(SOURCE_TEXT, '206 fighters')] },
      { 'if-match': '"1"' },
    )
    expect(Evidence.parse(await settled.json())).toMatchObject({
      spans: [spanOf(SOURCE_TEXT, '206 fighters')],
      quote: null,
      match: 'identical',
    })
    expect((await act(editor, claim, 'submit')).status).toBe(200)
  })

  test('are looked for again in each new snapshot', async () => {
    const source = await newSource(GONE)
    const claim = await addClaim(editor, article, '206 fighters')
    await attach(editor, { claim, source }, { quote: '206 fighters were among the dead' })
    await keepSnapshot(editor, source, { text: SOURCE_TEXT })
    expect((await readClaim(editor, claim.id)).evidence).toMatchObject([
      {
        match: 'not-found',
        latestMatch: 'identical',
        latest: { snapshot: 2, spans: [spanOf(SOURCE_TEXT, '206 fighters were among the dead')] },
      },
    ])
  })

  test('come instead of spans, never beside them', async () => {
    const source = await newSource()
    const claim = await addClaim(editor, article, '206 fighters')
    const spans = [spanOf(SOURCE_TEXT, '206 fighters')]
    expect((await attach(editor, { claim, source }, { spans, quote: '206' })).status).toBe(422)
    expect((await attach(editor, { claim, source }, {})).status).toBe(422)
  })
})
