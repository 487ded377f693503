import { describe, expect, test } from 'vitest'
import { type OutsideCheck } from '#shared/outside-check/outside-check.ts'
import { sampleClaim, sampleDossier } from '#shared/report/dossier.fixture.ts'
import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { fileContents } from './file-contents.fixture.ts'
import { renderReport } from './render-report.ts'
import { type ReportFormat } from './report-format.ts'

const check = (id: string, claimId: string | null): OutsideCheck => ({
  id,
  articleId: 'article',
  claimId,
  url: `https://check.example/${id}?a=1&b=2`,
  claimReviewed: `=REVIEWED-${id} <script>`,
  reviewer: { name: `WHO-${id}`, url: null },
  claimant: { name: `CLAIMANT-${id}`, role: null, urls: [] },
  claimDate: null,
  publishedAt: '2026-02-20',
  rating: { words: `FOUND-${id}`, value: null, best: null, worst: null },
  appearances: [],
  language: 'en',
  addedAt: '2026-02-21T10:00:00.000Z',
  addedBy: { id: 'ana', name: 'CANARY-ADDED' },
  removedAt: null,
  version: 1,
})
const dossier = (): Dossier =>
  sampleDossier({
    claims: [
      sampleClaim(1, 'At least 40 boats'),
      sampleClaim(2, 'sank', { state: 'withdrawn', review: 'withdrawn' }),
    ],
    outsideChecks: [check('a', null), check('b', 'claim-1'), check('c', 'claim-2')],
  })

async function wordsIn(format: ReportFormat, profile: ReportProfile): Promise<string> {
  const job = { format, profile, dossier: dossier(), publication: null }
  return fileContents((await renderReport(job)).bytes)
}

describe.each(['html', 'md', 'json', 'docx', 'xlsx'] as const)(
  'checked elsewhere in %s',
  (format) => {
    test.each<[ReportProfile, string[]]>([
      ['internal', ['b', 'a']],
      ['public', ['b', 'a']],
      ['legal', []],
      ['checked-copy', []],
    ])('%s', async (profile, shown) => {
      const text = await wordsIn(format, profile)
      expect(text.match(/FOUND.(\w)/g)?.map((found) => found.at(-1)) ?? []).toEqual(shown)
      for (const id of shown) {
        for (const word of ['WHO', 'REVIEWED', 'CLAIMANT']) expect(text).toMatch(`${word}`)
        expect(text).toContain(`check.example/${id}`)
      }
    })
  },
)

test.each(['html', 'md', 'docx', 'xlsx'] as const)(
  'what they say stays text in %s',
  async (format) => {
    expect(await wordsIn(format, 'internal')).not.toContain('<script>')
  },
)

test.each(['html', 'md', 'json', 'docx', 'xlsx', 'csv', 'annotations'] as const)(
  'who brought them in is not told to the public in %s',
  async (format) => {
    expect(await wordsIn(format, 'public')).not.toContain('CANARY')
  },
)

test('a PDF is made of them too', async () => {
  const job = { format: 'pdf', profile: 'internal', dossier: dossier(), publication: null } as const
  const { bytes } = await renderReport(job)
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
})
