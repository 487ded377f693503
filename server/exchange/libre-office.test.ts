import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleComment,
  sampleDossier,
  sampleEvidence,
} from '#shared/report/dossier.fixture.ts'
import { planReviewedDocx } from '#shared/exchange/plan-reviewed-docx.ts'
import { isMarkable } from '#shared/report/mark-text.ts'
import { presentWords } from '#shared/exchange/present-words.ts'
import { reviewedDocx } from '#shared/exchange/reviewed-docx.ts'
import { readDocument } from '../import/read-document.ts'
import { renderDocx } from '../report/docx/render-docx.ts'
import { ReviewedFile } from './reviewer.fixture.ts'

/** The program that opens and saves the report. Where it is not installed, its tests are skipped and their names say why. */
const isThere = spawnSync('soffice', ['--version']).status === 0
const CONVERT_LIMIT_MS = 120_000

const dossier = sampleDossier({
  claims: [
    sampleClaim(1, '40 boats sank', {
      explanation: 'It is in\nthe log.',
      proposedText: '41 boats sank',
      evidence: [sampleEvidence('log')],
    }),
    sampleClaim(2, 'sank on Monday', { statement: 'They sank on a Monday.' }),
    sampleClaim(3, 'سه کشتی', { explanation: 'سه کشتی در گزارش آمده است.' }),
    sampleClaim(9, 'gone', { placement: 'lost', review: 'lost' }),
  ],
  comments: {
    'claim-1': [
      sampleComment('a', { text: 'Who counted?' }),
      sampleComment('b', { text: 'یہ تعداد کس نے گنی؟ AFP نے۔' }),
    ],
  },
})

function plan(bytes: Uint8Array) {
  return readDocument('report.docx', bytes, {}).then((document) => {
    const work = reviewedDocx(document)
    const { claims, comments, revision } = dossier
    const setting = {
      text: revision.text,
      comments: [],
      claims: claims.map((claim) => ({
        ...claim,
        spans: isMarkable(claim, revision) ? claim.spans : [],
        present: () => presentWords(claim, comments[claim.id] ?? []),
      })),
    }
    return { work, items: planReviewedDocx(work, setting).map(({ item }) => item) }
  })
}

const report = renderDocx(
  buildReport(dossier, 'internal', (utc) => utc),
  'c'.repeat(64),
)

test('as we write it, every claim is matched and nothing of it is new', async () => {
  const { work, items } = await plan(report)
  expect(work.own.map(({ claimId }) => claimId)).toEqual([
    'claim-1',
    'claim-2',
    'claim-3',
    'claim-9',
  ])
  expect(items).toEqual([])
})

test.each(['checked-copy', 'legal', 'public'] as const)(
  'the %s report brings nothing new either',
  async (profile) => {
    const model = buildReport(dossier, profile, (utc) => utc)
    expect((await plan(renderDocx(model, 'c'.repeat(64)))).items).toEqual([])
  },
)

test.skipIf(!isThere)(
  'opened and saved by LibreOffice (needs soffice), it matches every claim and its words',
  async () => {
    const { work, items } = await plan(resave(report))
    expect(work.own.map(({ claimId, words }) => [claimId, words])).toEqual([
      ['claim-1', '40 boats sank'],
      ['claim-2', 'sank on Monday'],
      ['claim-3', 'سه کشتی'],
      ['claim-9', 'Claim 9 (place in this revision not known)'],
    ])
    expect(items).toEqual([])
  },
)

test.skipIf(!isThere)(
  'reviewed, then saved by LibreOffice (needs soffice), it brings what the reviewer wrote',
  async () => {
    const file = new ReviewedFile(report)
    file.answer({ claimId: 'claim-1' }, 'Which log?')
    file.addTo('claim-2', 'It was a Tuesday.')
    file.comment('Harbour', 'A poor title.')
    const { items } = await plan(resave(file.bytes()))
    expect(items.map(({ claimId, by, text }) => [claimId, by, text])).toEqual([
      ['claim-2', null, 'It was a Tuesday.'],
      [null, 'Lea Law', 'A poor title.'],
      ['claim-1', 'Lea Law', 'Which log?'],
    ])
  },
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-office-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function resave(bytes: Uint8Array): Uint8Array {
  const [sent, back] = [join(folder, 'report.docx'), join(folder, 'saved')]
  writeFileSync(sent, bytes)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      back,
      sent,
    ],
    { timeout: CONVERT_LIMIT_MS, stdio: 'ignore' },
  )
  return new Uint8Array(readFileSync(join(back, 'report.docx')))
}
