import { type ClaimKind } from '#shared/claim/claim.ts'
import { type Claim } from '#shared/review/review.ts'

/** What can do most harm comes first. */
export const RISKS = ['legal', 'allegation', 'number', 'quote', 'other'] as const
export type Risk = (typeof RISKS)[number]

const OF_KIND: Partial<Record<ClaimKind, Risk>> = {
  allegation: 'allegation',
  denial: 'allegation',
  'legal-status': 'legal',
  quantity: 'number',
  superlative: 'number',
  quotation: 'quote',
}

export function riskOf(claim: Pick<Claim, 'flags' | 'kind'>): Risk {
  if (claim.flags.includes('legal')) return 'legal'
  if (claim.flags.includes('allegation')) return 'allegation'
  return (claim.kind && OF_KIND[claim.kind]) ?? 'other'
}

/** Claims by risk, in reading order within it. */
export function byRisk(claims: readonly Claim[]): Claim[] {
  const rank = (claim: Claim) => RISKS.indexOf(riskOf(claim))
  return claims.toSorted((a, b) => rank(a) - rank(b))
}
