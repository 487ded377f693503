import { type ClaimFlag, type ClaimKind, type WordingRequest } from './claim.ts'

/** What sort of statement a claim is. */
export const CLAIM_KIND_WORDS: Record<ClaimKind, string> = {
  quantity: 'Number',
  'date-time': 'Date or time',
  quotation: 'Quotation',
  position: 'Position',
  'identity-title': 'Name or title',
  event: 'Event',
  state: 'State of things',
  causal: 'Cause',
  superlative: 'Superlative',
  allegation: 'Allegation',
  denial: 'Denial',
  'forecast-intent': 'Forecast or intent',
  'legal-status': 'Legal status',
  media: 'Picture or media',
  characterisation: 'Characterisation',
  opinion: 'Opinion',
}

/** What a claim needs care for. */
export const CLAIM_FLAG_WORDS: Record<ClaimFlag, string> = {
  legal: 'Legal',
  allegation: 'Allegation',
  'reply-needed': 'Reply needed',
  safety: 'Safety',
  'time-sensitive': 'Time-sensitive',
  'loaded-term': 'Loaded term',
}

/** What became of a proposed wording. */
export const WORDING_DECISION_WORDS: Record<WordingRequest['decision'], string> = {
  open: 'Not decided',
  accepted: 'Accepted',
  'refused-stet': 'Stet: the old wording stands',
}
