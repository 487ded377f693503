import { beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from '#shared/report/dossier.fixture.ts'
import { everythingIn, pdfContents, squeezed } from '../../testing/pdf-contents.ts'
import { renderPdf } from './render-pdf.ts'

const HASH = 'c'.repeat(64)
const SOURCES = ['log', 'list', 'letter']
const NUMBERS = [1, 2, 3, 4, 5, 6]
/** Less than two claims: results, claims and sources are all set in several parts. */
const PART_CHARS = 1_500
const FRAME = /Revision3·SHA-256\w+ReportSHA-256c+Page(\d+)of(\d+)/

const model = buildReport(
  sampleDossier({
    claims: NUMBERS.map((number) =>
      sampleClaim(number, '40 boats sank', {
        explanation: `Explained (12 0 R) (see ${number}`,
        evidence: SOURCES.map((source) => sampleEvidence(source)),
      }),
    ),
    sources: SOURCES.map((source) => sampleSource(source)),
  }),
  'internal',
  (utc) => utc,
)
const bytes = renderPdf(model, HASH, PART_CHARS)
let whole: Awaited<ReturnType<typeof pdfContents>>
let inParts: Awaited<ReturnType<typeof pdfContents>>

beforeAll(async () => {
  whole = await pdfContents(renderPdf(model, HASH))
  inParts = await pdfContents(bytes)
})

/** The words without what stands above and below pages, and without heads that a table has again on its next page. */
function wordsOf({ pages }: typeof whole): string {
  const words = pages.map(({ text }) => squeezed(text).replace(FRAME, '')).join('')
  return words.replaceAll('DoeswhatQuoteVerbatimSource', '')
}

/** How often each tag stands in the file. */
function tagsOf(file: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, role = ''] of everythingIn(file).matchAll(/\/StructElem\n {2}\/S \/(\w+)/g))
    counts[role] = (counts[role] ?? 0) + 1
  return counts
}

describe('a report that is set in parts', () => {
  test('says what it says in one, and repeats only the head of a list', () => {
    expect(inParts.pages.length).toBeGreaterThan(whole.pages.length)
    const head = 'Allclaims,inreadingorderClaimStatementWasitsaid?Isitso?Review'
    const [before, ...lists] = wordsOf(inParts).split(head)
    expect(lists.length).toBeGreaterThan(1)
    expect([before, head, ...lists].join('')).toBe(wordsOf(whole))
  })

  test('has the same bookmarks', () => {
    expect(inParts.outline).toEqual(whole.outline)
    expect(whole.outline.find(({ title }) => title === 'Claims')?.under).toHaveLength(6)
  })

  test('has the same tags, but for the head of a list', () => {
    const { Table, THead, TBody, TH, TR, Span, ...others } = tagsOf(bytes)
    expect(tagsOf(whole.bytes)).toMatchObject(others)
    expect(others['H2']).toBe(10)
    expect(others['Document']).toBe(1)
    expect([THead, TBody]).toEqual([Table, Table])
    for (const each of [Table, TH, TR, Span]) expect(each).toBeGreaterThan(0)
  })

  test('numbers its pages through', () => {
    const count = inParts.pages.length
    expect(inParts.pages.map(({ text }) => FRAME.exec(squeezed(text))?.slice(1))).toEqual(
      inParts.pages.map((_, at) => [String(at + 1), String(count)]),
    )
  })

  test('links each part with the others', () => {
    const led = inParts.links.filter((link) => link.url === undefined)
    expect(led).toHaveLength(whole.links.filter((link) => link.url === undefined).length)
    const shown: Record<string, (number: string) => string> = {
      Claim: (number) => `Claim${number}Inthetext`,
      Source: (number) => `S${number}Titleof`,
      Mark: () => 'Textchecked',
    }
    for (const { name = '', page } of led) {
      const [kind = '', number = ''] = name.split(' ')
      expect(squeezed(inParts.pages[Number(page)]?.text ?? '')).toContain(shown[kind]?.(number))
    }
  })

  test('finds each cell of a table by a name of its own', () => {
    const names = /\/IDTree <<\s+\/Names \[([^\]]*)\]/.exec(everythingIn(bytes))?.[1] ?? ''
    const cells = Array.from(names.matchAll(/\((\S+)\) \d+ 0 R/g), ([, name]) => name)
    expect(cells.length).toBe(tagsOf(bytes)['TH'])
    expect(cells.every((name, at) => at === 0 || String(cells[at - 1]) < String(name))).toBe(true)
  })

  test('is the same bytes each time, and tells nothing of its parts', () => {
    expect(Buffer.compare(renderPdf(model, HASH, PART_CHARS), bytes)).toBe(0)
    expect(everythingIn(bytes)).not.toMatch(/stet:|Keywords/)
  })
})
