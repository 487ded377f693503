import { type Claim } from '#shared/review/review.ts'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { type TextRange } from '#shared/text/block.ts'

type Standing = Pick<Claim, 'id' | 'number' | 'review' | 'placement' | 'revision'> & {
  spans: readonly TextRange[]
}

export type OnClaim<C extends Standing> = { suggestion: Suggestion; claim: C }

export type SuggestionGroups<C extends Standing> = {
  /** Open, on no claim, and naming a source. */
  naming: Suggestion[]
  /** Open, on no claim. */
  others: Suggestion[]
  /** Open, as an evidence draft on a claim. */
  onClaims: OnClaim<C>[]
  settled: Suggestion[]
}

/** What is to be done with the remarks of a file. One whose claim was withdrawn waits again. */
export function groupSuggestions<C extends Standing>(
  suggestions: readonly Suggestion[],
  claims: readonly C[],
): SuggestionGroups<C> {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const groups: SuggestionGroups<C> = { naming: [], others: [], onClaims: [], settled: [] }
  for (const suggestion of suggestions) {
    const claim = suggestion.claimId === null ? undefined : known.get(suggestion.claimId)
    if (suggestion.state !== 'open') groups.settled.push(suggestion)
    else if (claim && claim.review !== 'withdrawn') groups.onClaims.push({ suggestion, claim })
    else if (suggestion.namesSource) groups.naming.push(suggestion)
    else groups.others.push(suggestion)
  }
  return groups
}

const CLAIMS_MAX = 3

/** Claims that share words with a range of the present text, those with the most first; `isWhole` where one holds all of it. */
export function claimsOn<C extends Standing>(
  range: TextRange,
  claims: readonly C[],
  revision: number,
): { claims: C[]; isWhole: boolean } {
  const found = claims
    .filter((one) => one.review !== 'withdrawn' && one.placement === 'placed')
    .filter((one) => one.revision === revision)
    .map((claim) => ({ claim, shared: sharedChars(range, claim.spans) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.claim.number - b.claim.number)
  const isWhole = (found[0]?.shared ?? 0) >= range.end - range.start
  return { claims: found.slice(0, CLAIMS_MAX).map(({ claim }) => claim), isWhole }
}

function sharedChars(range: TextRange, spans: readonly TextRange[]): number {
  return spans.reduce((sum, span) => {
    const shared = Math.min(range.end, span.end) - Math.max(range.start, span.start)
    return sum + Math.max(0, shared)
  }, 0)
}

/** A range without white space at its ends; `null` where nothing is left of it. */
export function trimmedRange(text: string, range: TextRange | null): TextRange | null {
  if (range === null) return null
  const words = text.slice(range.start, range.end)
  const start = range.end - words.trimStart().length
  const end = start + words.trim().length
  return start < end ? { start, end } : null
}
