import { useQuery } from '@tanstack/react-query'
import { type Claim } from '#shared/review/review.ts'
import { mayDecideWording } from '#shared/review/wording-author.ts'
import { useDenial, useSession } from '../../auth/session.queries.ts'
import { deskQuery } from '../../desk/desk.queries.ts'
import { useMessages } from '../../messages/messages.ts'
import { useWordingWords } from '../../messages/wording-words.ts'

/** Why the person who is signed in may not decide about the proposed wording of a claim; `undefined` where they may. */
export function useWordingDenial(claim: Claim): string | undefined {
  const words = useWordingWords()
  const { workspace } = useMessages()
  const deny = useDenial(claim.deskId)
  const { user } = useSession()
  const desk = useQuery(deskQuery(claim.deskId)).data
  const eyes = { actorId: user.id, selfApproval: desk?.policy.selfApproval ?? false }
  const withdrawn = claim.state === 'withdrawn' ? workspace.needsRestore : undefined
  const own = mayDecideWording(claim, eyes) ? undefined : words.own
  return deny('decide-wording') ?? withdrawn ?? own
}
