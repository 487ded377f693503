import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleClaim, sampleEvidence, sampleSource } from '../report/dossier.fixture.ts'
import { publicClaims } from '../report/redact.ts'
import { type Claim } from '../review/review.ts'
import { Verdict } from '../verdict/verdict.ts'
import { comparePublished, type PublishedClaim } from './compare-published.ts'
import { publicFacts } from './published-claim.ts'

const SOURCES = [sampleSource('log').source]
const publicOf = (...claims: Claim[]) => publicClaims(claims, SOURCES)
const publishedOf = (...claims: Claim[]): PublishedClaim[] =>
  publicOf(...claims).map((claim) => ({
    claimId: claim.id,
    number: claim.number,
    facts: publicFacts(claim),
  }))
const approved = (change: Partial<Claim> = {}) =>
  sampleClaim(1, '40 boats', { review: 'approved', evidence: [sampleEvidence('log')], ...change })

describe('a published claim that now', () => {
  const before = publishedOf(approved())
  const span = { start: 0, end: 8, exact: '30 boats' }

  test.each<[string, Partial<Claim>, string, string[]]>([
    ['is reopened', { review: 'reopened' }, 'reopened', ['review']],
    ['is returned', { review: 'changes-requested' }, 'reopened', ['review']],
    ['has another verdict', { verdict: 'false' }, 'changed', ['verdict']],
    ['has other words', { spans: [span] }, 'changed', ['words']],
    ['has no evidence', { evidence: [] }, 'changed', ['evidence']],
    ['has an explanation', { explanation: 'Why.' }, 'changed', ['explanation']],
    ['was never said', { attributionCheck: 'misattributed' }, 'changed', ['said']],
  ])('%s differs', (_name, change, kind, fields) => {
    const now = publicOf(approved(change))
    expect(comparePublished(before, now)).toMatchObject([{ kind, number: 1, fields }])
  })

  test.each<[string, Partial<Claim>]>([
    ['has moved in the text', { spans: [{ start: 90, end: 98, exact: '40 boats' }] }],
    ['has a flag', { flags: ['legal'] }],
    ['has a proposed wording', { proposedText: 'Some boats' }],
    [
      'has a note on its evidence',
      { evidence: [sampleEvidence('log', { note: 'Mind the gap.' })] },
    ],
    ['was touched', { version: 9, updatedAt: '2026-02-02T10:00:00.000Z', touchedBy: ['x'] }],
  ])('%s is the same to the public', (_name, change) => {
    expect(comparePublished(before, publicOf(approved(change)))).toEqual([])
  })
})

test('claims that came or went are told, the heaviest first', () => {
  const published = publishedOf(sampleClaim(2, 'sank'), sampleClaim(4, 'Harbour'), approved())
  const now = publicOf(
    sampleClaim(3, 'Monday'),
    sampleClaim(4, 'Harbour', { verdict: 'false' }),
    approved({ review: 'reopened' }),
  )
  expect(comparePublished(published, now).map(({ kind, number }) => [kind, number])).toEqual([
    ['reopened', 1],
    ['gone', 2],
    ['changed', 4],
    ['added', 3],
  ])
})

test('what is published as it is does not differ, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Verdict.options),
      fc.string(),
      fc.option(fc.string()),
      (verdict, statement, explanation) => {
        const claim = approved({ verdict, statement, explanation })
        expect(comparePublished(publishedOf(claim), publicOf(claim))).toEqual([])
      },
    ),
  )
})
