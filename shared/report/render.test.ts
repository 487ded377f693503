import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildReport, reportMembers, reportText } from './build-report.ts'
import {
  sampleClaim,
  sampleCorrection,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from './dossier.fixture.ts'
import { escapeHtml } from './escape-html.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { HOSTILE } from './hostile-texts.fixture.ts'
import { csvCell, renderCsv } from './render-csv.ts'
import { renderHtml } from './render-html.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'

const HASH = 'c'.repeat(64)
const clock = (utc: string) => utc

function hostileModel(text: string) {
  const claim = sampleClaim(1, '40 boats', {
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
      }),
    ],
    createdBy: { id: 'x', name: text },
  })
  const base = sampleDossier()
  return buildReport(
    {
      ...base,
      claims: [claim],
      article: { ...base.article, title: text, byline: text },
      desk: { ...base.desk, name: text },
      sources: [sampleSource('log', { title: text, author: text, publisher: text })],
      corrections: [sampleCorrection(1, { text, before: text, after: text, claimId: claim.id })],
      revision: {
        ...base.revision,
        text,
        blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      },
      people: [{ id: 'x', name: text, role: 'editor' }],
    },
    'internal',
    clock,
  )
}

const tagsOf = (html: string) =>
  new Set((html.match(/<[a-z][^>]*>/gi) ?? []).map((tag) => tag.replace(/\s[^]*/, '>')))

describe('the page', () => {
  const plainTags = tagsOf(renderHtml(hostileModel('plain'), HASH))

  test.each(HOSTILE)('%j stays text', (text) => {
    const html = renderHtml(hostileModel(text), HASH)
    expect(tagsOf(html)).toEqual(plainTags)
    expect(html).not.toMatch(/<[^>]*\son[a-z]+=/i)
    // oxlint-disable-next-line no-control-regex -- the page must hold none of these
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/)
  })

  test('asks for nothing from elsewhere and runs nothing', () => {
    const html = renderHtml(hostileModel('url(https://evil.example)'), HASH)
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? []
    expect(style).not.toMatch(/url\(|@import/)
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i)
  })

  test('keeps a source that is no web address from being a link', () => {
    const base = sampleDossier({ sources: [sampleSource('log', { url: 'javascript:alert(1)' })] })
    expect(renderHtml(buildReport(base, 'internal', clock), HASH)).not.toContain('href="javascript')
  })

  test('opens and closes every element in order, and uses each id once', () => {
    const html = renderHtml(buildReport(sampleDossier(), 'internal', clock), HASH)
    const open: string[] = []
    const body = html.replace(/<style>[^]*<\/style>/, '')
    for (const [, end, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (end === '/' && open.at(-1) === name) open.pop()
      else if (!['meta', 'br', 'hr'].includes(name)) open.push(name)
    }
    expect(open).toEqual([])
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('writes each document in its own language and direction', () => {
    const base = sampleDossier()
    const revision = { ...base.revision, language: 'ur', dir: 'rtl' as const }
    const html = renderHtml(buildReport({ ...base, revision }, 'internal', clock), HASH)
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).toMatch(/<p lang="ur" dir="rtl">[^]*👩‍👩‍👧/)
  })

  test('numbers overlapping marks at their ends', () => {
    const html = renderHtml(buildReport(sampleDossier(), 'internal', clock), HASH)
    expect(html).toMatch(
      /<span id="mark-2"><\/span><mark class="verified over">sank<\/mark><a class="n" dir="ltr" href="#claim-1">1<\/a>/,
    )
  })
})

describe('Markdown', () => {
  test.each(HOSTILE)('%j stays text', (text) => {
    const markdown = renderMarkdown(hostileModel(text), HASH)
    expect(markdown).not.toMatch(/(?<!\\)</)
    expect(markdown).not.toMatch(/(?<!\\)\]\(/)
    expect(markdown).not.toMatch(/https?:\/\//)
    expect(markdown).not.toMatch(/[\u202A-\u202E]/)
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6)
  })

  test.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['===', '\\==='],
    ['a\n\n# b', 'a # b'],
    ['    code', 'code'],
    ['سه کشتی', '\u2068سه کشتی\u2069'],
    ['Lt. Gen. four-eyes', 'Lt. Gen. four-eyes'],
  ])('%j is written %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '"=1',
    "'=1",
    '\u00A0=1',
    '“=1',
  ])('%j is not run by a spreadsheet', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  test('ordinary words and numbers stay as they are', () => {
    expect(csvCell('At least 40 - or 41')).toBe('At least 40 - or 41')
    expect(csvCell(12)).toBe('12')
    expect(csvCell(null)).toBe('')
  })

  test('is read back cell by cell as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }),
        (cells) => {
          const read = parseCsv(`${cells.map((cell) => csvCell(cell)).join(',')}\r\n`)
          const [row = []] = read
          expect(row.map((cell, at) => (cell === cells[at] ? cell : cell.slice(1)))).toEqual(cells)
        },
      ),
    )
  })

  test.each(HOSTILE)('%j breaks no row', (text) => {
    const rows = parseCsv(renderCsv(hostileModel(text), HASH).slice(1))
    expect(rows).toHaveLength(2)
    expect(rows[1]?.length).toBe(rows[0]?.length)
  })

  test('begins with a byte order mark and has a row even without a claim', () => {
    const csv = renderCsv(buildReport(sampleDossier({ claims: [] }), 'internal', clock), HASH)
    expect(csv.startsWith('\uFEFFClaim,')).toBe(true)
    expect(parseCsv(csv.slice(1))).toHaveLength(2)
  })
})

describe('JSON', () => {
  test('holds the report unaltered beside its hash', () => {
    const model = hostileModel('=1 <script> \u202E')
    const { contentSha256, record, ...rest } = JSON.parse(renderJson(model, HASH))
    expect([contentSha256, record]).toEqual([HASH, null])
    expect(rest).toEqual(JSON.parse(reportText(reportMembers(model))))
    expect(rest.claims[0].statement).toBe('=1 <script> \u202E')
    expect([rest.schema, rest.schemaVersion]).toEqual(['stet-report', 3])
  })
})

test('nothing that could be markup is left in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
    }),
  )
})

function parseCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
