import { type JsonValue } from '#shared/event/canonical-json.ts'
import { type OutsideCheck } from '#shared/outside-check/outside-check.ts'

type Told = Pick<
  OutsideCheck,
  'url' | 'claimReviewed' | 'rating' | 'reviewer' | 'claimId' | 'removedAt'
>

/** What the log keeps of it. */
export function outsideCheckPayload(check: Told): { [key: string]: JsonValue } {
  const { url, claimReviewed, rating, reviewer, claimId, removedAt } = check
  return {
    url,
    claimReviewed,
    rating: rating.words,
    reviewer: reviewer?.name ?? null,
    claimId,
    isRemoved: removedAt !== null,
  }
}

/** What a row of the log is about: the claim that it is on, else the article. */
export function subjectOf({
  articleId,
  claimId,
}: Pick<OutsideCheck, 'articleId' | 'claimId'>): string {
  return claimId === null ? `article:${articleId}` : `claim:${claimId}`
}
