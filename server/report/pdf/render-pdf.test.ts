import { describe, expect, test, vi } from 'vitest'
import { buildReport } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from '#shared/report/dossier.fixture.ts'
import { type Dossier, ReportProfile } from '#shared/report/dossier.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { everythingIn, pdfContents, squeezed } from '../../testing/pdf-contents.ts'
import { renderPdf } from './render-pdf.ts'

const HASH = 'c'.repeat(64)
const NO_GLYPH = 'Some characters of this text have no glyph in this PDF; the JSON has them.'
const report = (dossier: Dossier, profile: ReportProfile = 'internal') =>
  buildReport(dossier, profile, (utc) => utc)

const read = (model: ReportModel) => pdfContents(renderPdf(model, HASH))

describe('the file', () => {
  test('has the words of the report in their order', async () => {
    const { text } = await read(
      report(
        sampleDossier({
          claims: [
            sampleClaim(1, '40 boats sank', {
              explanation: 'The log\ngives “40”, office and file.',
              evidence: [sampleEvidence('log', { note: 'Asked twice.' })],
            }),
            sampleClaim(2, 'sank on Monday'),
          ],
        }),
      ),
    )
    const parts = [
      'Fact-check report, internal',
      'Boats',
      '2 of 2 claims are not approved, and the article is not signed off.',
      'What this report is about',
      `Report SHA-256${HASH}It proves that the report is unchanged, not that it is true.`,
      'All claims, in reading order',
      'Text checked',
      'At least 40 boats sank1 on Monday2, the office said.',
      'Claim 1In the text40 boats sank',
      'The loggives “40”, office and file.',
      'Evidence for claim 1',
      'Asked twice.',
      'Claim 2In the text',
      'S1Title of log',
      'Method and limits',
      'A hash proves that a text or this report is unchanged, not that it is true.',
    ]
    let from = 0
    for (const part of parts) {
      expect(text.slice(from)).toContain(squeezed(part))
      from = text.indexOf(squeezed(part), from)
    }
    expect(text).toContain(squeezed(`Report SHA-256 ${HASH.slice(0, 32)}Page 1 of`))
    expect(text).not.toContain(squeezed(NO_GLYPH))
  })

  test('names its title, language and parts, and is tagged', async () => {
    const dossier = sampleDossier({
      claims: [sampleClaim(1, '40 boats sank', { evidence: [sampleEvidence('log')] })],
    })
    const { info, outline, tags } = await read(report(dossier))
    expect(info).toMatchObject({
      Title: 'Boats: fact-check report',
      Language: 'en',
      CreationDate: 'D:20260102100000Z',
      ModDate: 'D:20260102100000Z',
    })
    expect(outline).toEqual([
      { title: 'What this report is about', under: [] },
      { title: 'Results', under: [] },
      { title: 'Text checked', under: [] },
      { title: 'Claims', under: ['Claim 1'] },
      { title: 'Sources', under: ['S1 Title of log'] },
      { title: 'Method and limits', under: [] },
    ])
    for (const role of ['H1', 'H2', 'P', 'BlockQuote', 'Table', 'TH', 'TD', 'Link', 'LI'])
      expect(tags).toContain(`"role":"${role}"`)
  })

  test('links claims, marks and sources with each other, and leaves the file for web pages alone', async () => {
    const url = 'https://example.org/log?a=1&b=2'
    const claims = [sampleClaim(1, '40 boats sank', { evidence: [sampleEvidence('log')] })]
    const sources = [sampleSource('log', { url, archiveUrl: 'javascript:alert(1)' })]
    const { links, bytes, pages } = await read(report(sampleDossier({ claims, sources })))
    const pageOf = (words: string) => pages.findIndex(({ text }) => text.includes(words))
    expect(links.filter((link) => link.url === undefined).map((link) => link.page)).toEqual([
      pageOf('Claim 1'),
      pageOf('Claim 1'),
      pageOf('Text checked'),
      pageOf('S1 Title of log'),
    ])
    expect(links.flatMap((link) => link.url ?? [])).toEqual([url])
    expect(everythingIn(bytes)).not.toMatch(/stet:|javascript:/)
  })

  test('is the same for the same report, also from a compiler that has just begun', async () => {
    const model = report(sampleDossier())
    const first = renderPdf(model, HASH)
    renderPdf(report(sampleDossier({ claims: [] })), HASH)
    vi.resetModules()
    const anew = await import('./render-pdf.ts')
    expect(Buffer.compare(anew.renderPdf(model, HASH), first)).toBe(0)
  })

  test.each(ReportProfile.options)(
    'can be made of the %s report, with claims and without',
    async (profile) => {
      expect((await read(report(sampleDossier(), profile))).text).toContain(
        `report,${profile.replace('-', '')}`,
      )
      expect(
        (await read(report(sampleDossier({ claims: [], sources: [] }), profile))).text,
      ).toContain(squeezed('No claim is marked.'))
    },
  )
})

describe('languages', () => {
  test('an Urdu article and a quote in Arabic are tagged as what they are', async () => {
    const text = 'پاکستانی فوج نے کہا ہے کہ 206 افغان طالبان مارے گئے'
    const base = sampleDossier()
    const revision = {
      ...base.revision,
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
      language: 'ur-PK',
      dir: 'rtl' as const,
    }
    const quote = sampleEvidence('log', {
      spans: [{ start: 0, end: 1, exact: 'قالت الوزارة' }],
      snapshot: { id: 'x', number: 1, sha256: 'b'.repeat(64), lang: 'ar', dir: 'rtl' },
    })
    const span = { start: 26, end: 29, exact: text.slice(26, 29) }
    const claims = [sampleClaim(1, text, { spans: [span], evidence: [quote] })]
    const { tags, bytes, text: words } = await read(report({ ...base, revision, claims }))
    expect(tags).toContain('"lang":"ur-PK"')
    expect(tags).toContain('"lang":"ar"')
    expect(words).toContain('206')
    expect(words).not.toContain(squeezed(NO_GLYPH))
    const file = everythingIn(bytes)
    expect(file).toMatch(/NotoNastaliqUrdu/)
    expect(file).toMatch(/Amiri/)
  })

  test.each([
    ['Greek and Cyrillic', 'Καλημέρα, доброе утро'],
    ['Hebrew', 'שלום'],
    ['Devanagari', 'नमस्ते'],
    ['emoji', '😀'],
  ])('%s is printed', async (_name, statement) => {
    const { text } = await read(
      report(sampleDossier({ claims: [sampleClaim(1, 'sank', { statement })] })),
    )
    expect(text).not.toContain(squeezed(NO_GLYPH))
  })

  test('a character without a glyph anywhere is told of', async () => {
    const claims = [sampleClaim(1, 'sank', { statement: 'A \u{10FFF0} sign' })]
    expect((await read(report(sampleDossier({ claims })))).text).toContain(squeezed(NO_GLYPH))
  })
})
