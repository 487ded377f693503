import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'
import { plainText } from '../text/plain-text.ts'

/** What happened to words after they were published; what each means is in `correction-words.ts`. */
export const CorrectionKind = z.enum(['correction', 'clarification', 'update', 'retraction'])
export type CorrectionKind = z.infer<typeof CorrectionKind>

export const CORRECTION_CHARS_MAX = 4_000
export const WHY_CHARS_MAX = 2_000

const Text = plainText(CORRECTION_CHARS_MAX).trim().min(1)
const Words = plainText(CORRECTION_CHARS_MAX).trim()

/** The check that let the wrong words pass: the approval that stood when they were published. `why` it did stays with the desk. */
export const MissedCheck = z.object({
  approvalId: z.string(),
  at: z.string(),
  by: UserRef,
  why: z.string().nullable(),
})
export type MissedCheck = z.infer<typeof MissedCheck>

/**
 * A correction of what was published. `number` counts from 1 per article; `before`: the old words, kept; `claimId` null: of the article as a whole. `missedBy` null: no check had
 * passed the words, or nobody says which. `publishedIn`: the version of the public page that first has it; until then, and only until then, it can be changed. Of an article
 * that was taken over it may be a page of the desk before.
 */
export const Correction = z.object({
  id: z.string(),
  articleId: z.string(),
  number: z.int(),
  kind: CorrectionKind,
  text: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  claimId: z.string().nullable(),
  missedBy: MissedCheck.nullable(),
  publishedIn: z.int().nullable(),
  createdAt: z.string(),
  createdBy: UserRef,
  updatedAt: z.string(),
  version: z.int(),
})
export type Correction = z.infer<typeof Correction>

const Missed = z.strictObject({
  approvalId: plainText(64),
  why: plainText(WHY_CHARS_MAX).trim().nullable().optional(),
})

/** `text`: what was wrong and what is right now. Without `missedBy` the approval that stood is taken; `null`: none. */
export const CorrectionDraft = z.strictObject({
  kind: CorrectionKind,
  text: Text,
  before: Words.nullable().optional(),
  after: Words.nullable().optional(),
  claimId: plainText(64).nullable().optional(),
  missedBy: Missed.nullable().optional(),
})
export type CorrectionDraft = z.infer<typeof CorrectionDraft>

/** Any of the fields; `null` empties one. */
export const CorrectionChange = CorrectionDraft.partial()
export type CorrectionChange = z.infer<typeof CorrectionChange>

/** An approval that stood on a claim when it was published last: what a correction of it is offered as the check that missed it. */
export const StandingCheck = z.object({
  claimId: z.string(),
  approvalId: z.string(),
  at: z.string(),
  by: UserRef,
})
export type StandingCheck = z.infer<typeof StandingCheck>
