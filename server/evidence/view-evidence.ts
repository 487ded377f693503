import { findVerbatim } from '#shared/anchoring/find-verbatim.ts'
import { quotedWords } from '#shared/anchoring/quoted-words.ts'
import { type Match } from '#shared/anchoring/span.ts'
import { type ClaimCore } from '#shared/claim/claim.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type StoredEvidence } from './evidence.store.ts'

const WORSE: readonly Match[] = ['identical', 'typography', 'altered', 'ambiguous', 'not-found']

/**
 * Evidence with its verbatim results. The kept words are identical to their snapshot by construction: they were compared when they were stored, and a
 * snapshot never changes. What the claim puts in quotation marks is compared with the quote; the worst of several counts.
 */
export function viewEvidence(stored: StoredEvidence, claim: Pick<ClaimCore, 'spans'>): Evidence {
  const { deskId: _deskId, articleId: _articleId, ...evidence } = stored
  return { match: 'identical', claimMatch: claimMatch(claim, stored), ...evidence }
}

function claimMatch(claim: Pick<ClaimCore, 'spans'>, evidence: StoredEvidence): Match | null {
  const quoted = claim.spans.flatMap((span) => quotedWords(span.exact))
  const quote = evidence.spans.map((span) => span.exact).join(' … ')
  let worst: Match | null = null
  for (const words of quoted) {
    const match = findVerbatim(words, quote)
    if (worst === null || WORSE.indexOf(match) > WORSE.indexOf(worst)) worst = match
  }
  return worst
}
