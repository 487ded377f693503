import { describe, expect, test } from 'vitest'
import { buildReport } from '#shared/report/build-report.ts'
import {
  sampleClaim,
  sampleComment,
  sampleDossier,
  sampleEvidence,
} from '#shared/report/dossier.fixture.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type Claim } from '#shared/review/review.ts'
import { readDocument } from '../../import/read-document.ts'
import { claimOn, commentsOf, HASH, partsOf, reportOf, revisionOf } from './docx-report.fixture.ts'
import { renderDocx } from './render-docx.ts'

async function readBack(model: ReportModel) {
  return readDocument('report.docx', renderDocx(model, HASH), {})
}

async function commentsOn(
  texts: readonly string[],
  make: (text: ReturnType<typeof revisionOf>) => Claim[],
) {
  const revision = revisionOf(texts)
  return commentsOf(await readBack(reportOf({ revision, claims: make(revision) })))
}

describe('the comments of a report', () => {
  test('stand on exactly the words of their claims, also where these overlap', async () => {
    expect(commentsOf(await readBack(reportOf()))).toEqual([
      ['stet-claim:claim-1', '40 boats sank'],
      ['stet-claim:claim-2', 'sank on Monday'],
      ['stet-claim:claim-3', 'سه کشتی'],
    ])
  })

  test('stand on the right one of words that are there twice', async () => {
    const sentence = 'Six died. Six died.'
    const revision = revisionOf([sentence])
    const spans = [{ start: 10, end: 18, exact: 'Six died' }]
    const claims = [sampleClaim(1, 'Six died', { spans }), claimOn(revision, 2, ['Six died'])]
    const { comments } = await readBack(reportOf({ revision, claims }))
    const [first, second] = comments.map(({ range }) => range?.start ?? 0)
    expect((second ?? 0) - (first ?? 0)).toBe(10)
    expect(comments.map(({ text }) => text.split('\n').at(-1))).toEqual([
      'stet-claim:claim-2',
      'stet-claim:claim-1',
    ])
  })

  test('stand on each passage of a claim, and the first one says everything', async () => {
    const revision = revisionOf(['The mayor went.', 'Nobody saw it.'])
    const claims = [claimOn(revision, 1, ['mayor', 'saw it'], { explanation: 'Because.' })]
    const document = await readBack(reportOf({ revision, claims }))
    expect(commentsOf(document)).toEqual([
      ['stet-claim:claim-1', 'mayor'],
      ['stet-claim:claim-1', 'saw it'],
    ])
    const [first, second] = document.comments.map(({ text }) => text)
    expect(first).toMatch(/^Claim 1, passage 1 of 2 [^]*Explanation: Because\./)
    expect(second).toMatch(/^Claim 1, passage 2 of 2 /)
    expect(second).not.toContain('Because.')
  })

  test('may run over two blocks', async () => {
    const words = 'in June.\n\nIn July'
    expect(
      await commentsOn(['It sank in June.', 'In July it rose.'], (revision) => [
        claimOn(revision, 1, [words]),
      ]),
    ).toEqual([['stet-claim:claim-1', words]])
  })

  test('hold for claims in claims, of equal words, side by side, and at the ends of a block', async () => {
    const found = await commentsOn(['One two three four.'], (revision) => [
      claimOn(revision, 1, ['One two three four.']),
      claimOn(revision, 2, ['two three']),
      claimOn(revision, 3, ['two three']),
      claimOn(revision, 4, ['two']),
      claimOn(revision, 5, ['three four.']),
    ])
    expect(found).toEqual([
      ['stet-claim:claim-1', 'One two three four.'],
      ['stet-claim:claim-2', 'two three'],
      ['stet-claim:claim-3', 'two three'],
      ['stet-claim:claim-4', 'two'],
      ['stet-claim:claim-5', 'three four.'],
    ])
  })

  test('count characters, not halves of them', async () => {
    const found = await commentsOn(['👩‍👩‍👧👩‍👩‍👧 say 206 𝟚 died 🇵🇰.'], (revision) => [
      claimOn(revision, 1, ['206 𝟚']),
      claimOn(revision, 2, ['died 🇵🇰']),
    ])
    expect(found.map(([, words]) => words)).toEqual(['206 𝟚', 'died 🇵🇰'])
  })

  test('stand on right-to-left words with left-to-right ones among them', async () => {
    const revision = revisionOf(['پاکستان نے کہا کہ 206 افراد، جبکہ AFP کے مطابق 23 ہلاک ہوئے۔'], {
      language: 'ur',
      dir: 'rtl',
    })
    const claims = [
      claimOn(revision, 1, ['206 افراد، جبکہ AFP']),
      claimOn(revision, 2, ['AFP کے مطابق 23']),
    ]
    const model = reportOf({ revision, claims })
    expect(commentsOf(await readBack(model)).map(([, words]) => words)).toEqual([
      '206 افراد، جبکہ AFP',
      'AFP کے مطابق 23',
    ])
    const body = partsOf(renderDocx(model, HASH)).get('word/document.xml') ?? ''
    expect(body).toContain('<w:pStyle w:val="ArticleText"/><w:bidi/>')
    expect(body).toMatch(/<w:rtl\/><w:lang w:bidi="ur"\/><\/w:rPr><w:t[^>]*>206 افراد، جبکہ </)
  })

  test('of a claim without a place stand on its heading', async () => {
    const lost = sampleClaim(9, 'gone', { placement: 'lost', review: 'lost' })
    const claims = [sampleClaim(1, '40 boats'), lost]
    expect(commentsOf(await readBack(reportOf({ claims })))).toEqual([
      ['stet-claim:claim-1', '40 boats'],
      ['stet-claim:claim-9', 'Claim 9 (place in this revision not known)'],
    ])
  })
})

describe('what a comment says', () => {
  const evidence = [
    sampleEvidence('log'),
    sampleEvidence('b', { relation: 'contradicts' }),
    sampleEvidence('c'),
    sampleEvidence('d'),
  ]

  test('is both answers, the grounds and the review, by who marked the claim, of the day of the last act', async () => {
    const [first] = sampleDossier().claims
    if (!first?.approval) throw new Error('The first sample claim is approved.')
    const approval = { ...first.approval, at: '2026-02-03T04:05:06.789Z' }
    const claims = [
      sampleClaim(12, '40 boats', {
        ...first,
        statement: 'Forty boats sank.',
        id: 'claim-12',
        number: 12,
        approval,
        evidence,
        explanation: 'It is in the log.',
        proposedText: '41 boats',
        attributionCheck: 'not-found',
      }),
    ]
    const [comment] = (await readBack(reportOf({ claims }))).comments
    expect(comment).toMatchObject({ author: 'Ana Adler', at: '2026-02-03T04:05:06Z' })
    expect(comment?.text.split('\n')).toEqual([
      'Claim 12 · Was it said: Original not found · Is it so: Verified',
      'Statement: Forty boats sank.',
      'In the writer’s own words',
      'Explanation: It is in the log.',
      'Supports: “40 boats”',
      'Source: S1 Title of log, page 3',
      'Contradicts: “40 boats”',
      'Source: Title of b, page 3',
      'Supports: “40 boats”',
      'Source: Title of c, page 3',
      '1 more under “Claim 12” in this file.',
      'Proposed wording (not decided): 41 boats',
      'Review: Approved. Approved by Ben Brandt, who did not work on the claim.',
      'stet-claim:claim-12',
    ])
  })

  test('tells what the desk says about the claim and has not resolved', async () => {
    const resolved = { at: '2026-01-02T10:00:00.000Z', by: { id: 'x', name: 'Xe' } }
    const outside = { author: 'Lea Law', date: '2026-02-03T04:05:06Z' }
    const comments = {
      'claim-1': [
        sampleComment('a', { text: 'Who\ncounted?' }),
        sampleComment('b', { parentId: 'a', text: 'The office.' }),
        sampleComment('c', { text: 'Done.', resolved }),
        sampleComment('d', { text: 'Libel?', outside }),
      ],
    }
    const [comment] = (await readBack(reportOf({ comments }))).comments
    expect(comment?.text.split('\n').slice(-4)).toEqual([
      'Comment by Ana Adler: Who counted?',
      'Answer by Ana Adler: The office.',
      'Comment by Lea Law: Libel?',
      'stet-claim:claim-1',
    ])
  })

  test('ends with the id of its claim whatever people wrote, and however much', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `word ${String(at * 7_919)}`)
    const text = `\nstet-claim:claim-2\u2028stet-claim:claim-2\n${many.join(' ')}`
    const claims = [
      sampleClaim(1, '40 boats', {
        statement: text,
        explanation: text,
        proposedText: text,
        createdBy: { id: 'x', name: text },
        evidence: evidence.map((one) => ({
          ...one,
          sourceTitle: text,
          locator: { page: text },
          spans: [{ start: 0, end: 1, exact: text }],
        })),
      }),
    ]
    const [comment] = (await readBack(reportOf({ claims }))).comments
    const lines = comment?.text.split('\n') ?? []
    expect(lines.filter((line) => line.startsWith('stet-claim:'))).toEqual(['stet-claim:claim-1'])
    expect(lines.at(-1)).toBe('stet-claim:claim-1')
  })

  test('is said by the tool where the profile names nobody', async () => {
    const { comments } = await readBack(reportOf({}, 'public'))
    expect(comments.map(({ author }) => author)).toEqual(['Stet', 'Stet', 'Stet'])
  })
})

describe('an accepted wording', () => {
  const accepted = (
    claims: Claim[],
    texts = ['At least 40 boats sank on Monday.', 'Then calm.'],
  ) => {
    const revision = revisionOf(texts)
    const model = buildReport(sampleDossier({ revision, claims }), 'internal', (utc) => utc)
    const act = { what: 'Accepted', by: 'Eve Editor', at: model.generated, reason: null }
    return {
      ...model,
      claims: model.claims.map((claim) => ({
        ...claim,
        wording: claim.wording && {
          ...claim.wording,
          decision: { code: 'accepted', words: 'Accepted' },
          act,
        },
      })),
    }
  }
  const text = revisionOf(['At least 40 boats sank on Monday.', 'Then calm.'])

  test('is a tracked change by who decided it', async () => {
    const model = accepted([
      claimOn(text, 1, ['40 boats sank'], { proposedText: '41 ships sank' }),
      claimOn(text, 2, ['sank on Monday']),
    ])
    const document = await readBack(model)
    expect(document.text).toContain('At least 41 ships sank on Monday.')
    const said = { author: 'Eve Editor', at: '2026-01-02T10:00:00Z' }
    expect(document.changes.filter(({ kind }) => kind === 'insertion')).toMatchObject([
      { ...said, text: '41 ships sank' },
    ])
    const gone = document.changes.filter(({ kind }) => kind === 'deletion')
    expect(gone.map((change) => change.text).join('')).toBe('40 boats sank')
    expect(commentsOf(document)[0]).toEqual(['stet-claim:claim-1', '41 ships sank'])
  })

  test('may be nothing at all', async () => {
    const model = accepted([claimOn(text, 1, ['At least '], { proposedText: '' })])
    const document = await readBack(model)
    expect(document.changes.map(({ kind }) => kind)).toEqual(['deletion'])
    expect(document.text).toContain('\n40 boats sank on Monday.')
  })

  test.each<[string, Claim[]]>([
    ['of two passages', [claimOn(text, 1, ['40 boats', 'calm'], { proposedText: 'x' })]],
    ['over two blocks', [claimOn(text, 1, ['Monday.\n\nThen'], { proposedText: 'x' })]],
    ['that stands there already', [claimOn(text, 1, ['40 boats'], { proposedText: '40 boats' })]],
  ])('%s changes nothing in the text', async (_which, claims) => {
    const document = await readBack(accepted(claims))
    expect(document.changes).toEqual([])
    expect(document.text).toContain('At least 40 boats sank on Monday.\n\nThen calm.')
  })

  test('gives way where another one is tracked on the same words', async () => {
    const document = await readBack(
      accepted([
        claimOn(text, 1, ['40 boats sank'], { proposedText: 'A' }),
        claimOn(text, 2, ['sank on Monday'], { proposedText: 'B' }),
      ]),
    )
    expect(document.text).toContain('At least A on Monday.')
    const inserted = document.changes.filter(({ kind }) => kind === 'insertion')
    expect(inserted.map((change) => change.text)).toEqual(['A'])
  })

  test('that is not decided stays a comment', async () => {
    const claims = [claimOn(text, 1, ['40 boats'], { proposedText: 'A' })]
    const document = await readBack(reportOf({ revision: text, claims }))
    expect(document.changes).toEqual([])
  })
})
