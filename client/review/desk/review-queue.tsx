import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { formatMoment } from '../../messages/format.ts'
import { useMessages } from '../../messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { wordsOf } from '../claim-words.ts'
import { type Queue } from './queue-order.ts'

type ReviewQueueProps = {
  queue: Queue
  claims: readonly Claim[]
}

/** What waits, most risky first; then what somebody else decides, with the reason. */
export function ReviewQueue({ queue, claims }: ReviewQueueProps) {
  const { review } = useMessages()
  const count = (state: Claim['review']) => claims.filter((one) => one.review === state).length
  return (
    <div className="review-queue">
      {queue.yours.map((group) => (
        <Group key={group.risk} title={review.risks[group.risk]}>
          {group.claims.map((claim) => (
            <QueueItem key={claim.id} claim={claim}>
              <Icon name={claim.review === 'submitted' ? 'sent' : 'warning'} size="xs" />
              {claim.review === 'submitted' ? (
                <SentBy claim={claim} />
              ) : (
                <span>{review.sentenceChanged}</span>
              )}
            </QueueItem>
          ))}
        </Group>
      ))}
      {queue.off.length > 0 && (
        <Group title={review.risks.off}>
          {queue.off.map(({ claim, why }) => (
            <QueueItem key={claim.id} claim={claim} isOff>
              <Icon name="lock" size="xs" />
              <span>{review.fourEyes[why]}</span>
            </QueueItem>
          ))}
        </Group>
      )}
      <p className="review-counts">
        {review.counts(count('changes-requested'), count('approved'), count('reopened'))}
      </p>
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

type QueueItemProps = { claim: Claim; isOff?: boolean; children: ReactNode }

function QueueItem({ claim, isOff, children }: QueueItemProps) {
  const { review } = useMessages()
  return (
    <li>
      <Link
        to="/articles/$articleId/review"
        params={{ articleId: claim.articleId }}
        search={{ claim: String(claim.number) }}
        replace
        className={isOff ? 'off' : ''}
      >
        <span className="review-no">
          <span className="visually-hidden">{review.claim(claim.number)}</span>
          <span aria-hidden="true">{claim.number}</span>
        </span>
        <span className="review-item-words" dir="auto">
          {wordsOf(claim)}
        </span>
        <small>{children}</small>
      </Link>
    </li>
  )
}

function SentBy({ claim }: { claim: Claim }) {
  const { review } = useMessages()
  const name = claim.submittedBy?.name ?? claim.createdBy.name
  return <span>{review.sentBy(name, formatMoment(claim.submittedAt ?? claim.updatedAt))}</span>
}
