import { type RefObject } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import { confirmKind } from '../placing.ts'
import { type Decision } from './use-decision.ts'

type ReviewKeys = {
  claim: Claim
  decision: Decision
  reasonField: RefObject<HTMLInputElement | null>
  onStep: ((step: 1 | -1) => void) | undefined
  onGoToText: () => void
  onHistory: () => void
}

/** Everything on the review page without a pointer. Escape leaves the reason, so that the letters act again. */
export function useReviewKeys(keys: ReviewKeys) {
  const { claim, decision, reasonField, onStep } = keys
  const { review } = useMessages()
  const { group } = review.keys
  const isStanding = confirmKind(claim) === 'stands'
  const stands = { label: review.keys.stands, run: decision.approve, group, isInBar: true }
  useShortcuts(isStanding ? { o: stands } : null)
  useShortcuts({
    y: { label: review.keys.approve, run: decision.approve, group, isInBar: true },
    r: {
      label: review.keys.return,
      run: () => (decision.hasReason ? decision.giveBack() : reasonField.current?.focus()),
      group,
      isInBar: true,
    },
    j: { label: review.keys.next, run: () => onStep?.(1), group, isInBar: true },
    k: { label: review.keys.previous, run: () => onStep?.(-1), group, isInBar: true },
    g: { label: review.keys.text, run: keys.onGoToText, group, isInBar: true },
    h: { label: review.keys.history, run: keys.onHistory, group, isInBar: true },
    escape: {
      label: review.keys.leaveField,
      run: () => {
        if (document.activeElement === reasonField.current) reasonField.current?.blur()
      },
      group,
      isAlways: true,
    },
  })
}
