import { type Advice } from './verdict-advice.ts'
import { type Basis, type Verdict } from './verdict.ts'

/** Answers to "Is it so?". */
export const VERDICT_WORDS: Record<Verdict, string> = {
  unchecked: 'Unchecked',
  verified: 'Verified',
  disputed: 'Disputed',
  unproven: 'Unproven',
  false: 'False',
  'needs-context': 'Needs context',
  outdated: 'Outdated',
  'not-checkable': 'Not checkable',
}

/** What a verdict rests on. */
export const BASIS_WORDS: Record<Basis, string> = {
  evidence: 'Evidence',
  'on-author': 'On the writer’s word',
  'editor-waiver': 'Waived by an editor',
  'common-knowledge': 'Common knowledge',
}

/** Warnings beside a verdict. */
export const ADVICE_WORDS: Record<Advice, string> = {
  'nothing-supports': 'No evidence supports it yet.',
  'only-said': 'The evidence shows that it was said, not that it is so.',
  'only-said-stated-flat':
    'The evidence shows only that somebody said it; the article states it in its own words.',
  'one-origin': 'All of this evidence comes from one origin, and none of it is primary.',
  'contradiction-open': 'There is evidence against it.',
  'nothing-contradicts': 'No evidence contradicts it yet.',
  'one-side-only': 'Only one side is shown: no evidence supports it.',
}
