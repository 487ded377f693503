import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type FourEyes, fourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { useSession } from '../../auth/session.queries.ts'
import { deskQuery } from '../../desk/desk.queries.ts'
import { queueOf } from './queue-order.ts'

/** The queue of the person who is signed in, and whether they may approve a claim by the rule of four eyes. */
export function useQueue(article: Article, claims: readonly Claim[]) {
  const { user, desks } = useSession()
  const desk = useQuery(deskQuery(article.deskId)).data
  const selfApproval = desk?.policy.selfApproval ?? false
  const canClearLegal = desks.find((one) => one.id === article.deskId)?.canClearLegal ?? false
  return useMemo(() => {
    const eyesFor = (claim: Claim): FourEyes =>
      fourEyes({ claim, actorId: user.id, selfApproval, canClearLegal })
    return { queue: queueOf(claims, eyesFor), eyesFor }
  }, [claims, user.id, selfApproval, canClearLegal])
}
