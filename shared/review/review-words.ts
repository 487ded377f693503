import { type FourEyes } from './four-eyes.ts'
import { type Review, type StandingReason } from './review.ts'
import { type SubmitBlocker } from './submit-blockers.ts'

/** Where a claim stands, as people see it. */
export const REVIEW_WORDS: Record<Review, string> = {
  draft: 'Draft',
  checking: 'Checking',
  submitted: 'Submitted',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  withdrawn: 'Withdrawn',
  reopened: 'Reopened',
  lost: 'Place lost',
}

/** Why an approval no longer stands, or what is new since. */
export const STANDING_REASON_WORDS: Record<StandingReason, string> = {
  'words-changed': 'Words changed',
  'speaker-changed': 'Speaker changed',
  'cue-changed': 'Verb changed',
  'hedge-changed': 'Hedge changed',
  'attribution-changed': 'Attribution changed',
  'context-changed': 'Sentence around it changed',
  'kind-changed': 'Kind changed',
  'statement-changed': 'Statement changed',
  'flags-changed': 'Flags changed',
  'attribution-check-changed': 'Answer to “Was it said?” changed',
  'verdict-changed': 'Verdict changed',
  'basis-changed': 'Basis changed',
  'explanation-changed': 'Explanation changed',
  'proposed-text-changed': 'Proposed wording changed',
  'evidence-removed': 'Evidence removed',
  'evidence-changed': 'Evidence changed',
  'contradicting-evidence-added': 'Contradicting evidence added',
  'partly-evidence-added': 'Partly supporting evidence added',
  'supporting-evidence-added': 'Supporting evidence added',
  'context-evidence-added': 'Context added',
  'place-settled': 'Placed anew by a person',
  'source-changed': 'Quote changed in a newer snapshot',
  'reopened-by-hand': 'Reopened by hand',
}

/** What is still to be done before submitting. */
export const SUBMIT_BLOCKER_WORDS: Record<SubmitBlocker, string> = {
  'place-unsettled': 'Say first where the claim stands in the new text.',
  'attribution-unchecked': 'Answer first: was it said?',
  'verdict-unchecked': 'Answer first: is it so?',
  'explanation-missing': 'Explain the verdict first.',
  'evidence-without-place': 'A piece of evidence has no place in its source yet.',
}

/** Why somebody may not approve. */
export const FOUR_EYES_WORDS: Record<Extract<FourEyes, { allowed: false }>['why'], string> = {
  'you-made-it': 'You made this claim, so somebody else approves it.',
  'you-touched-it': 'You changed this claim since its last approval, so somebody else approves it.',
  'needs-legal': 'This claim is flagged legal: somebody with legal clearance approves it.',
}
