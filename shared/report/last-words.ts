import { type Claim } from '../review/review.ts'

/** The words of a claim as they stand in the article; of one without a place there, as they last stood. */
export function lastWords({ spans, change }: Pick<Claim, 'spans' | 'change'>): string[] {
  const last = spans.length > 0 ? spans : (change?.before ?? [])
  return last.map((span) => span.exact)
}
