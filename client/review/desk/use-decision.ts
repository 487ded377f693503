import { type RefObject, useState } from 'react'
import { z } from 'zod'
import { type Claim } from '#shared/review/review.ts'
import { ProblemError } from '#shared/problem.ts'
import { useDraft } from '../../api/draft-store.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { useMessages } from '../../messages/messages.ts'
import { useToast } from '../../ui/toast.tsx'
import { type ClaimActions } from '../claim-actions.ts'
import { confirmKind } from '../placing.ts'

export type Decision = ReturnType<typeof useDecision>

type DecisionInput = {
  /** As it stands on the screen: its fingerprint is what an approval is given to. */
  claim: Claim
  actions: ClaimActions
  denial: string | undefined
  returnDenial: string | undefined
  reasonField: RefObject<HTMLInputElement | null>
  onDecided: () => void
  /** The claim is not what was seen; nothing was decided. */
  onOutdated: (now: Claim) => void
  /** What the claim has become since it was shown; `null` while it is the same. */
  newer: Claim | null
}

const OUTDATED: readonly string[] = ['fingerprint-changed', 'stale-version']

/** Approving and returning of the claim on screen. */
export function useDecision(input: DecisionInput) {
  const { claim, actions, denial, returnDenial, reasonField, newer } = input
  const { review } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const { reason, given, setFault } = useReason(claim)
  const [isBusy, setBusy] = useState(false)
  const decide = async (change: Promise<Claim>, done: string) => {
    setBusy(true)
    try {
      await change
      reason.clear()
      toast.done(done)
      input.onDecided()
    } catch (error) {
      const isOutdated = error instanceof ProblemError && OUTDATED.includes(error.code)
      const now = await actions.refresh(claim.id).catch(() => null)
      if (isOutdated && now !== null) input.onOutdated(now)
      else toast.error(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    denial,
    returnDenial,
    isBusy,
    reason,
    approve: () => {
      if (denial !== undefined || isBusy) return
      if (newer !== null) {
        input.onOutdated(newer)
        return
      }
      const { fingerprint, number } = claim
      const isStanding = confirmKind(claim) === 'stands'
      const move = isStanding ? 'confirm-context' : 'approve'
      const done = isStanding ? review.change.stands(number) : review.approved(number)
      void decide(actions.move(claim.id, { move, fingerprint }), done)
    },
    giveBack: () => {
      if (returnDenial !== undefined || isBusy) return
      if (newer !== null) {
        input.onOutdated(newer)
        return
      }
      if (given === '') {
        setFault(review.returnNeedsReason)
        reasonField.current?.focus()
        return
      }
      const change = actions.move(claim.id, { move: 'request-changes', reason: given })
      void decide(change, review.returned(claim.number))
    },
    hasReason: given !== '',
  }
}

/** What is typed as the reason: kept in this browser until it is sent. */
function useReason(claim: Claim) {
  const draft = useDraft(`return-${claim.id}`, '', z.string())
  const [fault, setFault] = useState<string>()
  const reason = {
    value: draft.value,
    fault,
    clear: draft.clear,
    set: (typed: string) => {
      setFault(undefined)
      draft.set(typed)
    },
  }
  return { reason, given: draft.value.trim(), setFault }
}
