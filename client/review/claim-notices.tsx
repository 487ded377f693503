import { type Claim } from '#shared/review/review.ts'
import { type Messages, useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** What a person should know before working on it: returned, reopened, withdrawn, stands twice. */
export function ClaimNotices(props: { claim: Claim; repeats: number; onApplyToBoth: () => void }) {
  const { claim, repeats, onApplyToBoth } = props
  const { review } = useMessages()
  const { returned, withdrawn } = claim
  return (
    <>
      {claim.review === 'changes-requested' && returned && (
        <p className="card-notice returned" dir="auto">
          <Icon name="back" size="xs" /> {review.returnedReason(returned.by.name, returned.reason)}
        </p>
      )}
      {claim.review === 'withdrawn' && withdrawn && (
        <p className="card-notice" dir="auto">
          {review.withdrawnReason(withdrawn.by.name, withdrawn.reason)}
        </p>
      )}
      {claim.reasons.length > 0 && (
        <p className="card-notice">
          <Icon name="reopen" size="xs" /> {reasonsOf(claim, review)}
        </p>
      )}
      {repeats > 0 && (
        <p className="card-notice">
          {review.repeats(repeats)}{' '}
          <Button size="small" onPress={onApplyToBoth}>
            {review.applyToBoth}
          </Button>
        </p>
      )}
    </>
  )
}

/** Why an approval no longer stands; on any other claim, what changed since the last one. */
function reasonsOf(claim: Claim, review: Messages['review']): string {
  const reasons = claim.reasons.map((reason) => review.reasons[reason]).join(' · ')
  return claim.review === 'reopened' ? review.reopenedBecause(reasons) : reasons
}
