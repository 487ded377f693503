import { expect, test } from 'vitest'
import { ProblemError } from '#shared/problem.ts'
import { sampleDossier } from '#shared/report/dossier.fixture.ts'
import { REPORTER_FILE } from '../testing/built-files.ts'
import { reportMaker } from './make-report.ts'
import { ReportFormat } from './report-format.ts'
import { renderReport } from './render-report.ts'
import { type ReportJob } from './report-job.ts'

const MB = 1024 * 1024
const ROOMY = { wallMs: 60_000, memoryBytes: 512 * MB, outputBytes: 64 * MB }
const made: ReportJob = {
  dossier: sampleDossier(),
  profile: 'internal',
  format: 'html',
  publication: null,
}
const job = async () => made

test('a report made apart is the same as one made here', async () => {
  const { bytes, ...apart } = await reportMaker(REPORTER_FILE)({ job, userId: 'amina' })
  const { bytes: own, ...here } = await renderReport(made)
  expect(apart).toEqual(here)
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

test('the process gets ready for a format while its job is loaded', async () => {
  const make = reportMaker(REPORTER_FILE)
  const { bytes: own } = await renderReport(made)
  for (const format of ReportFormat.options) {
    const { bytes } = await make({ job, format, userId: 'amina' })
    expect(Buffer.from(bytes).equals(own)).toBe(true)
  }
})

test('a job that cannot be loaded makes no report, and the next one has its turn', async () => {
  const make = reportMaker(REPORTER_FILE)
  const missing = async () => {
    throw new ProblemError('not-found', 'It is not there.')
  }
  await expect(make({ job: missing, userId: 'amina' })).rejects.toMatchObject({ code: 'not-found' })
  expect((await make({ job, userId: 'amina' })).title).toBe(sampleDossier().article.title)
})

test('a job that is still being loaded when nobody waits any more changes nothing', async () => {
  const cancel = new AbortController()
  const loading = async (): Promise<ReportJob> => {
    cancel.abort(new Error('gone'))
    throw new Error('too late')
  }
  const asked = reportMaker(REPORTER_FILE)({ job: loading, userId: 'amina', signal: cancel.signal })
  await expect(asked).rejects.toThrow('gone')
})

test('nobody has a second job loaded before the first report is made', async () => {
  const make = reportMaker(REPORTER_FILE)
  const loaded: string[] = []
  let open = (_job: ReportJob) => {}
  const slow = new Promise<ReportJob>((resolve) => {
    open = resolve
  })
  const first = make({ job: () => slow, userId: 'amina' })
  const next = async () => {
    loaded.push('second')
    return made
  }
  const second = make({ job: next, userId: 'amina' })
  await make({ job, userId: 'bea' })
  expect(loaded).toEqual([])
  open(made)
  await Promise.all([first, second])
  expect(loaded).toEqual(['second'])
})
