import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'
import { PublishedCheck } from './published-check.ts'

/**
 * A fact-check of this or a like claim that somebody else published. It tells what others found and counts for nothing of our own: it is no evidence, no origin and no verdict.
 * `claimId` is `null` where it is about the article; `removedAt` is `null` while it counts as there.
 */
export const OutsideCheck = PublishedCheck.extend({
  id: z.string(),
  articleId: z.string(),
  claimId: z.string().nullable(),
  addedAt: z.string(),
  addedBy: UserRef,
  removedAt: z.string().nullable(),
  version: z.int(),
})
export type OutsideCheck = z.infer<typeof OutsideCheck>

/** Puts it on another claim, or on the article. */
export const OutsideCheckChange = z.strictObject({ claimId: z.string().max(64).nullable() })
export type OutsideCheckChange = z.infer<typeof OutsideCheckChange>

/** Whether two are one and the same: the same claim in the same words at the same address. */
export function isSameCheck(
  one: Pick<PublishedCheck, 'url' | 'claimReviewed'>,
  other: Pick<PublishedCheck, 'url' | 'claimReviewed'>,
): boolean {
  return one.url === other.url && one.claimReviewed === other.claimReviewed
}
