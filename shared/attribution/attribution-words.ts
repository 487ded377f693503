import {
  type Attribution,
  type AttributionCheck,
  type AttributionMode,
  type CueClass,
  type HedgeType,
  type SpeakerKind,
  type SpeakerTerms,
} from './attribution.ts'

/** Answers to "Was it said?". */
export const ATTRIBUTION_CHECK_WORDS: Record<AttributionCheck, string> = {
  'not-applicable': 'Writer’s own words',
  unchecked: 'Unchecked',
  confirmed: 'Confirmed',
  altered: 'Altered',
  misattributed: 'Misattributed',
  'speaker-unidentifiable': 'Speaker not identifiable',
  'not-found': 'Original not found',
}

/** Whose words they are. */
export const ATTRIBUTION_MODE_WORDS: Record<AttributionMode, string> = {
  flat: 'In the writer’s own words',
  attributed: 'Attributed',
  ambiguous: 'Ambiguous: attributed or not',
  agentless: 'Attributed to nobody in particular',
}

/** What the verb does to the reader. */
export const CUE_CLASS_WORDS: Record<CueClass, string> = {
  neutral: 'Neutral',
  distancing: 'Keeps distance',
  expectation: 'Expectation',
  assertive: 'Assertion',
  accusation: 'Accusation',
  denial: 'Denial',
  'warning-commitment': 'Warning or promise',
  concession: 'Concession',
  factive: 'Endorses it as fact',
  'quotation-marks': 'Quotation marks only',
  none: 'None',
}

/** How a statement is limited. */
export const HEDGE_TYPE_WORDS: Record<HedgeType, string> = {
  'lower-bound': 'At least',
  'strict-lower': 'More than',
  upper: 'At most',
  approximate: 'About',
  range: 'Range',
  partitive: 'Part of a whole',
  temporal: 'Time',
  modal: 'Possibility',
  evidential: 'Hearsay',
  'negation-scope': 'Negation',
}

/** Who speaks. */
export const SPEAKER_KIND_WORDS: Record<SpeakerKind, string> = {
  'named-person': 'Named person',
  'named-official': 'Named official',
  organisation: 'Organisation',
  state: 'State',
  'official-group': 'Group of officials',
  document: 'Document',
  data: 'Data',
  outlet: 'News outlet',
  witness: 'Witness',
  anonymous: 'Anonymous',
}

/** On which terms somebody spoke. */
export const SPEAKER_TERMS_WORDS: Record<SpeakerTerms, string> = {
  'on-record': 'On the record',
  background: 'On background',
  'deep-background': 'On deep background',
  'off-record': 'Off the record',
  unknown: 'Terms unknown',
}

/** How close the words are to what was said. */
export const DIRECTNESS_WORDS: Record<Attribution['directness'], string> = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Paraphrased',
}

/** How certain the speaker is said to be. */
export const CERTAINTY_WORDS: Record<Attribution['certainty'], string> = {
  certain: 'Certain',
  probable: 'Probable',
  possible: 'Possible',
  conditional: 'Conditional',
  future: 'Future',
}
