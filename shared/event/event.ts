import { z } from 'zod'

/** What can happen on a desk. One row per change, in the transaction of the change. */
export const EventKind = z.enum([
  'desk-created',
  'desk-changed',
  'member-invited',
  'invitation-revoked',
  'member-joined',
  'member-changed',
  'member-removed',
  'reset-link-made',
  'article-created',
  'article-changed',
  'article-text-replaced',
  'article-deleted',
  'revision-created',
  'source-created',
  'source-changed',
  'source-deleted',
  'snapshot-created',
  'claim-created',
  'claim-changed',
  'claim-submitted',
  'claim-recalled',
  'claim-approved',
  'claim-returned',
  'claim-reopened',
  'claim-withdrawn',
  'claim-restored',
  'claim-text-changed',
  'claim-context-changed',
  'claim-ambiguous',
  'claim-lost',
  'claim-placed',
  'claim-place-confirmed',
  'claim-context-confirmed',
  'wording-decided',
  'evidence-added',
  'evidence-changed',
  'evidence-removed',
  'evidence-restored',
  'evidence-quote-changed',
  'suggestion-settled',
  'comment-added',
  'comment-changed',
  'comment-resolved',
  'comment-reopened',
  'outside-check-added',
  'outside-check-changed',
  'outside-check-removed',
  'outside-check-restored',
  'work-imported',
  'report-exported',
  'report-key-created',
  'report-key-retired',
  'article-imported',
  'claim-imported',
  'correction-added',
  'correction-changed',
  'correction-removed',
  'report-published',
  'publication-changed',
  'publication-withdrawn',
  'publication-link-renewed',
])
export type EventKind = z.infer<typeof EventKind>

/** What belongs to no desk goes to the chain of the house. */
export const HouseEventKind = z.enum([
  'house-set-up',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'password-changed',
  'password-reset',
  'token-created',
  'token-revoked',
])
export type HouseEventKind = z.infer<typeof HouseEventKind>

/**
 * Kinds that change what a claim's fingerprint holds: whoever did one of these since the last approval may not approve (four eyes). Bringing a claim in from another desk is
 * one of them, as nothing proves who wrote what stands in the file.
 */
export const TOUCHING_KINDS: readonly EventKind[] = [
  'claim-created',
  'claim-imported',
  'claim-changed',
  'claim-text-changed',
  'claim-context-changed',
  'claim-placed',
  'evidence-added',
  'evidence-changed',
  'evidence-removed',
  'evidence-restored',
]

/**
 * One row of a desk's log. `seq` counts from 1 without gaps in commit order; `subject` is `kind:id`, e.g. `claim:0190…`;
 * `payloadHash` is the SHA-256 of the salted payload's canonical JSON, `hash` that of the row without `hash`; `prevHash` is '' for the first row.
 */
export const Event = z.object({
  deskId: z.string(),
  seq: z.int(),
  at: z.string(),
  actorId: z.string(),
  tokenId: z.string().nullable(),
  kind: EventKind,
  articleId: z.string().nullable(),
  subject: z.string(),
  payloadHash: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})
export type Event = z.infer<typeof Event>
