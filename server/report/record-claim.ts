import { z } from 'zod'
import { Match } from '#shared/anchoring/span.ts'
import { Attribution, AttributionCheck } from '#shared/attribution/attribution.ts'
import { ClaimState } from '#shared/claim/claim-state.ts'
import { ClaimFlag, ClaimKind } from '#shared/claim/claim.ts'
import { PlacementOutcome } from '#shared/claim/placement.ts'
import { OutsideHand } from '#shared/comment/comment.ts'
import { isJson } from '#shared/event/canonical-json.ts'
import { About, Evidence, Relation } from '#shared/evidence/evidence.ts'
import {
  type RecordApproval,
  type RecordClaim,
  type RecordComment,
  type RecordEntry,
  type RecordEvidence,
  type RecordPlace,
} from '#shared/report/report-record.ts'
import { ApprovalSnapshot } from '#shared/review/approval-snapshot.ts'
import { type HistoryEntry } from '#shared/review/review.ts'
import { Proximity } from '#shared/source/source.ts'
import { Basis, Verdict } from '#shared/verdict/verdict.ts'
import { type CommentTable } from '../db/remark-tables.ts'
import {
  type ApprovalTable,
  type ClaimTable,
  type EvidenceTable,
  type PlacementTable,
} from '../db/tables.ts'
import { type RecordSetting } from './record-setting.ts'

const Flags = z.array(ClaimFlag)
const Words = z.array(z.string())
const Decision = z.enum(['accepted', 'refused-stet'])
const { locator: Locator, translation: Translation } = Evidence.shape

/** A claim with its places, evidence, approvals and history, as the record of a report has it. */
export function recordClaim(
  row: ClaimTable,
  history: readonly HistoryEntry[],
  setting: RecordSetting,
): RecordClaim {
  const { who } = setting
  return {
    id: row.id,
    number: row.number,
    repeats: row.repeats,
    ...resultsOf(row),
    ...wordingOf(row, setting),
    state: ClaimState.parse(row.state),
    stateBefore: row.state_before === null ? null : ClaimState.parse(row.state_before),
    submitted:
      row.submitted_at === null || row.submitted_by === null
        ? null
        : { at: row.submitted_at, by: who(row.submitted_by) },
    returned: done(row.returned_at, row.returned_by, row.return_reason, setting),
    withdrawn: done(row.withdrawn_at, row.withdrawn_by, row.withdraw_reason, setting),
    updatedAt: row.updated_at,
    version: row.version,
    places: (setting.placements.get(row.id) ?? []).map((one) => placeOf(one, setting)),
    evidence: (setting.evidence.get(row.id) ?? []).map((one) => evidenceOf(one, setting)),
    approvals: (setting.approvals.get(row.id) ?? []).map((one) => approvalOf(one, setting)),
    comments: (setting.comments.get(row.id) ?? []).map((one) => commentOf(one, setting)),
    history: history.map((entry) => entryOf(entry, setting)),
    createdAt: row.created_at,
    createdBy: who(row.created_by),
  }
}

function resultsOf(row: ClaimTable) {
  return {
    kind: row.kind === null ? null : ClaimKind.parse(row.kind),
    statement: row.statement,
    attribution: Attribution.parse(JSON.parse(row.attribution)),
    flags: Flags.parse(JSON.parse(row.flags)),
    attributionCheck: AttributionCheck.parse(row.attribution_check),
    verdict: Verdict.parse(row.verdict),
    basis: row.basis === null ? null : Basis.parse(row.basis),
    explanation: row.explanation,
    proposedText: row.proposed_text,
  }
}

function wordingOf(
  row: ClaimTable,
  { who }: RecordSetting,
): Pick<RecordClaim, 'proposedBy' | 'wordingDecision'> {
  const { wording_decision, wording_decided_at: at, wording_decided_by: by } = row
  return {
    proposedBy: row.proposed_by === null ? null : who(row.proposed_by),
    wordingDecision:
      wording_decision === null || at === null || by === null
        ? null
        : {
            decision: Decision.parse(wording_decision),
            at,
            by: who(by),
            reason: row.wording_reason,
            before: Words.parse(JSON.parse(row.wording_before ?? '[]')),
          },
  }
}

function done(
  at: string | null,
  by: string | null,
  reason: string | null,
  { who }: RecordSetting,
): RecordClaim['returned'] {
  return at === null || by === null ? null : { at, by: who(by), reason: reason ?? '' }
}

function placeOf(row: PlacementTable, { inRevision, orderOf }: RecordSetting): RecordPlace {
  const positions = inRevision(row.revision)
  return {
    revision: row.revision,
    spans: positions.spans(row.spans),
    marks: positions.marks(row.marks),
    outcome: PlacementOutcome.parse(row.outcome),
    candidates: positions.candidates(row.candidates),
    since: row.since,
    settled: row.settled_seq === null ? null : orderOf(row.settled_seq),
    at: row.created_at,
  }
}

function evidenceOf(row: EvidenceTable, setting: RecordSetting): RecordEvidence {
  const { inSnapshot, orderOf, who } = setting
  return {
    id: row.id,
    sourceId: row.source_id,
    snapshot: row.snapshot,
    spans: inSnapshot(row.source_id, row.snapshot).spans(row.spans),
    about: About.parse(row.about),
    relation: Relation.parse(row.relation),
    originKey: row.origin_key,
    proximity: Proximity.parse(row.proximity),
    quote: row.quote,
    quoteMatch: row.quote_match === null ? null : Match.parse(row.quote_match),
    locator: row.locator === null ? null : Locator.parse(JSON.parse(row.locator)),
    translation: row.translation === null ? null : Translation.parse(JSON.parse(row.translation)),
    note: row.note,
    removedAt: row.removed_at,
    version: row.version,
    places: (setting.evidencePlaces.get(row.id) ?? []).map((place) => ({
      snapshot: place.snapshot,
      match: Match.parse(place.match),
      spans: inSnapshot(row.source_id, place.snapshot).spans(place.spans),
      since: orderOf(place.since_seq),
      at: place.created_at,
    })),
    createdAt: row.created_at,
    createdBy: who(row.created_by),
  }
}

function approvalOf(row: ApprovalTable, setting: RecordSetting): RecordApproval {
  return {
    claimVersion: row.claim_version,
    revision: row.revision,
    order: setting.orderOf(row.seq),
    at: row.at,
    by: setting.who(row.by_user),
    fingerprint: row.fingerprint,
    snapshot: ApprovalSnapshot.parse(JSON.parse(row.snapshot)),
    policyVersion: row.policy_version,
    selfApproved: row.self_approved === 1,
    voided: done(row.voided_at, row.voided_by, row.void_reason, setting),
  }
}

function commentOf(row: CommentTable, { who }: RecordSetting): RecordComment {
  const { resolved_at: at, resolved_by: by } = row
  return {
    id: row.id,
    parentId: row.parent_id,
    text: row.text,
    editedAt: row.edited_at,
    resolved: at === null || by === null ? null : { at, by: who(by) },
    outside: row.outside === null ? null : OutsideHand.parse(JSON.parse(row.outside)),
    version: row.version,
    createdAt: row.created_at,
    createdBy: who(row.created_by),
  }
}

function entryOf(entry: HistoryEntry, { who }: RecordSetting): RecordEntry {
  const { at, by, kind, viaToken, before, after, reason, fingerprint, from = null } = entry
  return {
    at,
    by: who(by.id),
    kind,
    viaToken,
    before: before && payloadOf(before),
    after: after && payloadOf(after),
    reason,
    fingerprint,
    from,
  }
}

type Payload = NonNullable<RecordEntry['before']>

/** Once more what was parsed before, as JSON: a shape of zod needs ten times as long. */
function payloadOf(value: Record<string, unknown>): Payload {
  if (!isPayload(value)) throw new TypeError('an entry of the log is no JSON')
  return value
}

function isPayload(value: Record<string, unknown>): value is Payload {
  return isJson(value)
}
