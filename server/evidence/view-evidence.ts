import { compareQuote } from '#shared/anchoring/compare-quote.ts'
import { findVerbatim } from '#shared/anchoring/find-verbatim.ts'
import { quotationDifference } from '#shared/anchoring/quotation-difference.ts'
import { quotedWords } from '#shared/anchoring/quoted-words.ts'
import { worstMatch } from '#shared/anchoring/worst-match.ts'
import { type Span } from '#shared/anchoring/span.ts'
import { type ClaimCore } from '#shared/claim/claim.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type DiffPart } from '#shared/text/diff-part.ts'
import { type StoredEvidence } from './evidence.store.ts'

/**
 * Evidence with its verbatim results. The kept words are identical to their snapshot by construction: they were compared when they were stored, and a
 * snapshot never changes. What the claim puts in quotation marks is compared with the quote; the worst of several counts.
 */
export function viewEvidence(stored: StoredEvidence, claim: Pick<ClaimCore, 'spans'>): Evidence {
  const { deskId: _deskId, articleId: _articleId, quoteMatch, latestSeq: _seq, ...kept } = stored
  return {
    match: quoteMatch ?? 'identical',
    ...claimMatch(claim, stored),
    latestDifference: latestDifference(stored),
    ...kept,
  }
}

function claimMatch(
  claim: Pick<ClaimCore, 'spans'>,
  evidence: StoredEvidence,
): Pick<Evidence, 'claimMatch' | 'difference'> {
  const quoted = claim.spans.flatMap((span) => quotedWords(span.exact))
  if (quoted.length === 0) return { claimMatch: null, difference: null }
  const quote = evidence.quote ?? wordsOf(evidence.spans)
  const matches = quoted.map((words) => ({ words, match: findVerbatim(words, quote) }))
  const worst = worstMatch(matches.map(({ match }) => match))
  const altered = matches.find(({ match }) => match === 'altered')
  const isAltered = worst === 'altered' && altered !== undefined
  return {
    claimMatch: worst,
    difference: isAltered ? quotationDifference(altered.words, quote) : null,
  }
}

function latestDifference(evidence: StoredEvidence): DiffPart[] | null {
  const { latest, latestMatch } = evidence
  if (latest === null || latest.spans.length === 0 || latestMatch === 'identical') return null
  return compareQuote(evidence.quote ?? wordsOf(evidence.spans), wordsOf(latest.spans)).parts
}

function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => span.exact).join(' … ')
}
