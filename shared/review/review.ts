import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'
import { ClaimCore } from '../claim/claim.ts'
import { ClaimState, Standing } from '../claim/claim-state.ts'
import { PlacementChange, PlacementStatus } from '../claim/placement.ts'
import { Evidence } from '../evidence/evidence.ts'

/** Why an approval no longer stands (`reopens: true` in the trigger table), or what is worth a note though it does. */
export const StandingReason = z.enum([
  'words-changed',
  'speaker-changed',
  'cue-changed',
  'hedge-changed',
  'attribution-changed',
  'context-changed',
  'kind-changed',
  'statement-changed',
  'flags-changed',
  'attribution-check-changed',
  'verdict-changed',
  'basis-changed',
  'explanation-changed',
  'proposed-text-changed',
  'evidence-removed',
  'evidence-changed',
  'contradicting-evidence-added',
  'partly-evidence-added',
  'supporting-evidence-added',
  'context-evidence-added',
  'place-settled',
  'source-changed',
  'reopened-by-hand',
])
export type StandingReason = z.infer<typeof StandingReason>

/** The last approval, also when it no longer stands. `voided` = reopened by hand. */
export const Approval = z.object({
  at: z.string(),
  by: UserRef,
  fingerprint: z.string(),
  policyVersion: z.int(),
  /** True where the desk's policy let the approver pass without four eyes. */
  selfApproved: z.boolean(),
  voided: z.object({ at: z.string(), by: UserRef, reason: z.string() }).nullable(),
})
export type Approval = z.infer<typeof Approval>

export const Review = z.enum([...ClaimState.options, 'reopened', 'lost'])
/** What people see: standing `reopened` wins over the stored state. A claim without a place shows as `lost` or, while a person has to choose one, as `ambiguous` in `placement`. */
export type Review = z.infer<typeof Review>

/** The claim as people see it. `returned` holds the reason while changes are requested. */
export const Claim = ClaimCore.extend({
  evidence: z.array(Evidence),
  /** Evidence taken away, newest first; it can be restored. */
  removedEvidence: z.array(Evidence),
  /** SHA-256, hex, of the approval snapshot's canonical JSON as of now. */
  fingerprint: z.string(),
  standing: Standing,
  reasons: z.array(StandingReason),
  review: Review,
  approval: Approval.nullable(),
  returned: z.object({ at: z.string(), by: UserRef, reason: z.string() }).nullable(),
  withdrawn: z.object({ at: z.string(), by: UserRef, reason: z.string() }).nullable(),
  /** Ids of those who may not approve: the creator, and whoever changed what the fingerprint holds since the last approval. */
  touchedBy: z.array(z.string()),
  placement: PlacementStatus,
  /** What a new text did to it and nobody has settled yet; null when nothing waits. */
  change: PlacementChange.nullable(),
})
export type Claim = z.infer<typeof Claim>

export const ApproveRequest = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })
export type ApproveRequest = z.infer<typeof ApproveRequest>

/**
 * One entry of a claim's history: `before`/`after` hold only the fields that changed; both null where the kind says it all. `from`: the desk where it was done, left out for
 * this one; such entries have numbers below 1, and `by` has no account here.
 */
export const HistoryEntry = z.object({
  seq: z.int(),
  at: z.string(),
  by: UserRef,
  viaToken: z.boolean(),
  kind: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
  fingerprint: z.string().nullable(),
  from: z.string().optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
