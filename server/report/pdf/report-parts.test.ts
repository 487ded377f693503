import { expect, test } from 'vitest'
import { buildReport } from '#shared/report/build-report.ts'
import { sampleClaim, sampleDossier, sampleSource } from '#shared/report/dossier.fixture.ts'
import { reportParts } from './report-parts.ts'

const model = buildReport(
  sampleDossier({
    claims: [1, 2, 3, 4].map((number) => sampleClaim(number, '40 boats sank')),
    sources: ['log', 'list', 'letter'].map((source) => sampleSource(source)),
  }),
  'internal',
  (utc) => utc,
)

test('a usual report is one part', () => {
  expect(reportParts(model)).toEqual([
    {
      begins: ['opening', 'results', 'text', 'claims', 'sources', 'closing'],
      under: null,
      results: model.claims,
      claims: model.claims,
      sources: model.sources,
    },
  ])
})

test('a long one is many, each of everything once and in order', () => {
  const parts = reportParts(model, 1)
  expect(parts.flatMap(({ results }) => results)).toEqual(model.claims)
  expect(parts.flatMap(({ claims }) => claims)).toEqual(model.claims)
  expect(parts.flatMap(({ sources }) => sources)).toEqual(model.sources)
  expect(parts.flatMap(({ begins }) => begins)).toEqual(reportParts(model)[0]?.begins)
})

test('a part that goes on says under which heading', () => {
  const under = reportParts(model, 1).map((part) => part.under)
  expect(under).toContain('Results')
  expect(under.filter((heading) => heading === 'Claims')).toHaveLength(3)
  expect(under.filter((heading) => heading === 'Sources')).toHaveLength(2)
})

test('there is no part without a word: changes are left out where there are none', () => {
  const changed = {
    before: ['40'],
    proposed: '41',
    decision: { code: 'open', words: 'Open' },
    act: null,
  }
  const [first, ...others] = model.claims
  const claims = first === undefined ? [] : [{ ...first, wording: changed }, ...others]
  const sections = reportParts({ ...model, claims }, 1).flatMap(({ begins }) => begins)
  expect(sections.slice(0, 4)).toEqual(['opening', 'results', 'changes', 'text'])
  expect(reportParts(model, 1).flatMap(({ begins }) => begins)).not.toContain('changes')
})

test('a report without claims and sources has these sections all the same', () => {
  const empty = { ...model, claims: [], sources: [] }
  expect(reportParts(empty)).toHaveLength(1)
  expect(reportParts(empty)[0]?.begins).toEqual(reportParts(model)[0]?.begins)
})
