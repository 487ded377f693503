import { countOrigins } from '#shared/review/count-origins.ts'
import { type Claim, type Review } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { isUnsettled } from './claim-words.ts'
import { type IconName } from '../ui/icon-shapes.tsx'

const ICONS: Partial<Record<Review, IconName>> = {
  submitted: 'sent',
  'changes-requested': 'back',
  approved: 'stamp',
  reopened: 'reopen',
  withdrawn: 'x',
  lost: 'warning',
}

/** Foot of a card: what it rests on and where it stands in review. */
export function ReviewStateLine(props: { claim: Claim; openThreads: number }) {
  const { claim, openThreads } = props
  const { evidence, review } = useMessages()
  const { sources, origins } = countOrigins(claim.evidence)
  const icon = ICONS[claim.review]
  return (
    <p className="card-foot">
      <span>{sources === 0 ? evidence.none : evidence.origins(sources, origins)}</span>
      {isUnsettled(claim) && claim.change && claim.review !== 'lost' && (
        <span className="unsettled">
          <Icon name="warning" size="xs" /> {review.change.titles[claim.change.outcome]}
        </span>
      )}
      {openThreads > 0 && (
        <span className="open-threads">
          <Icon name="comment" size="xs" /> {review.openThreads(openThreads)}
        </span>
      )}
      <span
        className={`review-state ${claim.review === 'changes-requested' ? 'returned' : ''}`}
        data-review={claim.review}
      >
        {icon && <Icon name={icon} size="xs" />}
        <StateWords claim={claim} />
      </span>
    </p>
  )
}

function StateWords({ claim }: { claim: Claim }) {
  const { review } = useMessages()
  if (claim.review === 'approved' && claim.approval)
    return review.approvedBy(claim.approval.by.name)
  if (claim.review === 'changes-requested' && claim.returned) {
    return review.returnedBy(claim.returned.by.name)
  }
  const [reason] = claim.reasons
  if (claim.review === 'reopened' && reason) return review.reopenedBecause(review.reasons[reason])
  return review.reviews[claim.review]
}
