import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildReport } from '../report/build-report.ts'
import { sampleDossier } from '../report/dossier.fixture.ts'
import { renderAnnotations } from '../report/annotations/render-annotations.ts'
import { annotationText, namedClaim } from './annotation-words.ts'
import { likeliestClaim } from './likeliest-claim.ts'
import { ITEMS_MAX, OutsideWork, readOutsideWork } from './outside-work.ts'
import { planAnnotations } from './plan-annotations.ts'
import { planClaimReviews } from './plan-claim-reviews.ts'

const FIXTURES = path.join(
  import.meta.dirname,
  '../../../shared/fixtures/claimreview/objects.jsonl',
)
const TEXT = 'Pakistan said at least 206 fighters were killed. A truce holds. A truce holds.'
const at = { text: TEXT, sha256: 'a'.repeat(64), pageUrl: null }
const said = (text: string, tags: string[] = []) => ({
  bodies: [
    { kind: 'text' as const, purpose: null, text, language: null, format: 'text/plain' as const },
  ],
  tags,
})

describe('which claim is named', () => {
  test.each<[string, string[], number | null]>([
    ['for claim 12', [], 12],
    ['see #7 and #7 again', [], 7],
    ['#7 or #8', [], null],
    ['no number', [], null],
    ['claims 12', [], null],
    ['about #3', ['claim:9'], 9],
    ['', ['#4'], 4],
    ['proclaim 12', [], null],
  ])('%s %j is %s', (text, tags, expected) => {
    expect(namedClaim(said(text, tags))).toBe(expected)
  })
})

test('what an annotation says is its texts, what it points at, and the tags that are not codes of ours', () => {
  const { bodies } = said(' Who counted? ', [])
  const target = {
    source: 'https://wire.example/1',
    quote: { exact: '206', prefix: null, suffix: null },
    position: null,
    sha256: null,
    unread: [],
  }
  const pointing = { kind: 'resource' as const, purpose: null, target, language: null }
  const text = annotationText({ bodies: [...bodies, pointing], tags: ['claim:3', 'figures'] })
  expect(text).toBe('Who counted?\n\nhttps://wire.example/1\n“206”\n\nTags: figures')
})

describe('the claim that seems to be meant', () => {
  const claims = [
    { statement: 'At least 206 fighters were killed in October' },
    { statement: 'The talks in Istanbul go on' },
    { statement: 'The talks in Istanbul go on' },
  ]
  test.each<[string, number | null]>([
    ['206 fighters killed in October', 0],
    ['The talks go on in Istanbul', null],
    ['206', null],
    ['The moon is made of cheese', null],
    ['', null],
  ])('%s', (words, expected) => {
    const found = likeliestClaim(claims)(words)
    expect(found).toBe(expected === null ? null : claims[expected])
  })
})

test('a page gives its JSON-LD, and a page without any has nothing', () => {
  const data =
    '{"@type":"ClaimReview","claimReviewed":"x","url":"https://a.example/1","reviewRating":{"alternateName":"False"}}'
  const page = `<html><script>var a = 1</script><script type="application/ld+json">${data}</script></html>`
  expect(readOutsideWork(page, at)).toMatchObject({
    kind: 'claim-reviews',
    reviews: [{ claimReviewed: 'x', rating: { words: 'False' } }],
  })
  expect(readOutsideWork('<html></html>', at)).toMatchObject({ reviews: [], refused: [{}] })
})

test('more than may be in one file is told, not dropped in silence', () => {
  const one = { type: 'Annotation', motivation: 'commenting', target: 'https://a.example/1' }
  const file = JSON.stringify(Array.from({ length: ITEMS_MAX + 3 }, () => one))
  const work = readOutsideWork(file, at)
  if (work.kind !== 'annotations') throw new Error('it holds annotations')
  expect(work.annotations).toHaveLength(ITEMS_MAX)
  expect(work.refused.at(-1)?.reason).toContain('the last 3 are not shown')
})

test('our own annotations come back as claims on the very words, with what they say', () => {
  const dossier = sampleDossier()
  const model = buildReport(dossier, 'internal', (utc) => utc)
  const file = new TextDecoder().decode(
    new TextEncoder().encode(renderAnnotations(model, 'c'.repeat(64))),
  )
  const { text, sha256 } = dossier.revision
  const work = readOutsideWork(file, { text, sha256, pageUrl: null })
  if (work.kind !== 'annotations') throw new Error('it holds annotations')
  const setting = { on: 'article', claims: [], isKnownComment: () => false } as const
  const planned = planAnnotations(work, setting)
  const marked = dossier.claims.filter(({ state }) => state !== 'withdrawn')
  for (const claim of marked) {
    const spans = claim.spans.map(({ start, end, exact }) => ({ start, end, exact }))
    expect(planned).toContainEqual(
      expect.objectContaining({
        item: expect.objectContaining({ outcome: 'new', words: spans.map(({ exact }) => exact) }),
        deed: expect.objectContaining({ does: 'claim', spans, kind: claim.kind }),
      }),
    )
  }
})

test.skipIf(!existsSync(FIXTURES))('every real ClaimReview is taken or told why not', () => {
  const lines = readFileSync(FIXTURES, 'utf8').trim().split('\n')
  for (const line of lines) {
    const work = readOutsideWork(line, at)
    if (work.kind !== 'claim-reviews') throw new Error(`no ClaimReview: ${line.slice(0, 80)}`)
    expect(work.reviews.length + work.refused.length).toBeGreaterThan(0)
    const items = planClaimReviews(work, { claims: [], known: [] })
    for (const { item } of items) expect(item.outcome === 'new' || item.reason !== null).toBe(true)
  }
})

test('whatever a file holds, reading it gives a work of the known shape', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((json) => `<script type="application/ld+json">${json}</script>`),
    fc.json().map((json) => `{"@type":"ClaimReview","claimReviewed":${json},"url":${json}}`),
    fc.json().map((json) => `{"type":"Annotation","target":${json},"body":${json}}`),
  )
  fc.assert(
    fc.property(anything, (file) => {
      const work = readOutsideWork(file, at)
      expect(OutsideWork.parse(JSON.parse(JSON.stringify(work)))).toEqual(work)
    }),
    { numRuns: 300 },
  )
})
