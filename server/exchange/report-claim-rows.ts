import { type ClaimState } from '#shared/claim/claim-state.ts'
import { canonicalJson } from '#shared/event/canonical-json.ts'
import { type ReportPlan } from '#shared/exchange/report-plan.ts'
import {
  type RecordClaim,
  type RecordEvidence,
  type RecordPlace,
} from '#shared/report/report-record.ts'
import {
  type ApprovalSnapshot,
  snapshotText,
  sortedEvidence,
} from '#shared/review/approval-snapshot.ts'
import { type ApprovalTable, type ClaimTable } from '../db/tables.ts'
import { sha256 } from '../sha256.ts'
import { type ReportSetting } from './report-setting.ts'
import { type ImportRows } from './report-import.store.ts'

type ClaimRows = Pick<
  ImportRows,
  'claim' | 'placement' | 'evidence' | 'evidence_place' | 'approval' | 'comment' | 'imported_entry'
>

/** Rows of the claims of a report, with their places, evidence and past. */
export function claimRows({ record, desk }: ReportPlan, setting: ReportSetting): ClaimRows {
  const { claims } = record
  return {
    claim: claims.map((claim) => claimRow(claim, setting)),
    placement: claims.flatMap((claim) => placementRows(claim, setting)),
    evidence: claims.flatMap((claim) =>
      claim.evidence.map((one) => evidenceRow(claim, one, setting)),
    ),
    evidence_place: claims.flatMap((claim) =>
      claim.evidence.flatMap((one) => evidencePlaceRows(one, setting)),
    ),
    approval: setting.keepsApprovals ? claims.flatMap((claim) => approvalRows(claim, setting)) : [],
    comment: claims.flatMap((claim) => commentRows(claim, setting)),
    imported_entry: claims.flatMap((claim) => entryRows(claim, desk, setting)),
  }
}

/** What a state is worth here. Where approvals are dropped, a claim whose approval stood waits for review, and one that was changed since is worked on. */
function stateHere(
  state: ClaimState,
  claim: RecordClaim,
  { keepsApprovals, approved }: ReportSetting,
): ClaimState {
  if (state !== 'approved' || keepsApprovals) return state
  return approved.has(claim.id) && claim.submitted !== null ? 'submitted' : 'checking'
}

function claimRow(claim: RecordClaim, setting: ReportSetting): ClaimTable {
  const { deskId, articleId, idOf, userOf } = setting
  const { stateBefore } = claim
  return {
    desk_id: deskId,
    id: idOf(claim.id),
    article_id: articleId,
    number: claim.number,
    repeats: claim.repeats === null ? null : idOf(claim.repeats),
    kind: claim.kind,
    statement: claim.statement,
    attribution: JSON.stringify(claim.attribution),
    flags: JSON.stringify(claim.flags),
    attribution_check: claim.attributionCheck,
    verdict: claim.verdict,
    basis: claim.basis,
    explanation: claim.explanation,
    proposed_text: claim.proposedText,
    ...wordingColumns(claim, setting),
    state: stateHere(claim.state, claim, setting),
    state_before: stateBefore && stateHere(stateBefore, claim, setting),
    created_at: claim.createdAt,
    created_by: userOf(claim.createdBy),
    updated_at: claim.updatedAt,
    ...decisionColumns(claim, setting),
    version: claim.version,
  }
}

function wordingColumns(
  { proposedBy, wordingDecision: decided }: RecordClaim,
  { userOf }: ReportSetting,
) {
  return {
    proposed_by: proposedBy === null ? null : userOf(proposedBy),
    wording_decision: decided?.decision ?? null,
    wording_decided_at: decided?.at ?? null,
    wording_decided_by: decided ? userOf(decided.by) : null,
    wording_reason: decided?.reason ?? null,
    wording_before: decided ? JSON.stringify(decided.before) : null,
  }
}

function decisionColumns(
  { submitted, returned, withdrawn }: RecordClaim,
  { userOf }: ReportSetting,
) {
  return {
    submitted_at: submitted?.at ?? null,
    submitted_by: submitted && userOf(submitted.by),
    returned_at: returned?.at ?? null,
    returned_by: returned && userOf(returned.by),
    return_reason: returned && returned.reason,
    withdrawn_at: withdrawn?.at ?? null,
    withdrawn_by: withdrawn && userOf(withdrawn.by),
    withdraw_reason: withdrawn && withdrawn.reason,
  }
}

function placementRows(
  { id, places }: RecordClaim,
  { deskId, idOf, seqOf }: ReportSetting,
): ClaimRows['placement'] {
  return places.map((place) => ({
    desk_id: deskId,
    claim_id: idOf(id),
    revision: place.revision,
    start: startOf(place, places),
    spans: JSON.stringify(place.spans),
    marks: JSON.stringify(place.marks),
    outcome: place.outcome,
    candidates: JSON.stringify(place.candidates),
    since: place.since,
    settled_seq: place.settled === null ? null : seqOf(place.settled),
    created_at: place.at,
  }))
}

/** Where a claim is listed; one without a place stays where it stood. */
function startOf(
  { spans, candidates, since }: RecordPlace,
  places: readonly RecordPlace[],
): number {
  const before = places.find((place) => place.revision === since)
  return spans[0]?.start ?? candidates[0]?.[0]?.start ?? before?.spans[0]?.start ?? 0
}

function evidenceRow(
  claim: RecordClaim,
  one: RecordEvidence,
  { deskId, articleId, idOf, userOf }: ReportSetting,
): ClaimRows['evidence'][number] {
  return {
    desk_id: deskId,
    id: idOf(one.id),
    article_id: articleId,
    claim_id: idOf(claim.id),
    source_id: idOf(one.sourceId),
    snapshot: one.snapshot,
    spans: JSON.stringify(one.spans),
    about: one.about,
    relation: one.relation,
    origin_key: idOf(one.originKey),
    proximity: one.proximity,
    quote: one.quote,
    quote_match: one.quoteMatch,
    locator: one.locator && JSON.stringify(one.locator),
    translation: one.translation && JSON.stringify(one.translation),
    note: one.note,
    created_at: one.createdAt,
    created_by: userOf(one.createdBy),
    removed_at: one.removedAt,
    version: one.version,
  }
}

function evidencePlaceRows(
  { id, places }: RecordEvidence,
  { deskId, idOf, seqOf }: ReportSetting,
): ClaimRows['evidence_place'] {
  return places.map((place) => ({
    desk_id: deskId,
    evidence_id: idOf(id),
    snapshot: place.snapshot,
    match: place.match,
    spans: JSON.stringify(place.spans),
    since_seq: seqOf(place.since),
    created_at: place.at,
  }))
}

/** Approvals as they were given: by whom, when, and to what. They are never those of the person who brings them here. */
function approvalRows(
  claim: RecordClaim,
  { deskId, articleId, idOf, userOf, seqOf, newId }: ReportSetting,
): ApprovalTable[] {
  return claim.approvals.map((one) => {
    const text = snapshotText(snapshotHere(one.snapshot, idOf))
    return {
      desk_id: deskId,
      id: newId(),
      article_id: articleId,
      claim_id: idOf(claim.id),
      claim_version: one.claimVersion,
      revision: one.revision,
      seq: seqOf(one.order),
      at: one.at,
      by_user: userOf(one.by),
      fingerprint: sha256(text),
      snapshot: text,
      policy_version: one.policyVersion,
      self_approved: one.selfApproved ? 1 : 0,
      voided_at: one.voided?.at ?? null,
      voided_by: one.voided ? userOf(one.voided.by) : null,
      void_reason: one.voided?.reason ?? null,
    }
  })
}

/** What was approved, with origins named as they are here; its fingerprint is another one where an origin is another source. */
function snapshotHere(snapshot: ApprovalSnapshot, idOf: ReportSetting['idOf']): ApprovalSnapshot {
  const evidence = snapshot.evidence.map((one) => ({
    ...one,
    originKey: one.originKey === null ? null : idOf(one.originKey),
  }))
  return { ...snapshot, evidence: sortedEvidence(evidence) }
}

function commentRows(
  { id, comments }: RecordClaim,
  { deskId, articleId, idOf, userOf }: ReportSetting,
): ClaimRows['comment'] {
  return comments.map((one) => ({
    desk_id: deskId,
    id: idOf(one.id),
    article_id: articleId,
    claim_id: idOf(id),
    parent_id: one.parentId === null ? null : idOf(one.parentId),
    text: one.text,
    created_at: one.createdAt,
    created_by: userOf(one.createdBy),
    edited_at: one.editedAt,
    resolved_at: one.resolved?.at ?? null,
    resolved_by: one.resolved ? userOf(one.resolved.by) : null,
    outside: one.outside && JSON.stringify(one.outside),
    version: one.version,
  }))
}

/** What came to the other desk from a third one keeps the name of that. */
function entryRows(
  { id, history }: RecordClaim,
  desk: string,
  { deskId, articleId, idOf, userOf, renamed }: ReportSetting,
): ClaimRows['imported_entry'] {
  return history.map(({ at, by, kind, viaToken, from, ...payload }, nth) => ({
    desk_id: deskId,
    claim_id: idOf(id),
    number: nth + 1,
    article_id: articleId,
    at,
    by_user: userOf(by),
    kind,
    via_token: viaToken ? 1 : 0,
    payload: canonicalJson(renamed(payload)),
    from_desk: from ?? desk,
  }))
}
