import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { HistoryPanel } from '../history-panel.tsx'

export function ClaimHistory({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { review } = useMessages()
  return (
    <Dialog isOpen onClose={onClose} title={review.historyOf(claim.number)}>
      <div className="review-page">
        <HistoryPanel claim={claim} />
      </div>
    </Dialog>
  )
}
