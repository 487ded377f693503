import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonOf, modelOf, OPTIONS } from './claim-review.fixture.ts'
import { readClaimReviews } from './read-claim-reviews.ts'
import { renderClaimReview } from './render-claim-review.ts'

const review = (change: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://desk.example/checks/1',
  claimReviewed: 'Forty boats sank',
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
  ...change,
})
const only = (value: unknown, pageUrl: string | null = null) => {
  const { reviews, refused } = readClaimReviews(value, pageUrl)
  expect(refused).toEqual([])
  expect(reviews).toHaveLength(1)
  return reviews[0]
}

describe('a review is found', () => {
  const text = JSON.stringify(review())

  test.each<[string, unknown]>([
    ['alone', review()],
    ['in a list', [review()]],
    ['in a graph beside other things', { '@graph': [{ '@type': 'NewsArticle' }, review()] }],
    ['in the answer of a feed', { total: 1, data: [review()] }],
    ['as a part of an article', { '@type': 'NewsArticle', review: review() }],
    ['in JSON text', text],
    ['in several JSON texts', [text]],
    ['in a script element', `\n<script type="application/ld+json">\n${text}\n</script>\n`],
    ['in marks for old browsers', `<script>//<![CDATA[\n${text}\n//]]></script>`],
    ['in a comment', `<!-- ${text} -->`],
    ['in character references', text.replaceAll('"', '&quot;')],
    ['with bare line breaks in a text', text.replace('Forty boats', 'Forty\nboats')],
    ['with a small type', review({ '@type': 'claimreview' })],
    ['with an IRI as type', review({ '@type': ['Review', 'http://schema.org/ClaimReview'] })],
    [
      'in expanded JSON-LD',
      [
        {
          '@type': ['http://schema.org/ClaimReview'],
          'http://schema.org/url': [{ '@id': 'https://desk.example/checks/1' }],
          'http://schema.org/claimReviewed': [{ '@value': 'Forty boats sank' }],
          'http://schema.org/reviewRating': [
            { 'http://schema.org/alternateName': [{ '@value': 'False' }] },
          ],
        },
      ],
    ],
  ])('%s', (_, value) => {
    expect(only(value)).toEqual({
      url: 'https://desk.example/checks/1',
      claimReviewed: 'Forty boats sank',
      reviewer: null,
      claimant: null,
      claimDate: null,
      publishedAt: null,
      rating: { words: 'False', value: null, best: null, worst: null },
      appearances: [],
      language: null,
    })
  })
})

describe('what is missing is said', () => {
  test.each<[unknown, string, string]>([
    [review({ '@type': undefined }), '', '@type: is missing, must be ClaimReview'],
    [review({ '@type': 'Review' }), '', '@type: is “Review”, must be ClaimReview'],
    [[review({ claimReviewed: ' ' })], '[0]', 'claimReviewed: is missing'],
    [review({ claimReviewed: ['a', 'b'] }), '', 'claimReviewed: has 2 claims, must have one'],
    [
      review({ claimReviewed: 'a'.repeat(5_001) }),
      '',
      'claimReviewed: has more than 5000 characters',
    ],
    [{ '@graph': [review({ url: null })] }, '@graph[0]', 'url: is missing'],
    [
      review({ url: '/checks/1' }),
      '',
      'url: “/checks/1” is relative, and nothing says to which site',
    ],
    [
      review({ url: 'other.example/1', author: { url: 'https://desk.example' } }),
      '',
      'url: “other.example/1” is relative, and nothing says to which site',
    ],
    [review({ url: 'javascript:alert(1)' }), '', 'url: “javascript:alert(1)” is no web address'],
    [review({ reviewRating: undefined }), '', 'reviewRating: is missing'],
    [
      review({ reviewRating: {} }),
      '',
      'reviewRating.alternateName: is missing, and there is no ratingValue',
    ],
    [
      review({ reviewRating: { ratingValue: 1, bestRating: 5 } }),
      '',
      'reviewRating.alternateName: is missing, and ratingValue “1” has no words',
    ],
    [
      { '@type': 'ClaimReview' },
      '',
      'url: is missing; claimReviewed: is missing; reviewRating: is missing',
    ],
    [{ '@type': 'NewsArticle' }, '', 'has no ClaimReview in it'],
    [null, '', 'has no ClaimReview in it'],
    ['<html>', '', 'is no JSON'],
  ])('%j', (value, at, reason) => {
    expect(readClaimReviews(value)).toEqual({ reviews: [], refused: [{ at, reason }] })
  })
})

describe('what is written in several ways', () => {
  test.each<[string, unknown, object]>([
    ['a text', 'False', { words: 'False', value: null }],
    ['a value in words', { ratingValue: 'Mostly false' }, { words: 'Mostly false', value: null }],
    [
      'numbers as text',
      { alternateName: ['False'], ratingValue: '1,5', bestRating: ' 5', worstRating: '' },
      { words: 'False', value: 1.5, best: 5, worst: null },
    ],
    [
      'no value',
      { alternateName: 'Fals&eacute;', bestRating: 5 },
      { words: 'Falsé', value: null, best: 5 },
    ],
  ])('the rating as %s', (_, reviewRating, rating) => {
    expect(only(review({ reviewRating }))?.rating).toMatchObject(rating)
  })

  test.each<[string, object, unknown]>([
    ['a text', { author: 'Ana' }, { name: 'Ana', url: null }],
    ['an address', { author: 'https://a.example/' }, { name: null, url: 'https://a.example/' }],
    [
      'a list',
      { author: [{ name: 'Ana', url: '/ana' }, 'Ben'] },
      { name: 'Ana, Ben', url: 'https://desk.example/ana' },
    ],
    [
      'the publisher, where the author has no name',
      { author: { '@type': 'Person' }, publisher: { name: 'Desk' } },
      { name: 'Desk', url: null },
    ],
  ])('the reviewer as %s', (_, change, reviewer) => {
    expect(only(review(change))?.reviewer).toEqual(reviewer)
  })

  test('the reviewer by a name that the graph explains', () => {
    const graph = [
      review({ author: { '@id': 'https://desk.example/#us' } }),
      { '@type': 'Organization', '@id': 'https://desk.example/#us', name: 'Desk' },
    ]
    expect(only({ '@graph': graph })?.reviewer).toEqual({
      name: 'Desk',
      url: 'https://desk.example/#us',
    })
  })

  test.each<[string, unknown, object]>([
    ['nothing', undefined, { claimant: null, claimDate: null, appearances: [] }],
    ['nobody', { '@type': 'Claim', author: { name: '' } }, { claimant: null }],
    [
      'a creative work of somebody',
      [
        {
          '@type': 'CreativeWork',
          author: { name: 'Roe', jobTitle: 'Minister', sameAs: ['https://x.example/roe', '/me'] },
          datePublished: '2020-08-31 17:22:16',
          url: 'https://x.example/post',
        },
      ],
      {
        claimant: { name: 'Roe', role: 'Minister', urls: ['https://x.example/roe'] },
        claimDate: '2020-08-31',
        appearances: ['https://x.example/post'],
      },
    ],
    [
      'a claim with its appearances',
      {
        '@type': 'Claim',
        author: 'Roe',
        firstAppearance: 'https://x.example/1',
        appearance: [
          { url: 'https://x.example/2', image: 'https://x.example/i.png' },
          { '@id': 'https://x.example/1' },
          'javascript:alert(1)',
        ],
      },
      {
        claimant: { name: 'Roe', role: null, urls: [] },
        appearances: ['https://x.example/2', 'https://x.example/1'],
      },
    ],
  ])('the reviewed thing as %s', (_, itemReviewed, read) => {
    expect(only(review({ itemReviewed }))).toMatchObject(read)
  })

  test.each<[string, object, string | null, string]>([
    ['/checks/1', {}, 'https://desk.example/list?page=2', 'https://desk.example/checks/1'],
    ['//desk.example/1', {}, null, 'https://desk.example/1'],
    [
      'desk.example/1',
      { publisher: { url: 'https://www.desk.example/' } },
      null,
      'https://desk.example/1',
    ],
    [
      '/1',
      { mainEntityOfPage: { '@id': 'http://desk.example/1#p' } },
      null,
      'http://desk.example/1',
    ],
  ])('the address %s', (url, change, pageUrl, whole) => {
    expect(only(review({ url, ...change }), pageUrl)?.url).toBe(whole)
  })

  test.each<[unknown, string | null]>([
    ['pt_BR', 'pt-BR'],
    [['ur'], 'ur'],
    [{ '@type': 'Language', name: 'Spanish', alternateName: 'es' }, 'es'],
    ['Spanish language', null],
  ])('the language %j', (inLanguage, language) => {
    expect(only(review({ inLanguage }))?.language).toBe(language)
  })
})

describe('what is hostile', () => {
  test('stays text, and brings no picture', () => {
    const claimReviewed = '&lt;img src=x onerror=alert(1)&gt;\u0000'
    const read = only(review({ claimReviewed, image: 'https://x.example/pixel.png' }))
    expect(read?.claimReviewed).toBe('<img src=x onerror=alert(1)>')
    expect(JSON.stringify(read)).not.toContain('pixel')
  })

  test('is not read without end', () => {
    const many = readClaimReviews(Array.from({ length: 10_002 }, () => review()))
    expect(many.reviews).toHaveLength(10_000)
    expect(many.refused).toEqual([
      { at: '', reason: 'has more than 10000 reviews: 2 were not read' },
    ])
    const nested = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    expect(readClaimReviews(nested).refused).toEqual([
      { at: '', reason: 'has no ClaimReview in it' },
    ])
  })

  test('never throws, whatever the JSON', () => {
    const keys = fc.constantFrom('@type', 'url', 'author', 'itemReviewed', 'reviewRating', '@id')
    const json = fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 }))
    fc.assert(
      fc.property(json, json, (a, b) => {
        const value = { ...a, '@type': 'ClaimReview', reviewRating: b, claimReviewed: a }
        const { reviews, refused } = readClaimReviews(value)
        expect(reviews.length + refused.length).toBe(1)
      }),
    )
  })
})

describe('our own ClaimReview, read back', () => {
  test('has the same facts', () => {
    const [hash, model] = ['c'.repeat(64), modelOf()]
    expect(only(renderClaimReview(model, hash, OPTIONS))).toEqual({
      url: 'https://desk.example/checks/boats#claim-1',
      claimReviewed: 'At least 40 boats sank on Monday',
      reviewer: { name: 'The Example', url: 'https://www.desk.example/' },
      claimant: { name: 'Cara Cole', role: null, urls: [] },
      claimDate: '2026-01-01',
      publishedAt: '2026-01-02T10:00:00.000Z',
      rating: { words: 'False', value: 1, best: 5, worst: 1 },
      appearances: ['https://radio.example/talk'],
      language: 'en',
    })
  })

  test.each(['A & B <b>said</b> “so”', 'سه کشتی غرق شد 👩‍👩‍👧', 'a  "b"\\ c'])(
    'has the same words: %s',
    (statement) => {
      const json = jsonOf(modelOf({ statement }))
      expect(only(JSON.stringify(json))?.claimReviewed).toBe(json['claimReviewed'])
    },
  )
})
