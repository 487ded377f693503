import { describe, expect, test } from 'vitest'
import {
  sampleClaim,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from '#shared/report/dossier.fixture.ts'
import { type Dossier, ReportProfile } from '#shared/report/dossier.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { readDocument } from '../../import/read-document.ts'
import { HASH, partsOf, reportOf, revisionOf, tagsOf } from './docx-report.fixture.ts'
import { renderDocx } from './render-docx.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]></w:t><w:p/>',
  '"/><w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText>',
  '{ INCLUDEPICTURE "http://canary.example" } =1+1 DDEAUTO c:\\cmd',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '\u0000\u0001\u0007\u0008\u000B\u000C\u001B\u001F\uFFFE\uFFFF',
  '\uD800 a \uDFFF b \uDBFF',
  '\u202Ereversed \u2067 \u2069\u2069\u202C',
  '\r\n\t \u2028\u2029\u0085',
  '_x0041_ &#0; &amp; &lt;',
  Array.from({ length: 10_000 }, (_, at) => `word ${String(at * 7_919)}`).join(' '),
]

/** A report in which every text is this one. */
function hostileReport(text: string): ReportModel {
  const base = sampleDossier()
  const user = { id: 'x', name: text }
  const act = { at: text, by: user, reason: text }
  const contact = {
    person: text,
    role: text,
    channel: 'phone' as const,
    askedAt: text,
    asked: text,
    answeredAt: text,
    answered: text,
    readBack: { text, at: text, outcome: 'confirmed' as const },
  }
  const spans = [{ start: 0, end: text.length, exact: text }]
  const claim = sampleClaim(1, text, {
    spans,
    createdBy: user,
    explanation: text,
    proposedText: text,
    returned: act,
    attribution: {
      ...sampleClaim(1, 'x').attribution,
      mode: 'attributed',
      speaker: { name: text, kind: 'named-person', anonymity: 'named', span: null },
      addressee: text,
    },
    evidence: [
      sampleEvidence('log', {
        spans,
        sourceTitle: text,
        sourcePublisher: text,
        note: text,
        originKey: text,
        locator: { page: text },
        translation: { text, by: text },
      }),
    ],
  })
  const model = reportOf({
    claims: [claim, sampleClaim(2, 'y', { state: 'withdrawn', statement: text, withdrawn: act })],
    generatedAt: text,
    tool: { name: text, version: text },
    article: { ...base.article, title: text, byline: text },
    desk: { ...base.desk, name: text, timeZone: text },
    people: [{ ...user, role: 'editor' }],
    sources: [
      sampleSource('log', { title: text, author: text, publisher: text, url: text, contact }),
    ],
    revision: revisionOf([text], { language: text, createdBy: user }),
  })
  const [first] = model.claims
  if (first !== undefined)
    first.wording = {
      before: [text],
      proposed: `${text}!`,
      decision: { code: 'accepted', words: 'Accepted' },
      act: null,
    }
  return model
}

describe('a Word file of a report', () => {
  test('holds the facts of a report in their order, in the styles of Word', async () => {
    const { text, blocks, metadata } = await readDocument(
      'report.docx',
      renderDocx(reportOf({ sources: [sampleSource('log')] }), HASH),
      {},
    )
    expect(
      blocks
        .filter(({ kind }) => kind === 'heading')
        .map(({ start, end, level }) => [level, text.slice(start, end)]),
    ).toEqual([
      [1, 'Boats'],
      [1, 'What this report is about'],
      [1, 'Text checked'],
      [2, 'Harbour'],
      [1, 'Results'],
      [1, 'Claims'],
      [2, 'Claim 1'],
      [2, 'Claim 2'],
      [2, 'Claim 3'],
      [1, 'Sources'],
      [2, 'S1 Title of log'],
      [1, 'Method and limits'],
    ])
    expect(text.indexOf('2 of 3 claims are not approved')).toBeLessThan(text.indexOf('What this'))
    for (const hash of [HASH, 'a'.repeat(64), 'b'.repeat(64), 'f'.repeat(64)])
      expect(text).toContain(hash)
    expect(text).toContain('It proves the content unchanged, not true.')
    expect(metadata).toMatchObject({ title: 'Boats: fact-check report', author: 'Stet' })
  })

  test.each(ReportProfile.options)('is well-formed and the same twice, as %s', (profile) => {
    const make = () => renderDocx(reportOf({}, profile), HASH)
    for (const xml of partsOf(make()).values()) expect(tagsOf(xml).length).toBeGreaterThan(0)
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true)
  })

  test('has a type and a relationship for each part, and no part of another name', () => {
    const parts = partsOf(renderDocx(reportOf(), HASH))
    const types = tagsOf(parts.get('[Content_Types].xml') ?? '').flatMap(
      ({ attributes }) => attributes['PartName'] ?? [],
    )
    const named = [...parts.keys()]
      .filter((name) => !/rels$|^\[/.test(name))
      .map((name) => `/${name}`)
    expect(types.toSorted()).toEqual(named.toSorted())
    const body = parts.get('word/document.xml') ?? ''
    const links = parts.get('word/_rels/document.xml.rels') ?? ''
    const ids = tagsOf(links).map(({ attributes }) => attributes['Id'])
    for (const [, id] of body.matchAll(/r:id="([^"]+)"/g)) expect(ids).toContain(id)
  })

  test('repeats the head of each table on every page', () => {
    const tags = tagsOf(partsOf(renderDocx(reportOf(), HASH)).get('word/document.xml') ?? '')
    const count = (name: string) => tags.filter((tag) => tag.name === name).length
    expect(count('w:tblHeader')).toBe(count('w:tbl'))
    expect(count('w:tbl')).toBeGreaterThan(1)
  })

  test('links claims, their words and their sources with each other', () => {
    const tags = tagsOf(partsOf(renderDocx(reportOf(), HASH)).get('word/document.xml') ?? '')
    const values = (name: string, attribute: string) =>
      tags.flatMap((tag) => (tag.name === name ? (tag.attributes[attribute] ?? []) : []))
    const places = values('w:bookmarkStart', 'w:name')
    const targets = values('w:hyperlink', 'w:anchor')
    expect(new Set(targets)).toEqual(new Set(places))
    expect(places.length).toBe(new Set(places).size)
    const ids = ['w:bookmarkStart', 'w:ins', 'w:del'].flatMap((name) => values(name, 'w:id'))
    expect(ids.length).toBe(new Set(ids).size)
  })

  test.each([
    ['https://example.org/a?b=1&c=<2>#d', 'https://example.org/a?b=1&amp;c=%3C2%3E#d'],
    ['HTTP://example.org/a b|c%zz', 'http://example.org/a%20b%7Cc%25zz'],
    ['https://مثال.example/راہ', 'https://xn--mgbh0fb.example/%D8%B1%D8%A7%DB%81'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://name:word@example.org/', null],
    ['https://', null],
    [`https://example.org/${'x'.repeat(3_000)}`, null],
  ])('makes links of addresses of the web alone: %s', (url, target) => {
    const parts = partsOf(renderDocx(reportOf({ sources: [sampleSource('log', { url })] }), HASH))
    const links = parts.get('word/_rels/document.xml.rels') ?? ''
    const external = [...links.matchAll(/Target="([^"]*)" TargetMode="External"/g)]
    expect(external.map(([, address]) => address)).toEqual(target === null ? [] : [target])
    expect(parts.get('word/document.xml')).toContain('Address')
  })

  test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))(
    'stays inert and well-formed with %j everywhere',
    async (_name, text) => {
      const bytes = renderDocx(hostileReport(text), HASH)
      for (const [name, xml] of partsOf(bytes)) {
        const tags = tagsOf(xml)
        expect(
          tags.some((tag) => /instrText|altChunk|object|pict|drawing|fldChar/i.test(tag.name)),
        ).toBe(false)
        const fields = tags.flatMap((tag) =>
          tag.name === 'w:fldSimple' ? (tag.attributes['w:instr'] ?? []) : [],
        )
        expect(fields).toEqual(name === 'word/footer.xml' ? [' PAGE ', ' NUMPAGES '] : [])
        expect(tags.some((tag) => tag.attributes['TargetMode'] === 'External')).toBe(false)
      }
      const { comments } = await readDocument('report.docx', bytes, {})
      expect(comments[0]?.text.split('\n').at(-1)).toBe('stet-claim:claim-1')
    },
  )

  test('gives a hostile text back letter by letter where XML has the letters', async () => {
    const words = '<b>&amp; ]]> "a" \u202Eb\u202C {1}'
    const revision = revisionOf([words])
    const { text } = await readDocument(
      'report.docx',
      renderDocx(reportOf({ revision, claims: [] }), HASH),
      {},
    )
    expect(text).toContain(words)
  })

  test('says where there is nothing', () => {
    const body = partsOf(renderDocx(reportOf({ claims: [], sources: [] }), HASH)).get(
      'word/document.xml',
    )
    expect(body).toContain('No claim is marked.')
    expect(body).toContain('No source is used.')
  })
})

describe('a public Word file', () => {
  const person = { id: 'CANARY-ID', name: 'CANARY-NAME' }
  const act = { at: '2026-01-02T10:00:00.000Z', by: person, reason: 'CANARY-REASON' }
  const [log, notes] = [
    sampleSource('log'),
    sampleSource('notes', {
      medium: 'interview-notes',
      title: 'CANARY-SOURCE',
      author: 'CANARY-AUTHOR',
      url: 'https://example.org/CANARY-URL',
    }),
  ]
  const dossier: Partial<Dossier> = {
    claims: [
      sampleClaim(1, '40 boats', {
        createdBy: person,
        submittedBy: person,
        submittedAt: act.at,
        fingerprint: 'CANARY-FINGERPRINT',
        proposedText: 'CANARY-PROPOSAL',
        returned: act,
        attribution: {
          ...sampleClaim(1, 'x').attribution,
          mode: 'attributed',
          speaker: {
            name: 'CANARY-SPEAKER',
            kind: 'named-person',
            anonymity: 'named',
            terms: 'background',
            span: null,
          },
          addressee: 'CANARY-ADDRESSEE',
        },
        evidence: [
          sampleEvidence('log', { note: 'CANARY-NOTE', originKey: 'CANARY-ORIGIN' }),
          sampleEvidence('notes', {
            sourceTitle: 'CANARY-TITLE',
            spans: [{ start: 0, end: 1, exact: 'CANARY-QUOTE' }],
            locator: { page: 'CANARY-PAGE' },
            translation: { text: 'CANARY-TRANSLATION', by: 'CANARY-TRANSLATOR' },
          }),
        ],
      }),
      sampleClaim(2, 'Monday', {
        state: 'withdrawn',
        statement: 'CANARY-WITHDRAWN',
        withdrawn: act,
      }),
    ],
    sources: [log, notes],
    people: [{ ...person, role: 'editor' }],
  }
  const all = (profile: ReportProfile) =>
    [...partsOf(renderDocx(reportOf(dossier, profile), HASH)).values()].join('\n')

  test('has none of what is kept, in no part of it', () => {
    expect(all('public')).not.toContain('CANARY')
    expect(all('internal')).toContain('CANARY-NOTE')
    expect(all('public')).toContain('Kept by the desk.')
  })
})
