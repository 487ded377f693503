import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildReport } from '../build-report.ts'
import { type Dossier, ReportProfile } from '../dossier.ts'
import { sampleClaim, sampleDossier, sampleEvidence, sampleSource } from '../dossier.fixture.ts'
import { renderAnnotations } from './render-annotations.ts'
import { w3cFaults } from './w3c-schemas.fixture.ts'

const HASH = 'c'.repeat(64)
const Node = z.looseObject({
  id: z.string(),
  motivation: z.string(),
  body: z.array(z.looseObject({ type: z.string(), value: z.string().optional() })),
  target: z.unknown(),
})
const Collection = z.looseObject({ total: z.int(), first: z.looseObject({ items: z.array(Node) }) })

const textOf = (change: Partial<Dossier> = {}, profile: ReportProfile = 'internal') =>
  renderAnnotations(
    buildReport(sampleDossier(change), profile, (utc) => utc),
    HASH,
  )
const itemsOf = (change: Partial<Dossier> = {}, profile: ReportProfile = 'internal') =>
  Collection.parse(JSON.parse(textOf(change, profile))).first.items

/** A dossier whose one claim has what a claim can have. */
function full(text: string): Partial<Dossier> {
  const evidence = sampleEvidence('log', {
    spans: [
      { start: 0, end: 2, exact: '40' },
      { start: 14, end: 28, exact: 'says the log.' },
    ],
    note: text,
    translation: { text, by: text },
    sourceTitle: text,
  })
  return {
    claims: [
      sampleClaim(1, '40 boats', {
        statement: text,
        explanation: text,
        proposedText: text,
        flags: ['legal'],
        evidence: [evidence, sampleEvidence('talk', { spans: [] })],
      }),
      sampleClaim(2, 'Monday', { id: '01930000-0000-7000-8000-00000000000a', spans: [] }),
    ],
    sources: [
      sampleSource('log', { url: 'https://example.org/سه' }),
      sampleSource('talk', { medium: 'interview-notes', url: null }),
    ],
  }
}

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/web-annotation')

/** The files of a folder by name, parsed; what is no JSON at all is left out. */
function readFolder(name: string): Map<string, unknown> {
  const folder = path.join(FOLDER, name)
  const files = new Map<string, unknown>()
  for (const file of readdirSync(folder)) {
    try {
      files.set(file, JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    } catch {
      // Half of the wrong samples are no JSON: nobody needs a schema to refuse them.
    }
  }
  return files
}

describe.skipIf(!existsSync(FOLDER))('the schemas of the W3C (skipped without ../shared)', () => {
  const faultyIn = (folder: string) => {
    const { ofAnnotation } = w3cFaults(readFolder('schemas'))
    const samples = Array.from(readFolder(folder))
    return samples.map(([name, sample]) => ({ name, faults: ofAnnotation(sample) }))
  }

  test('tell their own right samples from wrong ones', () => {
    // Kinds of sets that we never write have a schema of their own.
    const right = faultyIn('correct').filter(({ name }) => !/anno1[123]\./.test(name))
    expect(right.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(faultyIn('incorrect').filter(({ faults }) => faults.length === 0)).toEqual([])
  })

  test.each(ReportProfile.options)('find no fault in a %s report', (profile) => {
    const { ofCollection } = w3cFaults(readFolder('schemas'))
    for (const change of [{}, { claims: [] }, full('a\u0000b "<script>" \uD800 👩‍👩‍👧')]) {
      expect(ofCollection(JSON.parse(textOf(change, profile)))).toEqual([])
    }
  })
})

test('the same report gives the same text, and counts what is in it', () => {
  expect(textOf(full('a'))).toBe(textOf(full('a')))
  const { total, first } = Collection.parse(JSON.parse(textOf(full('a'))))
  expect(total).toBe(first.items.length)
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(total)
})

describe('the article', () => {
  test('comes first, with what is not approved and what a hash proves', () => {
    const [article] = itemsOf()
    expect(article?.motivation).toBe('describing')
    expect(article?.body[0]?.value).toBe(
      '2 of 3 claims are not approved, and the article is not signed off.',
    )
    expect(article?.body[1]?.value).toBe(
      `Report SHA-256: ${HASH}. A hash proves that this report is unchanged, not that it is true.`,
    )
  })
})

describe('a claim', () => {
  test('is an annotation on its words, in the text that has this hash, with both answers', () => {
    const claim = itemsOf(full('Forty boats sank.'))[1]
    expect(claim).toMatchObject({
      id: 'urn:stet:claim:claim-1',
      motivation: 'assessing',
      creator: { type: 'Person', name: 'Ana Adler' },
      target: {
        source: 'urn:stet:article:article',
        state: { type: 'TimeState', cached: `nih:sha-256;${'a'.repeat(64)}` },
        selector: [
          { type: 'TextQuoteSelector', exact: '40 boats', prefix: 'Harbour\n\nAt least ' },
          { type: 'TextPositionSelector', start: 18, end: 26 },
        ],
      },
    })
    expect(claim?.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ purpose: 'assessing', value: 'Is it so? Verified' }),
        expect.objectContaining({
          purpose: 'classifying',
          value: 'Was it said? Writer’s own words',
        }),
        expect.objectContaining({ purpose: 'commenting', value: 'Forty boats sank.' }),
        expect.objectContaining({
          purpose: 'editing',
          value: 'Forty boats sank.',
          language: 'en',
          textDirection: 'ltr',
        }),
        expect.objectContaining({ purpose: 'tagging', value: 'verdict:verified' }),
      ]),
    )
  })

  test('has positions in code points, also behind a family of emoji', () => {
    const text = '👩‍👩‍👧 206'
    const base = sampleDossier()
    const revision = {
      ...base.revision,
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
      sentences: [{ start: 0, end: text.length }],
    }
    const span = { start: text.indexOf('206'), end: text.length, exact: '206' }
    const [, claim] = itemsOf({ revision, claims: [sampleClaim(1, 'x', { spans: [span] })] })
    expect(text.length).toBe(12)
    expect(claim?.target).toMatchObject({
      selector: [
        { exact: '206', prefix: '👩‍👩‍👧 ', suffix: '' },
        { start: 6, end: 9 },
      ],
    })
  })

  test('in several pieces has a target for each, one that lost its words has the article', () => {
    const spans = sampleClaim(1, '40 boats').spans.concat(sampleClaim(1, 'on Monday').spans)
    const [, claim, lost] = itemsOf({
      claims: [
        sampleClaim(1, '40 boats', { spans }),
        sampleClaim(2, 'x', { spans: [], id: '01930000-0000-7000-8000-00000000000A' }),
      ],
    })
    expect(claim?.target).toHaveLength(2)
    expect(lost).toMatchObject({
      id: 'urn:uuid:01930000-0000-7000-8000-00000000000a',
      target: 'urn:stet:article:article',
    })
  })

  test('names nobody of the desk in a public report', () => {
    expect(textOf(full('a'), 'public')).not.toMatch(/Ana Adler|flag:|editing/)
  })
})

describe('evidence', () => {
  test('links the words of the claim with the words of the source, in the text that has this hash', () => {
    const [, claim, evidence] = itemsOf(full('چالیس'))
    expect(evidence).toMatchObject({ motivation: 'linking', target: claim?.target })
    expect(evidence?.body.filter(({ type }) => type === 'SpecificResource')).toMatchObject([
      {
        source: 'https://example.org/%D8%B3%D9%87',
        purpose: 'linking',
        language: 'en',
        state: { cached: `nih:sha-256;${'b'.repeat(64)}` },
        selector: [{ exact: '40' }, { start: 0, end: 2 }],
      },
      { selector: [{ exact: 'says the log.' }, { start: 14, end: 28 }] },
    ])
    expect(evidence?.body).toContainEqual(
      expect.objectContaining({ value: 'چالیس', creator: { type: 'Person', name: 'چالیس' } }),
    )
  })

  test('of a source without an address names it by its id', () => {
    const [, , , notes] = itemsOf(full('a'))
    expect(notes?.body[0]).toMatchObject({ source: 'urn:stet:source:talk' })
  })

  test('that is withheld keeps its place and names no source', () => {
    const [, , , notes] = itemsOf(full('a'), 'public')
    expect(notes?.motivation).toBe('linking')
    expect(notes?.body.map(({ type }) => type)).not.toContain('SpecificResource')
    expect(notes?.body[0]?.value).toContain('Interview notes kept by the desk')
    expect(JSON.stringify(notes)).not.toMatch(/urn:stet:source|Title of talk/)
  })
})
