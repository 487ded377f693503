import { compareQuote } from '../../anchoring/compare-quote.ts'
import { findQuote, type QuoteSearch } from '../../anchoring/find-quote.ts'
import { type Match, type SpanDraft } from '../../anchoring/span.ts'
import { indexText, type TextIndex } from '../../anchoring/text-index.ts'
import { type TextRange } from '../../text/block.ts'
import { type CodePoints, countCodePoints } from '../../text/code-points.ts'
import { type ReadAnnotation, type ReadTarget } from './read-annotation-shape.ts'

/**
 * Where words that another tool names stand in a text of ours, in order of how sure that is. `exact`: at the very position; `moved`: the same words, elsewhere than the position
 * says; `found`: without a position, or in other letters, as `match` says; `ambiguous`: a person chooses, between several places or whether a position that nothing confirms is
 * right; `not-found`: not there, or told in a way that is not read; `whole`: it is about the text and not about words of it.
 */
export const PLACE_KINDS = ['whole', 'exact', 'moved', 'found', 'ambiguous', 'not-found'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** `spans` are UTF-16 code units: one where the words have a place, those to choose from where a person must. `match` is `null` where no words are compared. */
export type TargetPlace = { kind: PlaceKind; match: Match | null; spans: SpanDraft[] }

/** `kind` is the worst of the targets; `spans` those of all targets in text order, none unless each has its place. */
export type AnnotationPlace = { kind: PlaceKind; spans: SpanDraft[]; targets: TargetPlace[] }

/** Where an annotation stands in a text; all its targets are taken to be about this text. `sha256`: the hash of the text, as states name it; `null` where it is not known. */
export function placeAnnotation(
  annotation: Pick<ReadAnnotation, 'targets'>,
  text: string,
  sha256: string | null = null,
): AnnotationPlace {
  return annotationPlacer(text, sha256)(annotation)
}

/** The same for many annotations of one text, which is made ready once. */
export function annotationPlacer(
  text: string,
  sha256: string | null = null,
): (annotation: Pick<ReadAnnotation, 'targets'>) => AnnotationPlace {
  const points = countCodePoints(text)
  let index: TextIndex | null = null
  const ready: Ready = {
    text,
    sha256: sha256?.toLowerCase() ?? null,
    points,
    index: () => (index ??= indexText(text)),
  }
  return ({ targets }) => {
    const places = targets.map((target) => placeTarget(target, ready))
    const kind = PLACE_KINDS.findLast((each) => places.some((place) => place.kind === each))
    const isPlaced = places.every(
      (place) => place.kind !== 'ambiguous' && place.kind !== 'not-found',
    )
    const spans = isPlaced ? places.flatMap((place) => place.spans) : []
    return {
      kind: kind ?? 'whole',
      spans: spans.toSorted((a, b) => a.start - b.start || a.end - b.end),
      targets: places,
    }
  }
}

type Ready = { text: string; sha256: string | null; points: CodePoints; index: () => TextIndex }

const NOWHERE: TargetPlace = { kind: 'not-found', match: null, spans: [] }

function placeTarget(target: ReadTarget, ready: Ready): TargetPlace {
  const { quote, position, unread } = target
  if (quote !== null) return placeWords(quote, position, ready)
  if (position === null) return unread.length === 0 ? { ...NOWHERE, kind: 'whole' } : NOWHERE
  const span = spanAt(ready, rangeOfPoints(ready, position))
  if (span === null) return NOWHERE
  const isSameText = target.sha256 !== null && target.sha256 === ready.sha256
  return { kind: isSameText ? 'exact' : 'ambiguous', match: null, spans: [span] }
}

function placeWords(
  quote: NonNullable<ReadTarget['quote']>,
  position: ReadTarget['position'],
  ready: Ready,
): TargetPlace {
  // The model counts code points; tools that run in a browser often count code units all the same.
  const ranges = position === null ? [] : [rangeOfPoints(ready, position), position]
  const there = ranges.find((range) => standsAt(ready.text, quote, range))
  const atPosition = there === undefined ? null : spanAt(ready, there)
  if (atPosition !== null) return { kind: 'exact', match: 'identical', spans: [atPosition] }
  const { exact, prefix, suffix } = quote
  const found = findQuote(ready.index(), {
    exact,
    prefix: prefix ?? undefined,
    suffix: suffix ?? undefined,
    start: ranges[0]?.start,
  })
  return placeFound(found, exact, { ready, ranges })
}

function placeFound(
  found: QuoteSearch,
  exact: string,
  { ready, ranges }: { ready: Ready; ranges: readonly TextRange[] },
): TargetPlace {
  if (found.status === 'not-found' || found.status === 'proposed') return NOWHERE
  if (found.status === 'ambiguous') {
    return { kind: 'ambiguous', match: 'ambiguous', spans: spansAt(ready, found.places) }
  }
  const [span] = spansAt(ready, [found.place])
  const { match } = compareQuote(exact, span?.exact ?? '')
  if (span === undefined || match === 'not-found') return NOWHERE
  const isThere = ranges.some(({ start, end }) => start === span.start && end === span.end)
  if (match !== 'identical' || ranges.length === 0) return { kind: 'found', match, spans: [span] }
  return { kind: isThere ? 'exact' : 'moved', match, spans: [span] }
}

/** Whether the words stand in a range, character for character, with nothing around them that speaks against it. */
function standsAt(
  text: string,
  { exact, prefix, suffix }: NonNullable<ReadTarget['quote']>,
  { start, end }: TextRange,
): boolean {
  const before = prefix ?? ''
  return (
    text.slice(start, end) === exact &&
    start >= before.length &&
    text.startsWith(before, start - before.length) &&
    text.startsWith(suffix ?? '', end)
  )
}

function rangeOfPoints({ points }: Ready, { start, end }: TextRange): TextRange {
  return { start: points.toUnit(start), end: points.toUnit(end) }
}

function spansAt(ready: Ready, ranges: readonly TextRange[]): SpanDraft[] {
  return ranges.flatMap((range) => spanAt(ready, range) ?? [])
}

/** @returns `null` where the range is empty or not all in the text */
function spanAt({ text }: Ready, { start, end }: TextRange): SpanDraft | null {
  if (start >= end || end > text.length) return null
  return { start, end, exact: text.slice(start, end) }
}
