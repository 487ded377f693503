import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'

type NothingWaitsProps = {
  yours: readonly Claim[]
  onOpen: (number: number) => void
  onGoToText: () => void
}

/** No claim is open: nothing waits, or what waits came later. */
export function NothingWaits({ yours, onOpen, onGoToText }: NothingWaitsProps) {
  const { review } = useMessages()
  const first = yours[0]
  const { group } = review.keys
  const open = () => {
    if (first) onOpen(first.number)
  }
  useShortcuts({
    ...(first ? { j: { label: review.keys.next, run: open, group, isInBar: true } } : {}),
    g: { label: review.keys.text, run: onGoToText, group, isInBar: true },
  })
  const toText = (
    <Button kbd="G" variant={first ? 'plain' : 'primary'} onPress={onGoToText}>
      {review.toCheck}
    </Button>
  )
  return (
    <div className="review-empty">
      <EmptyState
        title={first ? review.waits(yours.length) : review.queueEmptyTitle}
        actions={
          <>
            {first && (
              <Button variant="primary" kbd="J" onPress={open}>
                {review.openFirst}
              </Button>
            )}
            {toText}
          </>
        }
      >
        <p>{review.queueEmptyLead}</p>
      </EmptyState>
    </div>
  )
}
