import { readList } from '../read-json.ts'
import { type PublishedCheck } from '../../outside-check/published-check.ts'
import { readFirstThing, readText } from './read-review-parts.ts'

const NUMBER = /^-?\d{1,9}(?:[.,]\d{1,9})?$/

/**
 * The rating of a review, or what is missing. Its words are the publisher’s own: `alternateName`, or a `ratingValue` that is words. A number has none, as every publisher has a scale
 * of its own.
 */
export function readReviewRating(
  value: unknown,
): { rating: PublishedCheck['rating'] } | { fault: string } {
  const thing = readFirstThing(value)
  if (thing === null) {
    const words = readList(value).flatMap((each) => readText(each) ?? [])[0]
    if (words === undefined) return { fault: 'reviewRating: is missing' }
    return hasWords(words) ? { rating: { ...NO_NUMBERS, words } } : { fault: noWords(words) }
  }
  const [name, given] = [readText(thing['alternateName']), readText(thing['ratingValue'])]
  const words = name ?? (given !== null && hasWords(given) ? given : null)
  if (words === null) return { fault: noWords(given) }
  return {
    rating: {
      words,
      value: numberOf(given),
      best: numberOf(readText(thing['bestRating'])),
      worst: numberOf(readText(thing['worstRating'])),
    },
  }
}

const NO_NUMBERS = { value: null, best: null, worst: null }

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}

function noWords(value: string | null): string {
  const given = value === null ? 'there is no ratingValue' : `ratingValue “${value}” has no words`
  return `reviewRating.alternateName: is missing, and ${given}`
}

function numberOf(text: string | null): number | null {
  return text !== null && NUMBER.test(text) ? Number(text.replace(',', '.')) : null
}
