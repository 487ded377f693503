import { type UserRef } from '#shared/auth/actor.ts'
import { placementStatus, unsettled } from '#shared/claim/placement.ts'
import { TOUCHING_KINDS } from '#shared/event/event.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { isQuoteGone } from '#shared/evidence/snapshot-outcome.ts'
import {
  type ApprovalSnapshot,
  approvalSnapshot,
  snapshotText,
} from '#shared/review/approval-snapshot.ts'
import { reviewOf } from '#shared/review/review-state.ts'
import { type Approval, type Claim } from '#shared/review/review.ts'
import { sentencesOf } from '#shared/review/sentences-of.ts'
import { type SinceApproval, standing } from '#shared/review/standing.ts'
import { type RevisionRow } from '../article/article.store.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { listPeople, type People } from '../auth/people.store.ts'
import {
  findClaim,
  listClaims,
  type StoredClaim,
  toClaim,
  type ClaimsPage,
} from '../claim/claim.store.ts'
import { type NewClaim } from '../claim/create-claim.ts'
import { type Queryable } from '../db/database.ts'
import { listEvidence, type StoredEvidence } from '../evidence/evidence.store.ts'
import { viewEvidence } from '../evidence/view-evidence.ts'
import { notFound } from '../http/require-permission.ts'
import { mapInTurns } from '../db/map-in-turns.ts'
import { sha256 } from '../sha256.ts'
import { placesBefore, type PlaceBefore } from './places-before.ts'
import { lastApprovals, listTouches, type StoredApproval, type Touch } from './approval.store.ts'

/** A claim as people see it, with the snapshot that an approval given now would be given to. */
export type ViewedClaim = {
  claim: Claim
  snapshot: ApprovalSnapshot
  approvalId: string | null
  stateBefore: string | null
}

/** Claims of an article as people see them, in reading order; withdrawn ones too. All of them where no page is asked for. */
export async function viewClaims(
  db: Queryable,
  deskId: string,
  { articleId, page }: { articleId: string; page?: ClaimsPage },
): Promise<Claim[]> {
  const people = await listPeople(db, deskId)
  const stored = await listClaims(db, deskId, { articleId, page }, people)
  const parts = await loadParts(db, { deskId, articleId, people }, { articleId })
  return mapInTurns(stored, (claim) => compose(claim, people, parts).claim)
}

/** The claims that an older revision had, where they stood in it; what they are worth is told as of now. */
export async function viewClaimsThen(
  db: Queryable,
  deskId: string,
  of: { articleId: string; revision: number },
): Promise<Claim[]> {
  const { articleId } = of
  const now = new Map(
    (await viewClaims(db, deskId, { articleId })).map((claim) => [claim.id, claim]),
  )
  const then = await listClaims(db, deskId, of, await listPeople(db, deskId))
  return then.flatMap(({ id, revision, spans, attribution, place }) => {
    const claim = now.get(id)
    const placement = placementStatus(place.outcome)
    return claim ? [{ ...claim, revision, spans, attribution, placement, change: null }] : []
  })
}

/** @throws ProblemError `not-found` */
export async function viewClaim(db: Queryable, deskId: string, id: string): Promise<ViewedClaim> {
  const people = await listPeople(db, deskId)
  const stored = await findClaim(db, deskId, id, people)
  if (!stored) throw notFound()
  const { articleId } = stored
  const parts = await loadParts(db, { deskId, articleId, people }, { claimId: id })
  return compose(stored, people, parts)
}

/** A claim just made by somebody, as people see it; nothing else is known of it yet, so nothing is read. */
export function viewNewClaim({ row, revision }: NewClaim, by: UserRef): Claim {
  const people = { ref: () => by }
  const parts = {
    revision,
    evidence: new Map(),
    approvals: new Map(),
    touches: new Map(),
    before: new Map(),
  }
  return compose(toClaim(row, people), people, parts).claim
}

type LoadedParts = {
  revision: RevisionRow
  evidence: Map<string, StoredEvidence[]>
  approvals: Map<string, StoredApproval>
  touches: Map<string, Touch[]>
  /** Where claims that wait for a person last stood undisputed, by claim. */
  before: Map<string, PlaceBefore>
}

async function loadParts(
  db: Queryable,
  within: { deskId: string; articleId: string; people: People },
  of: { articleId: string } | { claimId: string },
): Promise<LoadedParts> {
  const revision = await getRevision(db, await getArticle(db, within.deskId, within.articleId))
  const evidence = await listEvidence(db, within.deskId, of, within.people)
  const approvals = await lastApprovals(db, within.deskId, of)
  const touches = await listTouches(db, within.deskId, of, TOUCHING_KINDS)
  return {
    revision,
    evidence: grouped(evidence, (one) => one.claimId),
    approvals,
    touches: grouped(touches, (one) => one.claimId),
    before: await placesBefore(db, { ...within, revision: revision.number }, of),
  }
}

function changeOf({ id, place }: StoredClaim, { before }: LoadedParts): Claim['change'] {
  const outcome = unsettled(place.outcome)
  const last = before.get(id)
  if (outcome === null || last === undefined) return null
  return { outcome, ...last, candidates: place.candidates }
}

function compose(stored: StoredClaim, people: People, parts: LoadedParts): ViewedClaim {
  const { place, stateBefore, returned, withdrawn, ...core } = stored
  const all = (parts.evidence.get(stored.id) ?? []).map((one) => viewEvidence(one, stored))
  const evidence = all.filter((one) => one.removedAt === null)
  const sentences = sentencesOf(parts.revision.text, parts.revision.sentences, stored.spans)
  const snapshot = approvalSnapshot(core, evidence, sentences)
  const approval = parts.approvals.get(stored.id) ?? null
  const worth = standingOf(stored, snapshot, approval, parts.evidence.get(stored.id) ?? [])
  const placement = placementStatus(place.outcome)
  // The spread stands last: V8 needs twenty times as long for members that follow one, and there may be a thousand claims.
  const claim: Claim = {
    evidence,
    removedEvidence: newestRemoved(all),
    fingerprint: sha256(snapshotText(snapshot)),
    standing: worth.standing,
    reasons: worth.reasons,
    review: reviewOf(stored.state, worth.standing, placement),
    approval: approval && approvalOf(approval, people),
    returned: decided(returned, people),
    withdrawn: decided(withdrawn, people),
    touchedBy: touchedBy(stored, parts.touches.get(stored.id) ?? [], approval),
    placement,
    change: changeOf(stored, parts),
    ...core,
  }
  return { claim, snapshot, approvalId: approval?.id ?? null, stateBefore }
}

/**
 * A claim at the version and in the text that was approved needs no comparing: a snapshot that lost one of its quotes gave it a new version. Outside
 * `approved` an approval counts for nothing, but its differences are told.
 */
function standingOf(
  stored: StoredClaim,
  snapshot: ApprovalSnapshot,
  approval: StoredApproval | null,
  evidence: readonly StoredEvidence[],
): Pick<Claim, 'standing' | 'reasons'> {
  if (!approval) return { standing: 'none', reasons: [] }
  const isSame =
    stored.version === approval.claimVersion &&
    stored.revision === approval.revision &&
    !approval.voided
  if (stored.state === 'approved' && isSame) return { standing: 'stands', reasons: [] }
  const compared = standing(
    approval.snapshot(),
    snapshot,
    sinceApproval(stored, approval, evidence),
  )
  return stored.state === 'approved' ? compared : { standing: 'none', reasons: compared.reasons }
}

function sinceApproval(
  { place }: StoredClaim,
  approval: StoredApproval,
  evidence: readonly StoredEvidence[],
): SinceApproval[] {
  const since: SinceApproval[] = []
  if (place.settledSeq !== null && place.settledSeq > approval.seq) since.push('place-settled')
  const isSourceChanged = evidence.some(
    (one) =>
      one.removedAt === null &&
      one.quote === null &&
      isQuoteGone(one.latestMatch) &&
      (one.latestSeq ?? 0) > approval.seq,
  )
  if (isSourceChanged) since.push('source-changed')
  if (approval.voided) since.push('reopened-by-hand')
  return since
}

function approvalOf(approval: StoredApproval, people: People): Approval {
  const { at, byId, fingerprint, policyVersion, selfApproved, voided } = approval
  return {
    at,
    by: people.ref(byId),
    fingerprint,
    policyVersion,
    selfApproved,
    voided: decided(voided, people),
  }
}

function decided(decision: { at: string; byId: string; reason: string } | null, people: People) {
  return decision && { at: decision.at, by: people.ref(decision.byId), reason: decision.reason }
}

function touchedBy(
  claim: StoredClaim,
  touches: readonly Touch[],
  approval: StoredApproval | null,
): string[] {
  const since = approval?.seq ?? 0
  const ids = new Set([
    claim.createdBy.id,
    ...touches.filter((touch) => touch.seq > since).map((touch) => touch.actorId),
  ])
  return [...ids]
}

function newestRemoved(evidence: readonly Evidence[]): Evidence[] {
  return evidence
    .filter((one) => one.removedAt !== null)
    .toSorted((a, b) => ((a.removedAt ?? '') < (b.removedAt ?? '') ? 1 : -1))
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
