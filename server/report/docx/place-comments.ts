import { countCodePoints } from '#shared/text/code-points.ts'
import { type ReportClaim, type ReportModel, type Segment } from '#shared/report/report-model.ts'

/** A comment of the file. `passage`: which of its claim's passages it stands on, from 0; `isFirst`: it is the one that says everything. */
export type ClaimComment = { id: number; claim: ReportClaim; passage: number; isFirst: boolean }

/** `comments` in the order of the text; those of claims without a place in it come last and stand on the claim's heading. */
export type PlacedComments = {
  comments: ClaimComment[]
  starts: ReadonlyMap<Segment, ClaimComment[]>
  ends: ReadonlyMap<Segment, ClaimComment[]>
  /** By the claim's number. */
  onHeadings: ReadonlyMap<number, ClaimComment>
}

type Place = { segment: Segment; start: number; end: number }
type Anchor = { claim: ReportClaim; passage: number; first: number; last: number }

/** One comment per passage of every claim: a comment of Word stands on one range. */
export function placeComments(model: ReportModel): PlacedComments {
  const places = placesOf(model)
  const anchors = model.claims
    .flatMap((claim) => anchorsOf(claim, places))
    .toSorted((a, b) => a.first - b.first || b.last - a.last)
  const firsts = firstPassages(anchors)
  const starts = new Map<Segment, ClaimComment[]>()
  const ends = new Map<Segment, ClaimComment[]>()
  const comments = anchors.map(({ claim, passage, first, last }, id) => {
    const comment = { id, claim, passage, isFirst: firsts.get(claim) === passage }
    addTo(starts, places[first], comment)
    addTo(ends, places[last], comment)
    return comment
  })
  const onHeadings = new Map<number, ClaimComment>()
  for (const claim of model.claims) {
    if (firsts.has(claim)) continue
    const comment = { id: comments.length, claim, passage: 0, isFirst: true }
    comments.push(comment)
    onHeadings.set(claim.number, comment)
  }
  return { comments, starts, ends, onHeadings }
}

/** The pieces of the text that are printed, with their places in code points. */
function placesOf({ blocks }: ReportModel): Place[] {
  return blocks
    .filter(({ kind }) => kind !== 'page-break')
    .flatMap((block) => {
      let start = block.start
      return block.segments.flatMap((segment) => {
        const end = start + countCodePoints(segment.text).fromUnit(segment.text.length)
        const place = { segment, start, end }
        start = end
        return place.start === place.end ? [] : [place]
      })
    })
}

function anchorsOf(claim: ReportClaim, places: readonly Place[]): Anchor[] {
  if (!claim.marked) return []
  return claim.passages.flatMap(({ start, end }, passage) => {
    if (start === null || end === null) return []
    const first = countUntil(places, (place) => place.end > start)
    const last = countUntil(places, (place) => place.start >= end) - 1
    return first <= last ? [{ claim, passage, first, last }] : []
  })
}

/** How many places come before the first that satisfies a condition which holds for all after it. */
function countUntil(places: readonly Place[], holds: (place: Place) => boolean): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (place === undefined || holds(place)) high = middle
    else low = middle + 1
  }
  return low
}

function firstPassages(anchors: readonly Anchor[]): Map<ReportClaim, number> {
  const firsts = new Map<ReportClaim, number>()
  for (const { claim, passage } of anchors)
    firsts.set(claim, Math.min(passage, firsts.get(claim) ?? passage))
  return firsts
}

function addTo(
  map: Map<Segment, ClaimComment[]>,
  place: Place | undefined,
  comment: ClaimComment,
): void {
  if (place === undefined) return
  const known = map.get(place.segment)
  if (known === undefined) map.set(place.segment, [comment])
  else known.push(comment)
}
