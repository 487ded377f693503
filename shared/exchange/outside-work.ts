import { z } from 'zod'
import { Match, SpanDraft } from '../anchoring/span.ts'
import { PublishedCheck } from '../outside-check/published-check.ts'
import { annotationPlacer, PLACE_KINDS } from '../report/annotations/place-annotation.ts'
import { ReadAnnotation } from '../report/annotations/read-annotation-shape.ts'
import { readAnnotations } from '../report/annotations/read-annotations.ts'
import { readClaimReviews } from '../report/claim-review/read-claim-reviews.ts'
import { embeddedData } from './embedded-data.ts'
import { ReviewedDocx } from './reviewed-docx.ts'

const TargetPlace = z.object({
  kind: z.enum(PLACE_KINDS),
  match: Match.nullable(),
  spans: z.array(SpanDraft),
})
const Refused = z.object({ at: z.string(), reason: z.string() })

/** An annotation with the place of its words in the text that it was looked for in. */
export const PlacedAnnotation = z.object({
  annotation: ReadAnnotation,
  place: z.object({
    kind: z.enum(PLACE_KINDS),
    spans: z.array(SpanDraft),
    targets: z.array(TargetPlace),
  }),
})
export type PlacedAnnotation = z.infer<typeof PlacedAnnotation>

/** What a file from another tool holds. `refused`: what in it cannot be taken, with its place in the file and why. */
export const OutsideWork = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('annotations'),
    annotations: z.array(PlacedAnnotation),
    refused: z.array(Refused),
  }),
  z.object({
    kind: z.literal('claim-reviews'),
    reviews: z.array(PublishedCheck),
    refused: z.array(Refused),
  }),
  ReviewedDocx,
])
export type OutsideWork = z.infer<typeof OutsideWork>

/** `text`: the text that annotations are looked for in, `sha256` its hash; `pageUrl`: where the file was fetched from, `null` for a file of somebody's own. */
export const LookedForIn = z.object({
  text: z.string(),
  sha256: z.string(),
  pageUrl: z.string().nullable(),
})
export type LookedForIn = z.infer<typeof LookedForIn>

/** Most things that are taken from one file. */
export const ITEMS_MAX = 2_000

/**
 * Reads a file from another tool: JSON, or a page with JSON-LD in it. What holds a ClaimReview anywhere is taken for that, everything else for annotations. Nothing in it is trusted, and
 * nothing is fetched.
 */
export function readOutsideWork(file: string, { text, sha256, pageUrl }: LookedForIn): OutsideWork {
  const value = /^\s*</.test(file) ? embeddedData(file) : file
  const { reviews, refused } = readClaimReviews(value, pageUrl)
  const isAbout = refused.some(({ reason }) => reason !== NONE && reason !== NO_JSON)
  if (reviews.length > 0 || isAbout || typeof value !== 'string') {
    const taken = reviews.slice(0, ITEMS_MAX)
    return { kind: 'claim-reviews', reviews: taken, refused: told(refused, reviews.length) }
  }
  const read = readAnnotations(value)
  const placeOf = annotationPlacer(text, sha256)
  const annotations = read.annotations
    .slice(0, ITEMS_MAX)
    .map((annotation) => ({ annotation, place: placeOf(annotation) }))
  return { kind: 'annotations', annotations, refused: told(read.refused, read.annotations.length) }
}

const NONE = 'has no ClaimReview in it'
const NO_JSON = 'is no JSON'

/** The first of what was refused, and a word on what is more than one file may have. */
function told(refused: readonly z.infer<typeof Refused>[], count: number) {
  const first = refused.slice(0, ITEMS_MAX).map(({ at, reason }) => ({ at, reason }))
  if (count <= ITEMS_MAX) return first
  const reason = `more than ${ITEMS_MAX} in one file: the last ${count - ITEMS_MAX} are not shown`
  return [...first, { at: '', reason }]
}
