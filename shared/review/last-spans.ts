import { type Span } from '../anchoring/span.ts'
import { type Claim } from './review.ts'

/** The spans of a claim; of one that has no place in the present text, those where it last stood undisputed, in the text of that revision. */
export function lastSpans({ spans, change }: Pick<Claim, 'spans' | 'change'>): readonly Span[] {
  return spans.length > 0 ? spans : (change?.before ?? [])
}
