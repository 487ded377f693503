import { type AttributionCheck } from '#shared/attribution/attribution.ts'
import { type Verdict } from '#shared/verdict/verdict.ts'
import { type IconName } from '../ui/icon-shapes.tsx'

export const VERDICT_ICONS: Record<Verdict, IconName> = {
  unchecked: 'unchecked',
  verified: 'verified',
  disputed: 'disputed',
  unproven: 'unproven',
  false: 'false',
  'needs-context': 'context',
  outdated: 'outdated',
  'not-checkable': 'not-checkable',
}

export const CHECK_ICONS: Record<AttributionCheck, IconName> = {
  'not-applicable': 'flat',
  unchecked: 'unsaid',
  confirmed: 'said',
  altered: 'altered',
  misattributed: 'misattributed',
  'speaker-unidentifiable': 'unidentified',
  'not-found': 'nosaid',
}

/** Ink of the answers to "Was it said?", borrowed from the verdicts; the word and the icon carry the meaning. */
export const CHECK_INKS: Record<AttributionCheck, string | undefined> = {
  'not-applicable': undefined,
  unchecked: 'unchecked',
  confirmed: 'verified',
  altered: 'disputed',
  misattributed: 'false',
  'speaker-unidentifiable': 'unproven',
  'not-found': 'unproven',
}
