import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildReport } from '../build-report.ts'
import { sampleClaim, sampleDossier, sampleEvidence, sampleSource } from '../dossier.fixture.ts'
import { type Dossier, ReportProfile } from '../dossier.ts'
import { selectorsOf, stateOf } from './annotation-parts.ts'
import { placeAnnotation } from './place-annotation.ts'
import { type ReadAnnotation } from './read-annotation-shape.ts'
import { readAnnotations } from './read-annotations.ts'
import { renderAnnotations } from './render-annotations.ts'
import { passageFinder } from '../passages.ts'

const HASH = 'c'.repeat(64)
const ARTICLE_HASH = 'a'.repeat(64)
const EVIDENCE_HASH = 'b'.repeat(64)

const modelOf = (dossier: Dossier, profile: ReportProfile = 'internal') =>
  buildReport(dossier, profile, (utc) => utc)

function readBack(dossier: Dossier, profile: ReportProfile = 'internal'): ReadAnnotation[] {
  const { annotations, refused } = readAnnotations(
    renderAnnotations(modelOf(dossier, profile), HASH),
  )
  expect(refused).toEqual([])
  return annotations
}

/** A dossier on a text of its own, with a claim on each of the words. */
function dossierOn(text: string, words: readonly { start: number; end: number }[]): Dossier {
  const base = sampleDossier()
  return {
    ...base,
    revision: {
      ...base.revision,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      sentences: [{ start: 0, end: text.length }],
    },
    claims: words.map(({ start, end }, at) =>
      sampleClaim(at + 1, 'x', { spans: [{ start, end, exact: text.slice(start, end) }] }),
    ),
  }
}

const rangeOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const FAMILY = '👩‍👩‍👧 206'
const RTL = 'گفت که 👩‍👩‍👧 سه کشتی، سه کشتی غرق شد. השר אמר: “12 ספינות”.'

describe('our own annotations, read back', () => {
  test.each<[string, string, { start: number; end: number }[]]>([
    ['a family of emoji', FAMILY, [rangeOf(FAMILY, '206'), rangeOf(FAMILY, '👩‍👩‍👧')]],
    [
      'claims over each other',
      'At least 40 boats sank on Monday.',
      [
        { start: 9, end: 22 },
        { start: 12, end: 32 },
        { start: 0, end: 33 },
      ],
    ],
    [
      'words that run from right to left, the second of two alike',
      RTL,
      [
        rangeOf(RTL, 'سه کشتی'),
        { start: RTL.lastIndexOf('سه کشتی'), end: RTL.lastIndexOf('سه کشتی') + 7 },
        rangeOf(RTL, '“12 ספינות”'),
      ],
    ],
  ])('have the same words in the same place: %s', (_, text, ranges) => {
    const claims = readBack(dossierOn(text, ranges)).filter(({ motivations }) =>
      motivations.includes('assessing'),
    )
    expect(claims).toHaveLength(ranges.length)
    for (const [at, range] of ranges.entries()) {
      const claim = claims.find(({ tags }) => tags.includes(`claim:${at + 1}`))
      const { kind, spans } = placeAnnotation(claim ?? { targets: [] }, text)
      expect(kind).toBe('exact')
      expect(spans).toEqual([{ ...range, exact: text.slice(range.start, range.end) }])
      expect(claim?.targets[0]?.sha256).toBe(ARTICLE_HASH)
    }
  })

  test('have each passage of a claim, and the evidence in its source', () => {
    const base = sampleDossier()
    const spans = [...sampleClaim(1, '40 boats').spans, ...sampleClaim(1, 'سه کشتی').spans]
    const log = [
      { start: 0, end: 2, exact: '40' },
      { start: 15, end: 28, exact: 'says the log.' },
    ]
    const evidence = [sampleEvidence('log', { spans: log })]
    const [, claim, linked] = readBack({
      ...base,
      claims: [sampleClaim(1, '40 boats', { spans, evidence })],
      sources: [sampleSource('log')],
    })
    const inArticle = placeAnnotation(claim ?? { targets: [] }, base.revision.text)
    expect(inArticle).toMatchObject({ kind: 'exact', spans })
    expect(linked?.targets).toEqual(claim?.targets)
    const targets = linked?.bodies.flatMap((each) => (each.kind === 'resource' ? each.target : []))
    expect(targets?.map(({ source, sha256 }) => [source, sha256])).toEqual([
      ['https://example.org/log?a=1&b=2', EVIDENCE_HASH],
      ['https://example.org/log?a=1&b=2', EVIDENCE_HASH],
    ])
    const source = sampleSource('log').snapshots[0]?.text ?? ''
    expect(placeAnnotation({ targets: targets ?? [] }, source)).toMatchObject({
      kind: 'exact',
      spans: log,
    })
  })

  test.each(ReportProfile.options)('have the same bodies and codes in a %s report', (profile) => {
    const claims = [
      sampleClaim(1, '40 boats', {
        statement: '<b>Forty</b> & “more” سه',
        explanation: 'Line one\n\nline two',
        proposedText: 'Some boats',
        flags: ['legal'],
        evidence: [sampleEvidence('log', { note: 'A note' })],
      }),
    ]
    const dossier = sampleDossier({ claims })
    const written = JSON.parse(renderAnnotations(modelOf(dossier, profile), HASH))
    const read = readBack(dossier, profile)
    for (const [at, item] of written.first.items.entries()) {
      const bodies = [item.body].flat()
      const isTag = (body: { purpose: string }) => body.purpose === 'tagging'
      const texts = bodies.filter((body) => body.type === 'TextualBody' && !isTag(body))
      expect(read[at]?.id).toBe(item.id)
      expect(read[at]?.motivations).toEqual([item.motivation])
      expect(read[at]?.created).toBe(item.created ?? null)
      expect(read[at]?.creator?.name).toBe(item.creator?.name)
      expect(read[at]?.tags).toEqual(bodies.filter(isTag).map(({ value }) => value))
      expect(read[at]?.bodies.filter(({ kind }) => kind === 'text')).toEqual(
        texts.map((body) => ({
          kind: 'text',
          purpose: body.purpose,
          text: body.value,
          language: body.language ?? null,
          format: 'text/plain',
        })),
      )
    }
    expect(read[1]?.tags).toContain('verdict:verified')
  })

  test('that have no words are about the whole text', () => {
    const [article, claim] = readBack(
      sampleDossier({ claims: [sampleClaim(1, '40 boats', { spans: [] })] }),
    )
    for (const each of [article, claim]) {
      expect(placeAnnotation(each ?? { targets: [] }, 'x').kind).toBe('whole')
    }
  })
})

test('any words of any text are found where they stand', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc
      .array(fc.constantFrom('👩‍👩‍👧', ' ', '206', 'سه ', 'e\u0301', '\n', '“', 'boats'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const borders = [...graphemes.segment(text)].map(({ index }) => index).concat(text.length)
      const count = borders.length - 1
      const from = a % count
      const start = borders[from] ?? 0
      const end = borders[from + 1 + (b % (count - from))] ?? text.length
      const span = { start, end, exact: text.slice(start, end) }
      const item = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        target: {
          source: 'urn:stet:article:1',
          state: stateOf('2026-01-02T10:00:00.000Z', ARTICLE_HASH),
          selector: selectorsOf(passageFinder(text)(span)),
        },
      }
      const { annotations, refused } = readAnnotations(JSON.stringify(item))
      expect(refused).toEqual([])
      const place = placeAnnotation(annotations[0] ?? { targets: [] }, text)
      expect(place).toMatchObject({ kind: 'exact', spans: [span] })
    }),
    { numRuns: 1_000 },
  )
})
