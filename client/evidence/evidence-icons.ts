import { type Match } from '#shared/anchoring/span.ts'
import { type Relation } from '#shared/evidence/evidence.ts'
import { type IconName } from '../ui/icon-shapes.tsx'

export const RELATION_ICONS: Record<Relation, IconName> = {
  supports: 'yes',
  contradicts: 'false',
  partly: 'part',
  context: 'context',
}

/** Ink of a verbatim result; its words say the same. */
export const MATCH_INKS: Record<Match, string> = {
  identical: 'verified',
  typography: 'unchecked',
  altered: 'disputed',
  ambiguous: 'unproven',
  'not-found': 'unchecked',
}
