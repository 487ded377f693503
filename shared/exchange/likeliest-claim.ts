import { type PlanClaim } from './planned-item.ts'

/** Words of a claim that both must share, and their share of the shorter one, before one is proposed for the other. Chosen by eye over the fixtures: a proposal, never a match. */
const SHARED_MIN = 3
const SHARE_MIN = 0.6

/** For a claim in somebody else's words, the claim of ours that shares most words with it; `null` where none shares enough, or two share as many. */
export function likeliestClaim<Claim extends Pick<PlanClaim, 'statement'>>(
  claims: readonly Claim[],
): (words: string) => Claim | null {
  const ready = claims.map((claim) => ({ claim, words: wordsIn(claim.statement) }))
  return (text) => {
    const words = wordsIn(text)
    const alike = ready
      .map((one) => ({ claim: one.claim, share: shareOf(words, one.words) }))
      .filter(({ share }) => share >= SHARE_MIN)
      .toSorted((a, b) => b.share - a.share)
    const [best, next] = alike
    return best !== undefined && best.share !== next?.share ? best.claim : null
  }
}

/** Words of three letters or more, and all figures. */
function wordsIn(text: string): Set<string> {
  const words = text.toLocaleLowerCase('und').match(/\p{N}+|[\p{L}\p{M}]{3,}/gu)
  return new Set(words)
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared < SHARED_MIN ? 0 : shared / Math.min(one.size, other.size)
}
