import { describe, expect, test } from 'vitest'
import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { buildReport } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from '#shared/report/dossier.fixture.ts'
import { claimTable } from '#shared/report/render-csv.ts'
import { readParts, readSheets, readXml } from './read-workbook.fixture.ts'
import { renderXlsx } from './render-xlsx.ts'

const HASH = 'c'.repeat(64)
const modelOf = (change: Partial<Dossier> = {}, profile: ReportProfile = 'internal') =>
  buildReport(sampleDossier(change), profile, (utc) => utc)

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("https://evil.example")',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  ']]> <!-- & "',
  '\u202Ereversed',
  '_x0041_ and _x005F_x000D_',
  ' 0012 ',
  '1e5',
  'TRUE',
  'two\nlines\tand a tab',
  'سه کشتی 👩‍👩‍👧',
]

/** A dossier that says `text` wherever people can write. */
function hostile(text: string): Partial<Dossier> {
  const base = sampleDossier()
  const evidence = sampleEvidence('log', {
    spans: [{ start: 0, end: 1, exact: text }],
    sourceTitle: text,
    sourcePublisher: text,
    note: text,
    originKey: text,
    locator: { page: text },
    translation: { text, by: text },
  })
  return {
    claims: [
      sampleClaim(1, '40 boats', {
        statement: text,
        explanation: text,
        proposedText: text,
        evidence: [evidence],
      }),
    ],
    article: { ...base.article, title: text, byline: text },
    desk: { ...base.desk, name: text },
    sources: [sampleSource('log', { title: text, author: text, publisher: text })],
    people: [{ id: 'x', name: text, role: 'editor' }],
  }
}

const CONTACT = {
  person: 'Cara Cole',
  role: 'Harbour master',
  channel: 'phone',
  askedAt: '2026-01-01',
  asked: 'How many boats?',
  answeredAt: null,
  answered: null,
  readBack: null,
} as const

/** Something in every part of a report. */
const FULL: Partial<Dossier> = {
  claims: [
    sampleClaim(1, '40 boats', {
      proposedText: '41 boats',
      flags: ['legal'],
      evidence: [sampleEvidence('talk')],
    }),
    sampleClaim(2, 'Monday', { state: 'withdrawn' }),
  ],
  sources: [sampleSource('talk', { medium: 'contact', contact: CONTACT })],
  history: {
    'claim-1': [
      {
        seq: 1,
        at: '2026-01-02T10:00:00.000Z',
        kind: 'claim-changed',
        by: { id: 'user-ana', name: 'Ana Adler' },
        viaToken: false,
        before: { verdict: 'unchecked' },
        after: { verdict: 'verified' },
        reason: null,
        fingerprint: null,
      },
    ],
  },
}

describe('a workbook', () => {
  test('of the same report is the same, byte by byte', async () => {
    expect(await renderXlsx(modelOf(), HASH)).toEqual(await renderXlsx(modelOf(), HASH))
  })

  test.each<[ReportProfile, string[]]>([
    [
      'internal',
      [
        'Summary',
        'Claims',
        'Evidence',
        'Sources',
        'Contacts',
        'Changes',
        'Withdrawn',
        'History',
        'Claims and evidence',
      ],
    ],
    [
      'legal',
      ['Summary', 'Claims', 'Evidence', 'Sources', 'Contacts', 'Changes', 'Claims and evidence'],
    ],
    ['public', ['Summary', 'Claims', 'Evidence', 'Sources', 'Claims and evidence']],
  ])('for %s has the sheets that hold something', async (profile, names) => {
    const sheets = readSheets(await renderXlsx(modelOf(FULL, profile), HASH))
    expect([...sheets.keys()]).toEqual(names)
  })

  test('for the desk tells whom it asked and who changed what, and for the public nobody of them', async () => {
    const internal = readSheets(await renderXlsx(modelOf(FULL), HASH))
    expect(internal.get('Contacts')?.[1]).toContain('How many boats?')
    expect(internal.get('History')?.[1]).toContain('Ana Adler')
    const open = readParts(await renderXlsx(modelOf(FULL, 'public'), HASH))
    expect([...open.values()].join('')).not.toMatch(/Cara|Ana Adler|How many/)
  })

  test('says first how much is not approved, and what a hash proves', async () => {
    const [, title, status, ...rest] =
      readSheets(await renderXlsx(modelOf(), HASH)).get('Summary') ?? []
    expect(title).toEqual(['Fact-check report', 'Boats'])
    expect(status).toEqual([
      'Status',
      '2 of 3 claims are not approved, and the article is not signed off.',
    ])
    expect(rest).toContainEqual(['Report SHA-256', HASH])
    expect(rest).toContainEqual([
      'What a hash proves',
      'That a text or this report is unchanged, not that it is true.',
    ])
    expect(rest).toContainEqual(['Is it so? Verified', 3])
  })

  test('keeps the heads of columns in view, and turns with the article', async () => {
    const base = sampleDossier()
    const revision = { ...base.revision, dir: 'rtl' as const, language: 'ur' }
    const leftToRight = readParts(await renderXlsx(modelOf(), HASH))
    const rightToLeft = readParts(await renderXlsx(modelOf({ revision }), HASH))
    for (const [name, xml] of rightToLeft) {
      if (!/sheet\d+\.xml$/.test(name)) continue
      expect(xml).toContain(
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      )
      expect(xml).toContain('rightToLeft="1"')
    }
    expect(leftToRight.get('xl/worksheets/sheet1.xml')).not.toContain('rightToLeft')
  })
})

describe('a cell', () => {
  test.each(HOSTILE)('%j is text as it was written, as in the CSV', async (text) => {
    const model = modelOf(hostile(text))
    const bytes = await renderXlsx(model, HASH)
    const { titles, rows } = claimTable(model, HASH)
    const [head, ...cells] = readSheets(bytes).get('Claims and evidence') ?? []
    expect(head).toEqual(titles)
    expect(cells).toEqual(rows.map((row) => row.map((cell) => cell ?? '')))
    for (const xml of readParts(bytes).values()) {
      expect(readXml(xml).map(({ name }) => name)).not.toContain('f')
    }
  })

  test('loses what no XML may hold', async () => {
    const bytes = await renderXlsx(modelOf(hostile('a\u0000b\u0007c\uD800d\uFFFFe\r\nf')), HASH)
    for (const xml of readParts(bytes).values()) readXml(xml)
    expect(readSheets(bytes).get('Claims')?.[1]?.[2]).toBe('abcde\nf')
  })

  test('that is too long ends with a sentence that says so, between characters', async () => {
    const text = `a${'😀'.repeat(50_000)}`
    const bytes = await renderXlsx(modelOf(hostile(text)), HASH)
    const cell = String(readSheets(bytes).get('Claims')?.[1]?.[2])
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell).toMatch(
      /^a😀+ \[…\] Cut here: a cell holds 32,767 characters\. The whole text is in the JSON of this report\.$/u,
    )
  })
})

describe('a link', () => {
  const linksOf = async (url: string) =>
    [...readParts(await renderXlsx(modelOf({ sources: [sampleSource('log', { url })] }), HASH))]
      .filter(([name]) => name.startsWith('xl/worksheets/_rels/'))
      .flatMap(([, xml]) => readXml(xml))
      .filter(({ name }) => name === 'Relationship')
      .map(({ attributes }) => attributes)

  test('is a relationship of a cell, with an address that strict readers take', async () => {
    const links = await linksOf('https://example.org/سه?a=[1]&b="2"')
    expect(links).toHaveLength(2)
    for (const link of links) {
      expect(link).toMatchObject({
        Target: 'https://example.org/%D8%B3%D9%87?a=%5B1%5D&b=%222%22',
        TargetMode: 'External',
      })
    }
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    `https://example.org/${'a'.repeat(2_100)}`,
  ])('%.30s stays text', async (url) => {
    expect(await linksOf(url)).toEqual([])
    const bytes = await renderXlsx(modelOf({ sources: [sampleSource('log', { url })] }), HASH)
    expect(readSheets(bytes).get('Sources')?.[1]).toContain(url)
  })
})
