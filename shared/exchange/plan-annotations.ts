import { type SpanDraft } from '../anchoring/span.ts'
import { annotationCodes, annotationText, namedClaim } from './annotation-words.ts'
import { type OutsideWork, type PlacedAnnotation } from './outside-work.ts'
import { EMPTY_ITEM, type PlanClaim, type PlannedItem, refusedItem } from './planned-item.ts'

type Annotations = Extract<OutsideWork, { kind: 'annotations' }>

/** `on`: whose words the annotations are about. `isKnownComment`: whether a claim has that comment already. */
export type AnnotationSetting = {
  on: 'article' | 'source'
  claims: readonly PlanClaim[]
  isKnownComment: (claimId: string, comment: { text: string; by: string | null }) => boolean
}

/**
 * What would become of annotations. On an article: a draft claim on the words, or a comment where a claim stands on the very words; on a source: evidence for the claim that the
 * annotation names, or that a person chooses. Keys are `a0`, `a1` … in the order of the file, `r0` … for what is refused.
 */
export function planAnnotations(work: Annotations, setting: AnnotationSetting): PlannedItem[] {
  return [
    ...work.annotations.map((placed, index) => planOne(`a${index}`, placed, setting)),
    ...work.refused.map((refused, index) => refusedItem(`r${index}`, refused)),
  ]
}

function planOne(key: string, placed: PlacedAnnotation, setting: AnnotationSetting): PlannedItem {
  const { annotation, place } = placed
  const told = {
    ...EMPTY_ITEM,
    key,
    words: wordsOf(placed),
    text: annotationText(annotation),
    by: annotation.creator?.name ?? null,
    date: annotation.created,
  }
  const refuse = (reason: string): PlannedItem => ({ item: { ...told, reason }, deed: null })
  if (place.kind === 'whole') return refuse('It is about the whole text and names no words.')
  if (place.kind === 'not-found') return refuse('These words do not stand in this text.')
  const { places, spans } = placesOf(placed)
  if (places === null) return refuse('Its words stand in several pieces, and not each is clear.')
  const outcome = places.length > 0 ? 'choose' : 'new'
  const item = { ...told, outcome, places } as const
  return setting.on === 'article'
    ? planForArticle(placed, item, { spans, setting })
    : planForSource(placed, item, { spans, setting })
}

type Known = { spans: SpanDraft[]; setting: AnnotationSetting }

function planForArticle(
  { annotation }: PlacedAnnotation,
  item: PlannedItem['item'],
  { spans, setting }: Known,
): PlannedItem {
  const { kind, flags } = annotationCodes(annotation.tags)
  const there = setting.claims.find((claim) => isSame(claim.spans, spans))
  if (there === undefined) {
    return { item: { ...item, deed: 'claim' }, deed: { does: 'claim', spans, kind, flags } }
  }
  const onClaim = { ...item, deed: 'comment', claimId: there.id } as const
  if (item.text === '' || setting.isKnownComment(there.id, item)) {
    return { item: { ...onClaim, outcome: 'known' }, deed: null }
  }
  return { item: onClaim, deed: { does: 'comment' } }
}

function planForSource(
  { annotation }: PlacedAnnotation,
  item: PlannedItem['item'],
  { spans, setting }: Known,
): PlannedItem {
  const number = namedClaim(annotation)
  const claim = setting.claims.find((one) => number !== null && one.number === number)
  const { about, relation } = annotationCodes(annotation.tags)
  const quoted = { ...item, deed: 'evidence', claimId: claim?.id ?? null } as const
  if (claim?.quotes.some((quote) => isSame(quote, spans))) {
    return { item: { ...quoted, outcome: 'known' }, deed: null }
  }
  // What it does for the claim is for a person to say; until then it is context.
  const deed = { about: about ?? 'content', relation: relation ?? 'context' } as const
  return { item: quoted, deed: { does: 'evidence', spans, ...deed } }
}

/** The words that it is about: as they stand in the text, else as the annotation has them. */
function wordsOf({ annotation, place }: PlacedAnnotation): string[] {
  if (place.spans.length > 0) return place.spans.map(({ exact }) => exact)
  return annotation.targets.flatMap(({ quote }) => quote?.exact ?? [])
}

/** Its spans, or the places from which a person chooses; `places` is `null` where it has several pieces and one of them is not clear. */
function placesOf({ place }: PlacedAnnotation): { spans: SpanDraft[]; places: SpanDraft[] | null } {
  if (place.kind !== 'ambiguous') return { spans: withoutOverlaps(place.spans), places: [] }
  const [only, ...more] = place.targets
  return { spans: [], places: more.length > 0 ? null : (only?.spans ?? null) }
}

/** Several targets may name the same words; a claim has them once. */
function withoutOverlaps(spans: readonly SpanDraft[]): SpanDraft[] {
  return spans.filter((span, index) => {
    const before = spans[index - 1]
    return before === undefined || span.start >= before.end
  })
}

function isSame(one: readonly SpanDraft[], other: readonly SpanDraft[]): boolean {
  return (
    one.length === other.length &&
    one.length > 0 &&
    one.every(({ start, end }, index) => start === other[index]?.start && end === other[index]?.end)
  )
}
