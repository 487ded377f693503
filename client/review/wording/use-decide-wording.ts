import { useQueryClient } from '@tanstack/react-query'
import { type WordingRequest } from '#shared/claim/claim.ts'
import { Claim } from '#shared/review/review.ts'
import { request } from '../../api/request.ts'
import { useSession } from '../../auth/session.queries.ts'
import { isStale } from '../claim-actions.ts'
import { wordsOf } from '../claim-words.ts'
import { claimsKey, fetchClaim, findClaim, putClaim } from '../claims.queries.ts'
import { inTurn } from '../save-state.ts'
import { showDecision } from './show-decision.ts'

/**
 * Decides about the proposed wording of a claim: on the screen at once, and as it was before where the server refuses. Somebody else's change of another field is no
 * obstacle; of the wording, of its words or of the decision it is one.
 */
export function useDecideWording(claim: Claim): (wanted: WordingRequest) => Promise<Claim> {
  const client = useQueryClient()
  const { user } = useSession()
  const { id, articleId } = claim
  const send = async (version: number, body: WordingRequest) => {
    const path = `/api/claims/${id}/decide-wording`
    const now = await request({ method: 'POST', path, ifMatch: version, body, schema: Claim })
    await client.cancelQueries({ queryKey: claimsKey(articleId) })
    putClaim(client, now)
    return now
  }
  return (wanted) =>
    inTurn(id, async () => {
      const seen = findClaim(client, articleId, id) ?? claim
      putClaim(client, showDecision(seen, wanted, { by: user, at: new Date().toISOString() }))
      try {
        return await send(seen.version, wanted)
      } catch (error) {
        const now = await fetchClaim(id).catch(() => seen)
        if (isStale(error) && isSameQuestion(seen, now)) return send(now.version, wanted)
        putClaim(client, now)
        throw error
      }
    })
}

/** Whether what is decided about is still what was seen. */
function isSameQuestion(seen: Claim, now: Claim): boolean {
  const questionOf = (claim: Claim) =>
    JSON.stringify([claim.proposedText, wordsOf(claim), claim.wordingDecision])
  return questionOf(seen) === questionOf(now)
}
