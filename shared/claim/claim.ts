import { z } from 'zod'
import { Span, SpanDraft } from '../anchoring/span.ts'
import { Attribution, AttributionCheck, AttributionDraft } from '../attribution/attribution.ts'
import { UserRef } from '../auth/actor.ts'
import { plainText } from '../text/plain-text.ts'
import { Basis, Verdict } from '../verdict/verdict.ts'
import { ClaimState } from './claim-state.ts'

export const ClaimKind = z.enum([
  'quantity',
  'date-time',
  'quotation',
  'position',
  'identity-title',
  'event',
  'state',
  'causal',
  'superlative',
  'allegation',
  'denial',
  'forecast-intent',
  'legal-status',
  'media',
  'characterisation',
  'opinion',
])
export type ClaimKind = z.infer<typeof ClaimKind>

export const ClaimFlag = z.enum([
  'legal',
  'allegation',
  'reply-needed',
  'safety',
  'time-sensitive',
  'loaded-term',
])
export type ClaimFlag = z.infer<typeof ClaimFlag>

const Statement = plainText(2_000).trim().min(1)
const Flags = z
  .array(ClaimFlag)
  .max(6)
  .refine((flags) => new Set(flags).size === flags.length, { error: 'names a flag twice' })
const Spans = z.array(SpanDraft).min(1).max(20)

/** What marks a passage as a claim. `revision` is the number that the spans are in; `repeats` the id of the claim on the same sentence elsewhere. */
export const ClaimDraft = z.strictObject({
  revision: z.int().min(1),
  spans: Spans,
  statement: Statement.optional(),
  kind: ClaimKind.optional(),
  attribution: AttributionDraft.optional(),
  flags: Flags.optional(),
  repeats: plainText(64).optional(),
})
export type ClaimDraft = z.infer<typeof ClaimDraft>
export type ClaimInput = z.input<typeof ClaimDraft>

/** Any of the fields; `revision` is needed with `spans` and with an `attribution` that has spans. `null` empties a field. */
export const ClaimChange = z.strictObject({
  revision: z.int().min(1).optional(),
  spans: Spans.optional(),
  statement: Statement.optional(),
  kind: ClaimKind.nullable().optional(),
  attribution: AttributionDraft.optional(),
  attributionCheck: AttributionCheck.optional(),
  verdict: Verdict.optional(),
  explanation: plainText(5_000).nullable().optional(),
  basis: Basis.nullable().optional(),
  proposedText: plainText(5_000).nullable().optional(),
  flags: Flags.optional(),
})
export type ClaimChange = z.infer<typeof ClaimChange>
export type ClaimChangeInput = z.input<typeof ClaimChange>

/** Where the claim stands in revision `revision`: the place that was found, or another that a person points at. */
export const PlaceDraft = z.strictObject({
  revision: z.int().min(1),
  spans: Spans,
})
export type PlaceDraft = z.infer<typeof PlaceDraft>

export const Reason = z.strictObject({ reason: plainText(2_000).trim().min(1) })
export type Reason = z.infer<typeof Reason>

/** `open` takes an earlier decision back. */
export const WordingRequest = z.strictObject({
  decision: z.enum(['open', 'accepted', 'refused-stet']),
  reason: plainText(2_000).trim().min(1).optional(),
})
export type WordingRequest = z.infer<typeof WordingRequest>

/** What was decided about a proposed wording. `before`: the words it was for, as they stood then. */
export const WordingDecision = z.object({
  decision: z.enum(['accepted', 'refused-stet']),
  at: z.string(),
  by: UserRef,
  reason: z.string().nullable(),
  before: z.array(z.string()),
})
export type WordingDecision = z.infer<typeof WordingDecision>

/**
 * A claim without what is computed over it. `number` counts from 1 per article and is never used again; spans are in revision `revision`,
 * in reading order; several spans are one statement told in pieces.
 */
export const ClaimCore = z.object({
  id: z.string(),
  deskId: z.string(),
  articleId: z.string(),
  number: z.int(),
  revision: z.int(),
  spans: z.array(Span),
  repeats: z.string().nullable(),
  kind: ClaimKind.nullable(),
  statement: z.string(),
  attribution: Attribution,
  flags: z.array(ClaimFlag),
  attributionCheck: AttributionCheck,
  verdict: Verdict,
  basis: Basis.nullable(),
  explanation: z.string().nullable(),
  proposedText: z.string().nullable(),
  /** Who wrote the proposed wording; null without one, and for one from before this was kept. */
  proposedBy: UserRef.nullable(),
  /** Null while the proposed wording waits for a decision. */
  wordingDecision: WordingDecision.nullable(),
  state: ClaimState,
  createdAt: z.string(),
  createdBy: UserRef,
  updatedAt: z.string(),
  submittedAt: z.string().nullable(),
  submittedBy: UserRef.nullable(),
  version: z.int(),
})
export type ClaimCore = z.infer<typeof ClaimCore>
