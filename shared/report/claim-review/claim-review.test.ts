import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Attribution } from '../../attribution/attribution.ts'
import { type Claim } from '../../review/review.ts'
import { ReportProfile } from '../dossier.ts'
import { sampleSource } from '../dossier.fixture.ts'
import { checkClaimReview } from './check-claim-review.ts'
import { type ClaimReviewOptions } from './claim-review-options.ts'
import { type ClaimReviewRefusal } from './claim-review-words.ts'
import { jsonOf, modelOf, OPTIONS, resultOf, SAID, SPEAKER } from './claim-review.fixture.ts'
import { listRefusedClaimReviews, renderClaimReview } from './render-claim-review.ts'

const HASH = 'c'.repeat(64)

test('a claim of somebody who can be named is reviewed', () => {
  const json = jsonOf(modelOf())
  expect(checkClaimReview(JSON.parse(JSON.stringify(json)))).toEqual([])
  expect(json).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://desk.example/checks/boats#claim-1',
    claimReviewed: 'At least 40 boats sank on Monday',
    inLanguage: 'en',
    datePublished: '2026-01-02T10:00:00.000Z',
    author: { '@type': 'Organization', name: 'The Example', url: 'https://www.desk.example/' },
    itemReviewed: {
      '@type': 'Claim',
      text: 'At least 40 boats sank on Monday',
      author: { '@type': 'Person', name: 'Cara Cole' },
      datePublished: '2026-01-01',
      appearance: [
        expect.objectContaining({ '@type': 'CreativeWork', url: 'https://radio.example/talk' }),
      ],
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: 'False',
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
      ratingExplanation: 'Lt. Gen. Roe counted twelve. The log agrees.',
    },
    reviewBody:
      'Was it said? Confirmed. Is it so? False.\n\nLt. Gen. Roe counted twelve. The log agrees. Nobody else counted.',
    citation: [expect.objectContaining({ name: 'Title of log' })],
  })
})

describe('a claim is refused', () => {
  const attributed = (change: Partial<Attribution>) => ({ attribution: { ...SAID, ...change } })
  const spokenBy = (change: Partial<NonNullable<Attribution['speaker']>>) =>
    attributed({ speaker: { ...SPEAKER, ...change } })

  test.each<[string, ClaimReviewRefusal, Partial<Claim>]>([
    ['the article’s own sentence', 'own-words', attributed({ mode: 'flat', speaker: null })],
    ['perhaps the writer’s own words', 'not-clear-whose', attributed({ mode: 'ambiguous' })],
    [
      'said by nobody in particular',
      'no-claimant',
      attributed({ mode: 'agentless', speaker: null }),
    ],
    ['said by somebody unnamed', 'no-claimant', attributed({ speaker: null })],
    ['anonymous', 'no-claimant', spokenBy({ kind: 'anonymous' })],
    ['off the record', 'no-claimant', spokenBy({ terms: 'off-record' })],
    ['on background', 'no-claimant', spokenBy({ terms: 'background' })],
    ['on unknown terms', 'no-claimant', spokenBy({ terms: 'unknown' })],
    ['said by a group', 'no-claimant', spokenBy({ kind: 'official-group' })],
    ['said by a witness', 'no-claimant', spokenBy({ kind: 'witness' })],
    ['written in a paper', 'no-claimant', spokenBy({ kind: 'document' })],
    ['denied by the speaker', 'denied', attributed({ polarity: '-' })],
    ['never said like that', 'not-as-said', { attributionCheck: 'altered' }],
    ['said by somebody else', 'not-as-said', { attributionCheck: 'misattributed' }],
    ['not looked up', 'not-as-said', { attributionCheck: 'unchecked' }],
    ['not decided', 'no-verdict', { verdict: 'unchecked' }],
    ['an opinion', 'no-verdict', { verdict: 'not-checkable' }],
    ['not approved', 'not-approved', { review: 'submitted', state: 'submitted' }],
    ['approved once, and changed', 'not-approved', { review: 'reopened' }],
    ['the publisher’s own', 'own-claim', spokenBy({ name: ' the EXAMPLE', kind: 'outlet' })],
    ['the desk’s own', 'own-claim', spokenBy({ name: 'Sample desk', kind: 'organisation' })],
  ])('when it is %s', (_, reason, change) => {
    const model = modelOf(change)
    expect(resultOf(model)).toEqual({ ok: false, reason })
    expect(renderClaimReview(model, HASH, OPTIONS)).toBe('[]')
    expect(listRefusedClaimReviews(model, OPTIONS)).toEqual([{ number: 1, reason }])
  })

  test.each<[string, ClaimReviewRefusal, Partial<ClaimReviewOptions>]>([
    ['nobody chose it', 'not-chosen', { claims: [2] }],
    ['the page has no address', 'no-page', { pageUrl: '' }],
    ['the page is a place in a page', 'no-page', { pageUrl: 'https://desk.example/#a' }],
    ['the page is a file', 'no-page', { pageUrl: 'file:///report.html' }],
    ['the page is elsewhere', 'page-elsewhere', { pageUrl: 'https://other.example/checks' }],
    [
      'the page only looks like the publisher’s',
      'page-elsewhere',
      { pageUrl: 'https://evildesk.example/' },
    ],
  ])('when %s', (_, reason, options) => {
    expect(resultOf(modelOf(), options)).toEqual({ ok: false, reason })
  })

  test.each(ReportProfile.options.filter((profile) => profile !== 'public'))(
    'in a %s report',
    (profile) => {
      const model = modelOf({ flags: ['legal'], proposedText: '12 boats' }, { profile })
      expect(resultOf(model)).toEqual({ ok: false, reason: 'not-public' })
    },
  )

  test('when it is found nowhere but on the publisher’s own site', () => {
    const at = (url: string) => ({
      sources: [sampleSource('interview', { url }), sampleSource('log')],
    })
    const own = modelOf({}, at('https://news.desk.example/boats'))
    expect(resultOf(own)).toEqual({ ok: false, reason: 'own-claim' })
    expect(resultOf(modelOf({}, at('https://notdesk.example/boats'))).ok).toBe(true)
  })

  test('when the report has it not', () => {
    const options = { ...OPTIONS, claims: [9, 1, 9] }
    expect(listRefusedClaimReviews(modelOf(), options)).toEqual([
      { number: 9, reason: 'not-in-report' },
    ])
  })
})

describe('a rating', () => {
  const Rating = z.looseObject({ alternateName: z.string(), ratingValue: z.number().optional() })
  const ratingOf = (verdict: Claim['verdict'], options: Partial<ClaimReviewOptions> = {}) => {
    const { alternateName, ratingValue } = Rating.parse(
      jsonOf(modelOf({ verdict }), options)['reviewRating'],
    )
    return [alternateName, ratingValue]
  }

  test.each<[Claim['verdict'], string, number | undefined]>([
    ['verified', 'Verified', 5],
    ['false', 'False', 1],
    ['needs-context', 'Needs context', undefined],
    ['disputed', 'Disputed', undefined],
    ['unproven', 'Unproven', undefined],
    ['outdated', 'Outdated', undefined],
  ])('of %s is “%s” with the number %s', (verdict, words, value) => {
    expect(ratingOf(verdict)).toEqual([words, value])
    expect(ratingOf(verdict, { ratings: false })).toEqual([words, undefined])
  })
})

describe('the claim in short', () => {
  const shortOf = (statement: string) => jsonOf(modelOf({ statement }))['claimReviewed']

  test.each([
    ['False: 40 boats sank', '40 boats sank'],
    ['Needs context – 40 boats sank', '40 boats sank'],
    ['40 boats\n  sank', '40 boats sank'],
    ['seven boats '.repeat(12), `${'seven boats '.repeat(6).trim()}…`],
    ['x'.repeat(80), `${'x'.repeat(74)}…`],
    ['😀'.repeat(80), `${'😀'.repeat(74)}…`],
  ])('%j is %j', (statement, short) => {
    expect(shortOf(statement)).toBe(short)
  })
})

describe('the text', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '<!-- ]]>',
    '"}], \\u003c',
    '\u202E\u0000 \uD800',
  ])('with %j in it stays data, also inside a script element', (text) => {
    const model = modelOf({ statement: text, explanation: text })
    const rendered = renderClaimReview(model, HASH, OPTIONS)
    expect(rendered).not.toMatch(/</)
    expect(rendered).not.toMatch(/\\u0000|\\ud800/i)
    const [review] = z.array(z.looseObject({ reviewBody: z.string() })).parse(JSON.parse(rendered))
    // oxlint-disable-next-line no-control-regex -- what is taken out
    expect(review?.reviewBody).toContain(text.replaceAll(/[\u0000\uD800]/g, ''))
  })

  test('is the same for the same report, and names the hash and what it proves', () => {
    const rendered = renderClaimReview(modelOf(), HASH, OPTIONS)
    expect(renderClaimReview(modelOf(), HASH, OPTIONS)).toBe(rendered)
    expect(rendered).toContain(HASH)
    expect(rendered).toContain('A hash proves that the report is unchanged, not that it is true.')
  })

  test('names no source that is withheld', () => {
    const sources = [
      sampleSource('interview', { medium: 'interview-notes' }),
      sampleSource('log', { title: 'The log' }),
    ]
    const rendered = renderClaimReview(modelOf({}, { sources }), HASH, OPTIONS)
    expect(rendered).not.toMatch(/Title of interview|Interview notes/)
    expect(rendered).toContain('The log')
  })
})
