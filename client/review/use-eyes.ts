import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type FourEyes, fourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { useSession } from '../auth/session.queries.ts'
import { deskQuery } from '../desk/desk.queries.ts'

/** Whether the person who is signed in may approve a claim by the rule of four eyes. */
export function useEyes(deskId: string): (claim: Claim) => FourEyes {
  const { user, desks } = useSession()
  const desk = useQuery(deskQuery(deskId)).data
  const selfApproval = desk?.policy.selfApproval ?? false
  const canClearLegal = desks.find((one) => one.id === deskId)?.canClearLegal ?? false
  return useCallback(
    (claim) => fourEyes({ claim, actorId: user.id, selfApproval, canClearLegal }),
    [user.id, selfApproval, canClearLegal],
  )
}
