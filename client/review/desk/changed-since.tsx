import { Avatar } from '../../ui/avatar.tsx'
import { formatMoment } from '../../messages/format.ts'
import { useMessages } from '../../messages/messages.ts'
import { type ChangesSince } from './changes-since.ts'
import { DiffText } from './diff-text.tsx'

/** What is different since somebody last approved or returned the claim, and who changed it. */
export function ChangedSince({ since }: { since: ChangesSince }) {
  const { review } = useMessages()
  const { decision, changes, reason } = since
  const what = decision === 'approved' ? review.wasApproved : review.wasReturned
  const title = review.changedTitleDecision(what)
  return (
    <section className="review-changed" aria-label={title}>
      <h3>
        <span>{title}</span>
        <span className="review-when">
          <bdi>{since.by}</bdi>, <time dateTime={since.at}>{formatMoment(since.at)}</time>
        </span>
      </h3>
      {decision === 'returned' && reason && (
        <p className="review-reason" dir="auto">
          {reason}
        </p>
      )}
      {changes.length === 0 && <p className="review-reason">{review.changedNone}</p>}
      <ul>
        {changes.map((change) => (
          <li key={change.field}>
            <span className="review-field">{change.label}</span>
            <span className="review-words">
              <DiffText before={change.before} after={change.after} />
            </span>
            <Avatar name={change.by} label={review.changedBy(change.by)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
