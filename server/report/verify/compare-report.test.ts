import { describe, expect, test } from 'vitest'
import { type ReportProfile } from '#shared/report/dossier.ts'
import { REPORTER_FILE } from '../../testing/built-files.ts'
import { reportMaker } from '../make-report.ts'
import { type MadeReport } from '../report-job.ts'
import { type ComparedFormat, compareReport } from './compare-report.ts'
import { reportJson, workedDossier } from './signed-report.fixture.ts'
import { verifyReport } from './verify-report.ts'

const FORMATS: readonly ComparedFormat[] = [
  'html',
  'md',
  'csv',
  'docx',
  'xlsx',
  'pdf',
  'annotations',
]
const PROFILES: readonly ReportProfile[] = ['internal', 'checked-copy', 'legal', 'public']
const VERSION = workedDossier().tool.version
const make = reportMaker(REPORTER_FILE)

async function madeAs(format: ComparedFormat, profile: ReportProfile = 'internal') {
  const dossier = workedDossier()
  const job = { dossier, profile, format, publication: null }
  return (await make({ job: async () => job, userId: 'amina' })).bytes
}

function reportOf(profile: ReportProfile = 'internal') {
  const { file } = verifyReport(Buffer.from(reportJson(null, workedDossier(), profile)), null)
  if (!file) throw new Error('no report')
  return file
}

function oneByteOther(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes)
  const at = Math.floor(other.length / 2)
  other[at] = (other[at] ?? 0) ^ 1
  return other
}

describe.each(FORMATS)('a report as %s', (format) => {
  test('is what its JSON gives', async () => {
    const bytes = await madeAs(format)
    const compared = await compareReport(
      { bytes, format, file: reportOf(), version: VERSION },
      make,
    )
    expect(compared).toMatchObject({ result: 'unchanged' })
  })

  test('with one other bit is told', async () => {
    const bytes = oneByteOther(await madeAs(format))
    const compared = await compareReport(
      { bytes, format, file: reportOf(), version: VERSION },
      make,
    )
    // A PDF may be another one where other fonts are installed.
    expect(compared.result).toBe(format === 'pdf' ? 'cannot-tell' : 'changed')
  })

  test('of another version of Stet cannot be told, unless it is the same', async () => {
    const bytes = await madeAs(format)
    const [file, version] = [reportOf(), '99.0.0']
    expect(await compareReport({ bytes, format, file, version }, make)).toMatchObject({
      result: 'unchanged',
    })
    const other = { bytes: oneByteOther(bytes), format, file, version }
    expect(await compareReport(other, make)).toEqual({
      result: 'cannot-tell',
      words: expect.stringContaining(`was made by Stet ${VERSION}, and this is Stet 99.0.0`),
    })
  })
})

test.each(PROFILES)('a %s report is what its JSON gives, and that of no other', async (profile) => {
  const bytes = await madeAs('md', profile)
  const compare = (of: ReportProfile) =>
    compareReport({ bytes, format: 'md', file: reportOf(of), version: VERSION }, make)
  expect(await compare(profile)).toMatchObject({ result: 'unchanged' })
  const another = profile === 'public' ? 'legal' : 'public'
  expect(await compare(another)).toMatchObject({ result: 'cannot-tell' })
})

test('a report of another moment is another one, and was not changed', async () => {
  const generatedAt = '2027-01-01T00:00:00.000Z'
  const later = Buffer.from(reportJson(null, workedDossier({ generatedAt })))
  const { file } = verifyReport(later, null)
  if (!file) throw new Error('no report')
  for (const format of FORMATS.filter((one) => one !== 'pdf')) {
    const bytes = await madeAs(format)
    expect(await compareReport({ bytes, format, file, version: VERSION }, make)).toEqual({
      result: 'cannot-tell',
      words: expect.stringContaining('made from another one, such as one of another moment'),
    })
  }
})

test('a report that cannot be rendered again, or is too large, is not judged', async () => {
  const broken = (): Promise<MadeReport> => Promise.reject(new Error('It ended.'))
  const asked = {
    bytes: Buffer.from('x'),
    format: 'md',
    file: reportOf(),
    version: VERSION,
  } as const
  expect(await compareReport(asked, broken)).toEqual({
    result: 'cannot-tell',
    words: 'This Stet cannot render that report again. It ended.',
  })
  expect(await compareReport({ ...asked, bytes: null }, make)).toMatchObject({
    result: 'cannot-tell',
  })
})
