import { quoteMismatch, withContext } from '../anchoring/quote-at.ts'
import { type Span } from '../anchoring/span.ts'
import { type ClaimState } from '../claim/claim-state.ts'
import { placementStatus, unsettled } from '../claim/placement.ts'
import {
  type RecordClaim,
  type RecordEvidence,
  type RecordPlace,
  type ReportRecord,
} from '../report/report-record.ts'
import { snapshotText } from '../review/approval-snapshot.ts'
import { type Faults } from './report-faults.ts'
import { isWithin, type KnownText, type KnownTexts } from './plan-texts.ts'

type Setting = { known: KnownTexts; sha256: (text: string) => string; faults: Faults }

/** The claims of a record with their words looked up where they are said to stand, and their positions in code units. */
export function planClaims(
  { claims, revisions, article }: ReportRecord,
  setting: Setting,
): RecordClaim[] {
  const { faults } = setting
  const ids = new Set(claims.map((claim) => claim.id))
  const numbers = new Set(claims.map((claim) => claim.number))
  if (ids.size < claims.length || numbers.size < claims.length)
    faults.add('record.claims', 'Two claims have the same id or number.')
  const inside = claims.flatMap((claim) => [...claim.evidence, ...claim.comments])
  if (new Set(inside.map((one) => one.id)).size < inside.length)
    faults.add('record.claims', 'Two pieces of evidence, or two comments, have the same id.')
  return claims.map((claim, at) => {
    const place = `record.claims.${String(at)}`
    if (claim.number > article.lastNumber) faults.add(place, 'The number was never given.')
    if (claim.repeats !== null && !ids.has(claim.repeats))
      faults.add(place, 'The claim that it repeats is not there.')
    checkState(claim, place, faults)
    checkThreads(claim, place, faults)
    checkApprovals(claim, place, setting)
    checkPlaces(claim, { place, present: revisions.length }, faults)
    return {
      ...claim,
      places: claim.places.map((one, nth) =>
        planPlace(one, `${place}.places.${String(nth)}`, setting),
      ),
      evidence: claim.evidence.map((one, nth) =>
        planEvidence(one, `${place}.evidence.${String(nth)}`, setting),
      ),
    }
  })
}

/** What a claim must have to be in a state. */
const HAS: Record<ClaimState, (claim: RecordClaim) => boolean> = {
  draft: () => true,
  checking: () => true,
  submitted: (claim) => claim.submitted !== null,
  'changes-requested': (claim) => claim.returned !== null,
  approved: (claim) => claim.approvals.length > 0,
  withdrawn: ({ withdrawn, stateBefore }) => withdrawn !== null && stateBefore !== null,
}

function checkState(claim: RecordClaim, place: string, faults: Faults): void {
  const { state, stateBefore } = claim
  const wasSo = stateBefore === null || (stateBefore !== 'withdrawn' && HAS[stateBefore](claim))
  if (!HAS[state](claim) || !wasSo) faults.add(place, 'Nothing tells how it came to its state.')
  if (claim.wordingDecision !== null && claim.proposedText === null)
    faults.add(place, 'There is a decision about a wording, and no wording.')
}

/** Each answer names the first comment of its thread, which answers none. */
function checkThreads({ comments }: RecordClaim, place: string, faults: Faults): void {
  const first = new Set(comments.flatMap(({ id, parentId }) => (parentId === null ? id : [])))
  if (comments.some(({ parentId }) => parentId !== null && !first.has(parentId)))
    faults.add(place, 'A comment answers one that is not there.')
}

function checkApprovals({ approvals }: RecordClaim, place: string, setting: Setting): void {
  const { sha256, known, faults } = setting
  approvals.forEach(({ snapshot, fingerprint, revision }, at) => {
    const where = `${place}.approvals.${String(at)}`
    if (sha256(snapshotText(snapshot)) !== fingerprint)
      faults.add(where, 'The fingerprint is not that of what was approved.')
    if (!known.revisions.has(revision)) faults.add(where, 'There is no such revision.')
  })
}

/** In each revision from the one that it was marked in, one place; the last one is in the present text. */
function checkPlaces(
  { places, attribution }: RecordClaim,
  { place, present }: { place: string; present: number },
  faults: Faults,
): void {
  const numbers = places.map((one) => one.revision)
  const isInOrder = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
  if (!isInOrder || numbers.at(-1) !== present)
    faults.add(place, 'It has no place in the present text, or two in one revision.')
  for (const { marks, outcome, since } of places) {
    if (
      marks.hedges.length !== attribution.hedges.length ||
      marks.chain.length !== attribution.chain.length
    )
      faults.add(place, 'The words of its attribution are not those that are marked.')
    if (unsettled(outcome) !== null && (since === null || !numbers.includes(since)))
      faults.add(place, 'Nothing tells where it stood before the text was changed.')
  }
}

function planPlace(one: RecordPlace, place: string, { known, faults }: Setting): RecordPlace {
  const text = known.revisions.get(one.revision)
  if (!text) {
    faults.add(place, 'There is no such revision.')
    return one
  }
  const isPlaced = placementStatus(one.outcome) === 'placed'
  if (isPlaced !== one.spans.length > 0)
    faults.add(place, isPlaced ? 'It has no words.' : 'It has words, and no place.')
  const standing = standsIn(text, place, faults)
  const orNull = (span: Span | null) => span && standing(span)
  const { speaker, anaphoraOf, cue, hedges, chain } = one.marks
  return {
    ...one,
    spans: one.spans.map(standing),
    marks: {
      speaker: orNull(speaker),
      anaphoraOf: orNull(anaphoraOf),
      cue: orNull(cue),
      hedges: hedges.map(orNull),
      chain: chain.map(orNull),
    },
    candidates: one.candidates.map((ranges) =>
      ranges.map(({ start, end }) => {
        const range = { start: text.points.toUnit(start), end: text.points.toUnit(end) }
        if (!isWithin(range, text.text.length))
          faults.add(place, 'A range lies outside of the text.')
        return range
      }),
    ),
  }
}

function planEvidence(
  one: RecordEvidence,
  place: string,
  { known, faults }: Setting,
): RecordEvidence {
  const snapshots = known.snapshots.get(one.sourceId)
  const text = snapshots?.get(one.snapshot)
  if (!snapshots || !text) {
    faults.add(place, 'There is no such source, or no such text of it.')
    return one
  }
  if ((one.quote === null) !== one.spans.length > 0)
    faults.add(place, 'It needs either words with a place or pasted words.')
  return {
    ...one,
    spans: one.spans.map(standsIn(text, place, faults)),
    places: one.places.map((later, at) => {
      const where = `${place}.places.${String(at)}`
      const laterText = snapshots.get(later.snapshot)
      if (!laterText || later.snapshot <= one.snapshot) {
        faults.add(where, 'There is no such text after it.')
        return later
      }
      return { ...later, spans: later.spans.map(standsIn(laterText, where, faults)) }
    }),
  }
}

/** Gives spans of a text in code units, with the words around them. */
function standsIn(
  { text, points }: KnownText,
  place: string,
  faults: Faults,
): (span: Span) => Span {
  return ({ start, end, exact }) => {
    const span = { start: points.toUnit(start), end: points.toUnit(end), exact }
    if (quoteMismatch(text, span) === null) return withContext(text, span)
    faults.add(place, 'The words do not stand in the text where they are said to stand.')
    return span
  }
}
