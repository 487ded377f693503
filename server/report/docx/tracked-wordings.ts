import { type ReportClaim, type ReportModel, type Segment } from '#shared/report/report-model.ts'
import { type ClaimComment, type PlacedComments } from './place-comments.ts'

/** An accepted wording on a piece of the text that it takes out. `isLast`: the new words stand behind this piece. */
export type TrackedWording = { claim: ReportClaim; wording: Accepted; isLast: boolean }
type Accepted = NonNullable<ReportClaim['wording']>

/**
 * Which pieces of the text are replaced. Only the wording for one passage in one block can be said by a tracked change, and where two overlap, the first one is; the
 * others stand in their comments and under the proposed changes.
 */
export function trackWordings(
  model: ReportModel,
  { comments, starts, ends }: PlacedComments,
): ReadonlyMap<Segment, TrackedWording> {
  const tracked = new Map<Segment, TrackedWording>()
  const byClaim = new Map(comments.map((comment) => [comment.claim, comment]))
  const blockOf = new Map(
    model.blocks.flatMap((block) => block.segments.map((segment) => [segment, block] as const)),
  )
  const first = bySegment(starts)
  const last = bySegment(ends)
  for (const claim of model.claims) {
    const comment = byClaim.get(claim)
    const from = comment && first.get(comment)
    const to = comment && last.get(comment)
    const wording = acceptedWording(claim)
    if (wording === null || from === undefined || to === undefined) continue
    const { segments = [] } = blockOf.get(from) ?? {}
    const replaced = segments
      .slice(segments.indexOf(from), segments.indexOf(to) + 1)
      .filter(({ text }) => text !== '')
    if (replaced.at(-1) !== to || replaced.some((segment) => tracked.has(segment))) continue
    for (const segment of replaced) tracked.set(segment, { claim, wording, isLast: segment === to })
  }
  return tracked
}

/** A wording that is accepted and not yet in the text. */
function acceptedWording({ wording, passages }: ReportClaim): Accepted | null {
  const [passage, ...others] = passages
  if (wording?.decision.code !== 'accepted' || passage === undefined || others.length > 0)
    return null
  const isForThese = wording.before.length === 1 && wording.before[0] === passage.exact
  return isForThese && wording.proposed !== passage.exact ? wording : null
}

function bySegment(places: ReadonlyMap<Segment, ClaimComment[]>): Map<ClaimComment, Segment> {
  return new Map(
    [...places].flatMap(([segment, comments]) =>
      comments.map((comment) => [comment, segment] as const),
    ),
  )
}
