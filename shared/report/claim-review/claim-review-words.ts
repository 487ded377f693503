/** Why a claim gets no ClaimReview. */
export type ClaimReviewRefusal =
  | 'not-in-report'
  | 'not-chosen'
  | 'not-public'
  | 'no-page'
  | 'page-elsewhere'
  | 'not-approved'
  | 'no-verdict'
  | 'own-words'
  | 'not-clear-whose'
  | 'no-claimant'
  | 'denied'
  | 'not-as-said'
  | 'own-claim'

export const CLAIM_REVIEW_REFUSAL_WORDS: Record<ClaimReviewRefusal, string> = {
  'not-in-report': 'The report has no such claim.',
  'not-chosen': 'Nobody chose this claim for publication.',
  'not-public': 'Only the public report gives ClaimReview.',
  'no-page': 'The page on which the report is published has no address.',
  'page-elsewhere': 'The page of the report is not on the publisher’s own site.',
  'not-approved': 'The claim is not approved.',
  'no-verdict': 'There is no verdict that can be published.',
  'own-words': 'The article says it in its own words: nobody else claimed it.',
  'not-clear-whose': 'It is not clear whether the words are the speaker’s or the writer’s own.',
  'no-claimant': 'Nobody who claimed it can be named.',
  denied: 'The speaker denies it: they did not claim it.',
  'not-as-said':
    'The answer to “Was it said?” does not allow to put the claim into the speaker’s mouth.',
  'own-claim': 'The claim comes from the publisher’s own site.',
}
