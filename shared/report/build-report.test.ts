import { describe, expect, test } from 'vitest'
import { type Claim } from '../review/review.ts'
import { buildReport, reportMembers, reportText } from './build-report.ts'
import { sampleClaim, sampleDossier } from './dossier.fixture.ts'
import { type Dossier } from './dossier.ts'
import { renderCsv } from './render-csv.ts'
import { renderHtml } from './render-html.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'
import { wordsOf } from './report-basics.ts'

const clock = (utc: string, zone: string) => `${utc.slice(0, 16).replace('T', ' ')} (${zone})`
const HASH = 'c'.repeat(64)
const report = (dossier: Dossier, profile: 'internal' | 'public' = 'internal') =>
  buildReport(dossier, profile, clock)
const FORMATS = { html: renderHtml, markdown: renderMarkdown, csv: renderCsv, json: renderJson }

describe('the first line', () => {
  const firstLine = (claims: Claim[], stage: Dossier['article']['stage'] = 'checking') => {
    const dossier = sampleDossier({ claims })
    return report({ ...dossier, article: { ...dossier.article, stage } }).status[0]
  }
  const approved = sampleClaim(1, '40 boats', { state: 'approved', review: 'approved' })
  const reopened = sampleClaim(2, 'Monday', { state: 'approved', review: 'reopened' })
  test.each([
    [firstLine([]), 'No claim is marked, and the article is not signed off.'],
    [firstLine([approved]), 'The one claim is approved, and the article is not signed off.'],
    [
      firstLine([approved, reopened]),
      '1 of 2 claims is not approved, and the article is not signed off.',
    ],
    [
      firstLine([approved, { ...approved, number: 2 }], 'signed-off'),
      'All 2 claims are approved, and the article is signed off.',
    ],
  ])('says "%s"', (line, expected) => {
    expect(line).toBe(expected)
  })

  test('stands in every format', () => {
    const model = report(sampleDossier())
    for (const render of Object.values(FORMATS)) {
      expect(render(model, HASH)).toContain('2 of 3 claims are not approved')
    }
  })
})

describe('every format', () => {
  test('is the same for the same dossier, whatever the order of keys', () => {
    const turned = sampleDossier()
    const other = Object.fromEntries(Object.entries(turned).toReversed())
    for (const render of Object.values(FORMATS)) {
      expect(render(report({ ...turned, ...other }), HASH)).toBe(
        render(report(sampleDossier()), HASH),
      )
    }
    const textOf = () => reportText(reportMembers(report(sampleDossier())))
    expect(textOf()).toBe(textOf())
  })

  test('carries the hashes of the report, the revision and the snapshots', () => {
    for (const render of Object.values(FORMATS)) {
      const file = render(report(sampleDossier()), HASH)
      for (const hash of [HASH, 'a'.repeat(64), 'b'.repeat(64), 'f'.repeat(64)]) {
        expect(file).toContain(hash)
      }
    }
  })

  test('gives two answers side by side', () => {
    const claims = [
      sampleClaim(1, '40 boats', { attributionCheck: 'not-found', verdict: 'unproven' }),
    ]
    const model = report(sampleDossier({ claims }))
    const html = renderHtml(model, HASH)
    expect(html).toMatch(/Was it said\?.*Original not found[^]*Is it so\?.*Unproven/)
    expect(renderMarkdown(model, HASH)).toContain(
      '**Was it said?** Original not found · **Is it so?** Unproven',
    )
  })

  test('names who approved alone as not four-eyes', () => {
    const dossier = sampleDossier()
    const claims = dossier.claims.map((claim) => ({
      ...claim,
      approval: claim.approval && { ...claim.approval, selfApproved: true },
    }))
    const desk = { ...dossier.desk, policy: { selfApproval: true } }
    for (const profile of ['internal', 'public'] as const) {
      const model = report({ ...dossier, desk, claims }, profile)
      expect(model.status).toContain(
        'The desk lets people approve their own work: its approvals are not four-eyes.',
      )
      for (const render of Object.values(FORMATS)) {
        expect(render(model, HASH)).toMatch(/not four.eyes/)
      }
    }
  })

  test('names the parts that it does not have', () => {
    expect(report(sampleDossier()).limits.join(' ')).toMatch(/coverage.*conflicts.*arithmetic/)
  })
})

test('a claim whose words are gone is printed with its last known words for the desk, never for the public', () => {
  const { spans: before } = sampleClaim(1, '40 boats')
  const lost = sampleClaim(1, '40 boats', {
    spans: [],
    placement: 'lost',
    review: 'lost',
    change: { outcome: 'lost', since: 2, before, sentencesBefore: [], candidates: [] },
  })
  const dossier = sampleDossier({ claims: [lost] })
  expect(wordsOf(report(dossier).claims[0]?.passages ?? [])).toEqual(['40 boats'])
  expect(report(dossier, 'public').claims[0]?.passages).toEqual([])
})

describe('the text checked', () => {
  test('is cut flat where claims overlap, and nothing of it is lost', () => {
    const model = report(sampleDossier())
    const [, paragraph, urdu] = model.blocks
    expect(paragraph?.segments).toEqual([
      { text: 'At least ', claims: [], starts: [], ends: [] },
      { text: '40 boats ', claims: [1], starts: [1], ends: [] },
      { text: 'sank', claims: [1, 2], starts: [2], ends: [1] },
      { text: ' on Monday', claims: [2], starts: [], ends: [2] },
      { text: ', the office said.', claims: [], starts: [], ends: [] },
    ])
    expect(urdu?.segments.map((segment) => segment.text).join('')).toBe('سه کشتی غرق شد 👩‍👩‍👧.')
  })

  test('marks nothing whose words do not stand there', () => {
    const moved = sampleClaim(1, '40 boats', { spans: [{ start: 0, end: 8, exact: '40 boats' }] })
    const lost = sampleClaim(2, 'sank', { placement: 'lost', review: 'lost' })
    const earlier = sampleClaim(3, 'sank', { revision: 2 })
    const model = report(sampleDossier({ claims: [moved, lost, earlier] }))
    expect(model.claims.map((claim) => claim.marked)).toEqual([false, false, false])
    const before = [{ start: 9, end: 13, exact: 'sank' }]
    const change = {
      outcome: 'lost',
      since: 1,
      before,
      sentencesBefore: [],
      candidates: [],
    } as const
    const gone = sampleClaim(2, 'sank', {
      placement: 'lost',
      review: 'lost',
      spans: [],
      change: { ...change, sentencesBefore: [], candidates: [] },
    })
    expect(report(sampleDossier({ claims: [gone] })).claims[0]?.passages).toEqual([
      { exact: 'sank', start: null, end: null, prefix: null, suffix: null },
    ])
    expect(model.blocks.every((block) => block.segments.length === 1)).toBe(true)
  })

  test('gives the claims in reading order with the numbers of the screen', () => {
    const claims = [
      sampleClaim(7, '40 boats'),
      sampleClaim(9, 'sank', { placement: 'lost' }),
      sampleClaim(12, 'Harbour'),
    ]
    expect(report(sampleDossier({ claims })).claims.map((claim) => claim.number)).toEqual([
      12, 7, 9,
    ])
  })
})
