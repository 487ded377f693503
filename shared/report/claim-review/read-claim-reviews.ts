import { type ReadNode } from '../read-json.ts'
import { readReferences } from '../read-references.ts'
import { isClaimReview, readReview } from './read-review.ts'
import { readThing } from './read-review-parts.ts'
import { type PublishedCheck } from '../../outside-check/published-check.ts'

/** A review, or the file, that was not taken. `at` is its place in the file, `''` for the file itself. */
export type RefusedClaimReview = { at: string; reason: string }

export type ReadClaimReviews = { reviews: PublishedCheck[]; refused: RefusedClaimReview[] }

const REVIEWS_MAX = 10_000
const DEPTH_MAX = 12

/**
 * The ClaimReviews that publishers really write, wherever they stand in JSON-LD: alone, in lists, in a graph, in the answer of a feed, or in any of these as text. Other things there
 * are passed over. Nothing is fetched. `pageUrl`: where it was found, for addresses that are relative.
 */
export function readClaimReviews(value: unknown, pageUrl: string | null = null): ReadClaimReviews {
  const found: Found = { reviews: [], refused: [], things: new Map(), count: 0 }
  search(value, { at: '', depth: 0 }, found)
  if (found.count === 0 && found.refused.length === 0) {
    found.refused.push({ at: '', reason: 'has no ClaimReview in it' })
  }
  if (found.count > REVIEWS_MAX) {
    const more = found.count - REVIEWS_MAX
    const reason = `has more than ${REVIEWS_MAX} reviews: ${more} were not read`
    found.refused.push({ at: '', reason })
  }
  const read: ReadClaimReviews = { reviews: [], refused: found.refused }
  for (const { review, at } of found.reviews) {
    const result = readReview(review, { pageUrl, things: found.things })
    if ('review' in result) read.reviews.push(result.review)
    else read.refused.push({ at, reason: result.faults.join('; ') })
  }
  return read
}

type Found = {
  reviews: { review: ReadNode; at: string }[]
  refused: RefusedClaimReview[]
  things: Map<string, ReadNode>
  count: number
}
type Place = { at: string; depth: number }

function search(value: unknown, { at, depth }: Place, found: Found): void {
  if (depth > DEPTH_MAX) return
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      search(each, { at: `${at}[${index}]`, depth: depth + 1 }, found)
    }
    return
  }
  // Inside a file a text is a text; the file itself, or one of several, may be JSON.
  if (typeof value === 'string' && depth <= 1) {
    searchText(value, { at, depth }, found)
    return
  }
  const thing = readThing(value)
  if (thing !== null) searchThing(thing, { at, depth }, found)
}

function searchThing(thing: ReadNode, { at, depth }: Place, found: Found): void {
  note(thing, found)
  // One that forgot its type is told so.
  if (isClaimReview(thing) || thing['claimReviewed'] !== undefined) {
    found.count += 1
    if (found.count <= REVIEWS_MAX) found.reviews.push({ review: thing, at })
    return
  }
  for (const [key, member] of Object.entries(thing)) {
    if (typeof member !== 'object') continue
    const name = key === 'graph' ? '@graph' : key
    search(member, { at: at === '' ? name : `${at}.${name}`, depth: depth + 2 }, found)
  }
}

/** Keeps a thing under its name, so that others may name it. */
function note(thing: ReadNode, { things }: Found): void {
  const { id } = thing
  if (typeof id === 'string' && Object.keys(thing).length > 1 && !things.has(id)) {
    things.set(id, thing)
  }
}

function searchText(text: string, { at, depth }: Place, found: Found): void {
  const parsed = parse(text)
  if (parsed === null) found.refused.push({ at, reason: 'is no JSON' })
  else search(parsed.value, { at, depth: depth + 2 }, found)
}

// oxlint-disable-next-line no-control-regex -- these are the characters that JSON does not allow in a text
const CONTROLS = /[\u0000-\u001F]+/g

/** JSON as it stands, with the bare line breaks that it does not allow, or written with character references from end to end. */
function parse(text: string): { value: unknown } | null {
  const bare = withoutWrapping(text)
  const spaced = bare.replace(CONTROLS, ' ')
  for (const each of [bare, spaced, readReferences(spaced)]) {
    try {
      return { value: JSON.parse(each) }
    } catch {
      // The next reading may do.
    }
  }
  return null
}

/** What pages put around JSON-LD, from the outside in: a script element, and marks that hid it from old browsers. */
const WRAPPING = [
  { before: /^<script[^>]*>/i, after: /<\/script>$/i },
  { before: /^(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, after: /(?:\/\/ ?)?(?:\]\]>|-->)$/ },
]

function withoutWrapping(text: string): string {
  return WRAPPING.reduce(
    (left, { before, after }) => left.replace(before, '').replace(after, '').trim(),
    text.trim(),
  )
}
