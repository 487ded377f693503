import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'
import { plainText } from '../text/plain-text.ts'

/** Characters of one comment. */
export const COMMENT_CHARS_MAX = 5_000

/** Who wrote a remark that came in a file, and when, as the file says it; null where it does not say. */
export const OutsideHand = z.object({ author: z.string().nullable(), date: z.string().nullable() })
export type OutsideHand = z.infer<typeof OutsideHand>

/**
 * What somebody says about a claim. It is no part of the check: it touches nothing that an approval is bound to. `parentId` names the comment that it answers,
 * always the first of a thread; a thread is resolved in its first comment. `outside`: written by somebody without an account, and brought in by `createdBy`.
 */
export const Comment = z.object({
  id: z.string(),
  articleId: z.string(),
  claimId: z.string(),
  parentId: z.string().nullable(),
  text: z.string(),
  createdAt: z.string(),
  createdBy: UserRef,
  /** When its author last changed the words; null where nobody did. */
  editedAt: z.string().nullable(),
  resolved: z.object({ at: z.string(), by: UserRef }).nullable(),
  outside: OutsideHand.nullable(),
  version: z.int(),
})
export type Comment = z.infer<typeof Comment>

const Text = plainText(COMMENT_CHARS_MAX).trim().min(1)

/** What somebody writes. `parentId` may name any comment of the thread. */
export const CommentDraft = z.strictObject({
  text: Text,
  parentId: plainText(64).optional(),
})
export type CommentDraft = z.infer<typeof CommentDraft>
export type CommentInput = z.input<typeof CommentDraft>

/** New words, and whether the thread is dealt with. */
export const CommentChange = z.strictObject({
  text: Text.optional(),
  resolved: z.boolean().optional(),
})
export type CommentChange = z.infer<typeof CommentChange>
export type CommentChangeInput = z.input<typeof CommentChange>
