import { useState } from 'react'
import { approvalSnapshot } from '#shared/review/approval-snapshot.ts'
import { type Claim, type StandingReason } from '#shared/review/review.ts'
import { standing } from '#shared/review/standing.ts'

/**
 * Keeps a claim as it was shown while others change it, so that nothing is approved that was not read. Use it under a key of the claim's id.
 * `newer`: what it has become meanwhile; `news`: what differs in the version that was shown last in place of another.
 */
export function useSeenClaim(current: Claim) {
  const [seen, setSeen] = useState(current)
  const [news, setNews] = useState<StandingReason[] | null>(null)
  const isSame = seen.fingerprint === current.fingerprint
  return {
    shown: isSame ? current : seen,
    newer: isSame ? null : current,
    newerReasons: isSame ? [] : differences(seen, current),
    news,
    show: (now: Claim) => {
      setNews(differences(seen, now))
      setSeen(now)
    },
  }
}

function differences(before: Claim, now: Claim): StandingReason[] {
  const of = (claim: Claim) => approvalSnapshot(claim, claim.evidence, [])
  return standing(of(before), of(now), []).reasons
}
