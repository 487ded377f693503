import { type Match } from '../anchoring/span.ts'
import { type About, type Relation } from './evidence.ts'

/** What a quote does for a claim. */
export const RELATION_WORDS: Record<Relation, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  partly: 'Partly supports',
  context: 'Context',
}

/** Which of the two questions it answers. */
export const ABOUT_WORDS: Record<About, string> = {
  attribution: 'Was it said',
  content: 'Is it so',
}

/** The verbatim result. */
export const MATCH_WORDS: Record<Match, string> = {
  identical: 'Identical',
  typography: 'Typography differs',
  altered: 'Altered',
  ambiguous: 'Found more than once',
  'not-found': 'Not found',
}
