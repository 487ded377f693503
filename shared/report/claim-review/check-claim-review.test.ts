import { describe, expect, test } from 'vitest'
import { checkClaimReview } from './check-claim-review.ts'
import { jsonOf, modelOf } from './claim-review.fixture.ts'

describe('the check', () => {
  const good = () => structuredClone(JSON.parse(JSON.stringify(jsonOf(modelOf()))))

  test.each<[string, (review: ReturnType<typeof good>) => unknown, RegExp]>([
    ['no address', (r) => ({ ...r, url: undefined }), /^url: /],
    ['no claim', (r) => ({ ...r, claimReviewed: undefined }), /^claimReviewed: /],
    ['no rating', (r) => ({ ...r, reviewRating: undefined }), /^reviewRating: /],
    [
      'no words for the rating',
      (r) => ({ ...r, reviewRating: { '@type': 'Rating' } }),
      /^reviewRating\.alternateName: /,
    ],
    ['another context', (r) => ({ ...r, '@context': 'http://schema.org' }), /^@context: /],
    ['another type', (r) => ({ ...r, '@type': 'Review' }), /^@type: /],
    ['no date', (r) => ({ ...r, datePublished: undefined }), /^datePublished: /],
    ['a date in words', (r) => ({ ...r, datePublished: 'yesterday' }), /^datePublished: /],
    ['no author', (r) => ({ ...r, author: undefined }), /^author: /],
    [
      'an author without address',
      (r) => ({ ...r, author: { ...r.author, url: '' } }),
      /^author\.url: /,
    ],
    [
      'no claimant',
      (r) => ({ ...r, itemReviewed: { '@type': 'Claim' } }),
      /^itemReviewed\.author: /,
    ],
    [
      'an address elsewhere',
      (r) => ({ ...r, url: 'https://other.example/#claim-1' }),
      /^url: is not on the site/,
    ],
    [
      'a rating in the claim',
      (r) => ({ ...r, claimReviewed: 'False: 40 boats' }),
      /^claimReviewed: has a rating/,
    ],
    [
      'a number of another verdict',
      (r) => ({ ...r, reviewRating: { ...r.reviewRating, ratingValue: 5 } }),
      /ratingValue: is not the number/,
    ],
    [
      'a number in the middle',
      (r) => ({ ...r, reviewRating: { ...r.reviewRating, ratingValue: 3 } }),
      /ratingValue: is not the number/,
    ],
    [
      'another scale',
      (r) => ({ ...r, reviewRating: { ...r.reviewRating, bestRating: 10 } }),
      /the scale is not 1 to 5/,
    ],
    [
      'itself as claimant',
      (r) => ({
        ...r,
        itemReviewed: {
          ...r.itemReviewed,
          author: { '@type': 'Organization', name: r.author.name },
        },
      }),
      /reviews its own claim/,
    ],
    [
      'its own page as origin',
      (r) => ({
        ...r,
        itemReviewed: {
          ...r.itemReviewed,
          appearance: [{ '@type': 'CreativeWork', url: 'https://desk.example/a' }],
        },
      }),
      /own site/,
    ],
  ])('finds %s', (_, spoil, fault) => {
    expect(checkClaimReview(good())).toEqual([])
    expect(checkClaimReview(spoil(good()))).toEqual([expect.stringMatching(fault)])
  })

  test.each([null, 'x', [], {}])('finds %j to be no ClaimReview', (value) => {
    expect(checkClaimReview(value)).not.toEqual([])
  })
})
