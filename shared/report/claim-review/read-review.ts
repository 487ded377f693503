import { readList, type ReadNode, readTypes } from '../read-json.ts'
import { readReviewDate } from './read-review-date.ts'
import {
  readAddresses,
  readFirstThing,
  readText,
  readTexts,
  readThing,
  readUrls,
  resolveUrl,
  TEXT_CHARS_MAX,
} from './read-review-parts.ts'
import { readClaimant, readReviewer, type Things } from './read-review-people.ts'
import { readReviewRating } from './read-review-rating.ts'
import { type PublishedCheck } from '../../outside-check/published-check.ts'

/** Whether a thing says that it is a ClaimReview, however it writes that. */
export function isClaimReview(thing: ReadNode): boolean {
  return readTypes(thing).some((type) => type.toLowerCase() === 'claimreview')
}

/** `pageUrl`: where the review was found, if that is known; `things`: what the file says elsewhere. */
export type ReviewPlace = { pageUrl: string | null; things: Things }

/** A review, or what of the four required things (type, `claimReviewed`, `url`, the words of the rating; reports.md §2) is missing or wrong. */
export function readReview(
  review: ReadNode,
  { pageUrl, things }: ReviewPlace,
): { review: PublishedCheck } | { faults: string[] } {
  const url = readReviewUrl(review, pageUrl)
  const claim = readClaim(review['claimReviewed'])
  const rated = readReviewRating(review['reviewRating'])
  if ('fault' in url || 'fault' in claim || 'fault' in rated || !isClaimReview(review)) {
    const faults = [url, claim, rated].flatMap((each) => ('fault' in each ? each.fault : []))
    return { faults: [...typeFaults(review), ...faults] }
  }
  const item = readFirstThing(review['itemReviewed']) ?? {}
  return {
    review: {
      url: url.url,
      claimReviewed: claim.words,
      reviewer: readReviewer(review, url.url, things),
      claimant: readClaimant(item['author'], things),
      claimDate: readDate(item['datePublished']),
      publishedAt: readDate(review['datePublished']),
      rating: rated.rating,
      appearances: readAppearances(item),
      language: readLanguage(review['inLanguage']),
    },
  }
}

function typeFaults(review: ReadNode): string[] {
  if (isClaimReview(review)) return []
  const [type] = readTypes(review)
  const given = type === undefined ? 'is missing' : `is “${type.slice(0, 60)}”`
  return [`@type: ${given}, must be ClaimReview`]
}

function readClaim(value: unknown): { words: string } | { fault: string } {
  const texts = readTexts(value)
  const [words] = texts
  if (words === undefined) return { fault: 'claimReviewed: is missing' }
  if (texts.length > 1) return { fault: `claimReviewed: has ${texts.length} claims, must have one` }
  if (words.length <= TEXT_CHARS_MAX) return { words }
  return { fault: `claimReviewed: has more than ${TEXT_CHARS_MAX} characters` }
}

function readReviewUrl(
  review: ReadNode,
  pageUrl: string | null,
): { url: string } | { fault: string } {
  const [address] = readAddresses(review['url'])
  if (address === undefined) return { fault: 'url: is missing' }
  const site = [review['publisher'], review['author']].flatMap((value) =>
    readList(value).flatMap((each) => {
      const thing = readThing(each)
      return thing === null ? [] : readUrls(thing['url'], thing['id'])
    }),
  )
  const bases = [...readUrls(pageUrl), ...readUrls(review['mainEntityOfPage']), ...site]
  const url = resolveUrl(address, bases)
  if (url !== null) return { url }
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(address)
  const fault = isWhole ? 'is no web address' : 'is relative, and nothing says to which site'
  return { fault: `url: “${address.slice(0, 60)}” ${fault}` }
}

/** Where the claim is to be read: in its appearances, at its own address, or in what it is a part of. */
function readAppearances(item: ReadNode): string[] {
  return readUrls(
    item['appearance'],
    item['firstAppearance'],
    item['url'],
    item['sameAs'],
    readFirstThing(item['isPartOf'])?.['url'],
  )
}

function readDate(value: unknown): string | null {
  const text = readText(value)
  return text === null ? null : readReviewDate(text)
}

/** @returns `null` for what is no language tag */
function readLanguage(value: unknown): string | null {
  const thing = readFirstThing(value)
  const text = readText(thing === null ? value : (thing['alternateName'] ?? thing['name']))
  const tag = text?.replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(-[a-z\d]{2,8}){0,4}$/i.test(tag) ? tag : null
}
