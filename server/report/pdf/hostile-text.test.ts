import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildReport } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from '#shared/report/dossier.fixture.ts'
import { type Dossier } from '#shared/report/dossier.ts'
import { openPdf } from '../../import/pdf/pdf-open.ts'
import { renderPdf } from './render-pdf.ts'

const HASH = 'c'.repeat(64)

function hostileDossier(text: string): Dossier {
  const base = sampleDossier()
  const person = { id: 'x', name: text }
  const act = { at: '2026-01-02T10:00:00.000Z', by: person, reason: text }
  const contact = {
    person: text,
    role: text,
    channel: 'phone' as const,
    askedAt: '2026-01-01',
    asked: text,
    answeredAt: null,
    answered: text,
    readBack: { text, at: null, outcome: 'corrected' as const },
  }
  return {
    ...base,
    claims: [
      sampleClaim(1, 'x', {
        spans: [{ start: 0, end: text.length, exact: text }],
        statement: text,
        explanation: text,
        proposedText: text,
        evidence: [
          sampleEvidence('log', {
            spans: [{ start: 0, end: 1, exact: text }],
            sourceTitle: text,
            sourcePublisher: text,
            note: text,
            originKey: text,
            locator: { page: text },
            translation: { text, by: text },
            snapshot: { id: 'x', number: 1, sha256: text, lang: 'x-y', dir: 'rtl' },
          }),
        ],
        createdBy: person,
      }),
      sampleClaim(2, 'sank', { state: 'withdrawn', review: 'withdrawn', withdrawn: act }),
    ],
    article: { ...base.article, title: text, byline: text },
    desk: { ...base.desk, name: text },
    sources: [
      sampleSource('log', { title: text, author: text, publisher: text, url: text, contact }),
    ],
    revision: {
      ...base.revision,
      text,
      sha256: text,
      language: 'abcdefgh-12',
      blocks: [{ kind: 'heading', level: 6, start: 0, end: text.length }],
    },
    people: [{ ...person, role: 'editor' }],
  }
}

const render = (dossier: Dossier, profile: 'internal' | 'public' = 'internal') =>
  renderPdf(
    buildReport(dossier, profile, (utc) => utc),
    HASH,
  )

/** The words of a PDF without white space, and where its links lead to in the web. */
async function read(bytes: Uint8Array) {
  const { document, close } = await openPdf(bytes)
  let text = ''
  const urls: unknown[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
    for (const { url } of await page.getAnnotations()) if (url !== undefined) urls.push(url)
  }
  const { info } = await document.getMetadata()
  await close()
  return { text: text.replace(/[\s\u200B\u2066-\u2069]/g, ''), urls, info: JSON.stringify(info) }
}

/** The file as bytes and all of its compressed parts, as Latin letters. */
function everythingIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  const parts = [...file.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([^]*?)\nendstream/g)]
  expect(parts.length).toBeGreaterThan(3)
  const inflated = parts.map(([, part = '']) => inflateSync(Buffer.from(part, 'latin1')))
  return [file, ...inflated.map((part) => part.toString('latin1'))].join('\n')
}

describe('what people wrote', () => {
  test.each([
    '#read("/etc/passwd")',
    '#image("/etc/passwd") #include "/etc/passwd" #import "@preview/x:1.0.0": *',
    '#json("/report.json").model.desk.name',
    '*bold* _it_ `raw` $x^2$ <label> @label // gone /* gone */',
    '= heading',
    '\\u{41} \\# "quoted" ] [ } {',
    ']]> <!-- --> <script>alert(1)</script> &lt;b&gt;',
    '=1+1 @SUM(A1)',
    '(stet:claim-1) /URI (stet:mark-1) >> endobj',
    'http://canary.example/a file:///etc/passwd',
  ])('%j stays as it is', async (text) => {
    const words = (await read(render(hostileDossier(text)))).text
    const times = words.split(text.replace(/\s/g, '')).length - 1
    expect(times).toBeGreaterThanOrEqual(20)
    expect(words).not.toContain('root:')
  })

  test.each([
    ['control characters', 'a\u0000b\u0007c\u001B[31md', 'abc[31md'],
    ['lone halves of a character', 'a\uD800b\uDC00c', 'abc'],
    ['marks that turn directions', 'a\u202Eb\u2066c\u2069\u202Cd\u2069', 'abcd'],
    ['marks without a look', 'a\uFEFFb\u2060c\u00ADd\u{E0041}e', 'abcde'],
    ['line and paragraph separators', 'a\u2028b\u2029c\r\nd', 'abcd'],
    ['not characters', 'a\uFFFEb\uFFFFc', 'abc'],
  ])('%s do no harm', async (_name, text, printed) => {
    expect((await read(render(hostileDossier(text)))).text).toContain(`Statement${printed}`)
  })

  test.each([
    ['nothing', '', 'Identical', 1],
    ['white space', ' \n\t ', 'Identical', 1],
    ['a word that never ends', 'x'.repeat(100_000), 'x', 100_000],
    ['a hundred thousand letters', 'many words '.repeat(9_100), 'manywords', 9_000],
    ['many letters without a glyph', '\u{10FFF0}'.repeat(2_000), 'Somecharacters', 1],
    ['many marks on one letter', `a${'\u0301'.repeat(2_000)}`, 'Identical', 1],
    ['lines alone', '\n'.repeat(2_000), 'Identical', 1],
  ])('%s can be printed', async (_name, exact, piece, times) => {
    const evidence = [sampleEvidence('log', { spans: [{ start: 0, end: 1, exact }] })]
    const bytes = render(sampleDossier({ claims: [sampleClaim(1, 'sank', { evidence })] }))
    const { text } = await read(bytes)
    expect(text.split(piece).length - 1).toBeGreaterThanOrEqual(times)
    expect(text.includes('Methodandlimits')).toBe(true)
  })

  test.each([
    ['of a web page', 'https://example.org/a b', ['https://example.org/a%20b']],
    ['without an end', `https://example.org/${'a'.repeat(10_000)}`, []],
    ['that is a program', 'javascript:alert(1)', []],
    ['of a file', 'file:///etc/passwd', []],
    ['that is none', 'https://', []],
    ['in the report', 'stet:claim-1', []],
  ])('an address %s is a link only where it leads to the web', async (_name, url, urls) => {
    const claims = [sampleClaim(1, 'sank', { evidence: [sampleEvidence('log')] })]
    const sources = [sampleSource('log', { url })]
    expect((await read(render(sampleDossier({ claims, sources })))).urls).toEqual(urls)
  })
})

test('the public report keeps what the desk keeps, in its parts and about itself', async () => {
  const kept = (name: string) => `CANARY-${name}`
  const base = hostileDossier(kept('ANY'))
  const [claim, ...others] = base.claims
  const dossier = {
    ...base,
    article: sampleDossier().article,
    desk: sampleDossier().desk,
    revision: sampleDossier().revision,
    claims: [
      sampleClaim(1, '40 boats', {
        evidence: claim?.evidence ?? [],
        flags: ['legal'],
        proposedText: kept('PROPOSAL'),
        fingerprint: kept('FINGERPRINT'),
        createdBy: { id: kept('ID'), name: kept('CHECKER') },
      }),
      ...others,
    ],
    sources: base.sources.map((each) => ({
      ...each,
      source: { ...each.source, medium: 'interview-notes' as const },
    })),
  }
  const open = render(dossier, 'public')
  const inside = render(dossier)
  expect((await read(inside)).text).toContain(kept('CHECKER'))
  const { text, info } = await read(open)
  expect(text).toContain('Keptbythedesk.')
  expect(text + info + everythingIn(open)).not.toContain('CANARY')
})
