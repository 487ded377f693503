import { z } from 'zod'
import { BEST_RATING, ratingText, WORST_RATING } from './claim-rating.ts'
import { isSameSite } from './same-site.ts'
import { beginsWithRating } from './short-claim.ts'
import { webIri } from '../web-iri.ts'

const Words = z.string().trim().min(1)
const WebAddress = z.string().refine((url) => webIri(url) === url, 'is no web address')
const DateOrTime = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/,
    'is no date',
  )
const Work = z.looseObject({
  '@type': z.literal('CreativeWork'),
  url: WebAddress.optional(),
  datePublished: DateOrTime.optional(),
})
const Rating = z.looseObject({
  '@type': z.literal('Rating'),
  alternateName: Words,
  ratingValue: z.number().optional(),
  bestRating: z.number().optional(),
  worstRating: z.number().min(1).optional(),
  ratingExplanation: z.string().optional(),
})

/** What Google requires (`url`, `claimReviewed`, `reviewRating`, its `alternateName`) with types, and what we demand beside it (reports.md §2). */
const ClaimReview = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ClaimReview'),
  url: WebAddress,
  claimReviewed: Words,
  reviewRating: Rating,
  datePublished: DateOrTime,
  author: z.looseObject({
    '@type': z.enum(['Organization', 'Person']),
    name: Words,
    url: WebAddress,
  }),
  itemReviewed: z.looseObject({
    '@type': z.literal('Claim'),
    author: z.looseObject({ '@type': z.enum(['Organization', 'Person']), name: Words }),
    datePublished: DateOrTime.optional(),
    appearance: z.array(Work).optional(),
  }),
  citation: z.array(Work).optional(),
  inLanguage: z.string().optional(),
  reviewBody: z.string().optional(),
})
type ClaimReview = z.infer<typeof ClaimReview>

/** What is wrong with a ClaimReview, a sentence each that begins with the place; nothing where it may be published. */
export function checkClaimReview(value: unknown): string[] {
  const { data, error } = ClaimReview.safeParse(value)
  if (error) return error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
  return [...addressFaults(data), ...ratingFaults(data)]
}

function addressFaults({ url, author, itemReviewed }: ClaimReview): string[] {
  const faults: string[] = []
  if (!isSameSite(url, author.url)) faults.push('url: is not on the site of the author')
  if (itemReviewed.author.name === author.name) {
    faults.push('itemReviewed.author.name: the publisher reviews its own claim')
  }
  if (itemReviewed.appearance?.some((work) => work.url && isSameSite(work.url, url))) {
    faults.push('itemReviewed.appearance: the claim comes from the publisher’s own site')
  }
  return faults
}

function ratingFaults({ claimReviewed, reviewRating }: ClaimReview): string[] {
  const { ratingValue, bestRating, worstRating, alternateName } = reviewRating
  const faults: string[] = []
  if (beginsWithRating(claimReviewed)) faults.push('claimReviewed: has a rating in it')
  if (ratingValue === undefined) return faults
  if (bestRating !== BEST_RATING || worstRating !== WORST_RATING) {
    faults.push(`reviewRating: the scale is not ${WORST_RATING} to ${BEST_RATING}`)
  }
  if (ratingText(ratingValue) !== alternateName) {
    faults.push('reviewRating.ratingValue: is not the number of this verdict')
  }
  return faults
}
