import { type RefObject } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import { type Decision } from './use-decision.ts'

type ReviewKeys = {
  decision: Decision
  reasonField: RefObject<HTMLInputElement | null>
  onStep: ((step: 1 | -1) => void) | undefined
  onGoToText: () => void
  onHistory: () => void
}

/** Everything on the review page without a pointer. Escape leaves the reason, so that the letters act again. */
export function useReviewKeys(keys: ReviewKeys) {
  const { decision, reasonField, onStep } = keys
  const { review } = useMessages()
  const { group } = review.keys
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
