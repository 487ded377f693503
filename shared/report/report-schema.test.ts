import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildReport } from './build-report.ts'
import { ReportProfile } from './dossier.ts'
import { sampleClaim, sampleDossier, sampleEvidence, sampleSource } from './dossier.fixture.ts'
import { renderJson } from './render-json.ts'
import { ReportFile, reportSchema } from './report-schema.ts'

const HASH = 'c'.repeat(64)

function sample(profile: ReportProfile): unknown {
  const dossier = sampleDossier({
    claims: [
      sampleClaim(1, '40 boats', {
        flags: ['legal'],
        proposedText: '41 boats',
        explanation: 'The log says so.',
        evidence: [sampleEvidence('log'), sampleEvidence('talk', { spans: [] })],
      }),
      sampleClaim(2, 'Monday', { state: 'withdrawn' }),
    ],
    sources: [sampleSource('log'), sampleSource('talk', { medium: 'interview-notes' })],
  })
  return JSON.parse(
    renderJson(
      buildReport(dossier, profile, (utc) => utc),
      HASH,
    ),
  )
}

test.each(ReportProfile.options)(
  'the JSON of a %s report has the shape that is published',
  (profile) => {
    const report = sample(profile)
    expect(ReportFile.parse(report)).toEqual(report)
    const published = z.fromJSONSchema(JSON.parse(JSON.stringify(reportSchema())))
    expect(published.parse(report)).toEqual(report)
  },
)

test('what is no report is refused', () => {
  const published = z.fromJSONSchema(JSON.parse(JSON.stringify(reportSchema())))
  const report = z.looseObject({}).parse(sample('public'))
  expect(published.safeParse({ ...report, contentSha256: 'x' }).success).toBe(false)
  expect(published.safeParse({ ...report, schemaVersion: 2 }).success).toBe(false)
  expect(published.safeParse({ ...report, secret: 1 }).success).toBe(false)
})

test('the schema is named by its version', () => {
  expect(reportSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:stet:report-schema:3',
    type: 'object',
    additionalProperties: false,
  })
})
