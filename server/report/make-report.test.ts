import { expect, test } from 'vitest'
import { sampleDossier } from '#shared/report/dossier.fixture.ts'
import { REPORTER_FILE } from '../testing/built-files.ts'
import { reportMaker } from './make-report.ts'
import { renderReport } from './render-report.ts'
import { type ReportJob } from './report-job.ts'

const MB = 1024 * 1024
const ROOMY = { wallMs: 60_000, memoryBytes: 512 * MB, outputBytes: 64 * MB }
const job: ReportJob = {
  dossier: sampleDossier(),
  profile: 'internal',
  format: 'html',
  publication: null,
}

test('a report made apart is the same as one made here', async () => {
  const { bytes, ...made } = await reportMaker(REPORTER_FILE)({ job, userId: 'amina' })
  const { bytes: own, ...here } = await renderReport(job)
  expect(made).toEqual(here)
  expect(Buffer.from(bytes).equals(own)).toBe(true)
})

test.each([
  ['time', { wallMs: 0 }],
  ['memory', { memoryBytes: MB }],
  ['memory', { outputBytes: 100 }],
])('one that takes too much %s is stopped and says what to do', async (what, limits) => {
  const make = reportMaker(REPORTER_FILE, { ...ROOMY, ...limits })
  await expect(make({ job, userId: 'amina' })).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining(`more ${what} than a report may`),
  })
})

test('one that nobody waits for any more ends', async () => {
  const cancel = new AbortController()
  const asked = reportMaker(REPORTER_FILE)({ job, userId: 'amina', signal: cancel.signal })
  cancel.abort(new Error('gone'))
  await expect(asked).rejects.toThrow('gone')
})
