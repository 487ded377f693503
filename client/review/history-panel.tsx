import { useQuery } from '@tanstack/react-query'
import { type Claim, type HistoryEntry } from '#shared/review/review.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Spinner } from '../ui/progress.tsx'
import { ChangeText } from './change-text.tsx'
import { historyQuery } from './claims.queries.ts'
import { describeChange } from './describe-change.ts'

/** Everything that happened to a claim, newest first, with before and after. */
export function HistoryPanel({ claim }: { claim: Claim }) {
  const { review, frame } = useMessages()
  const { data } = useQuery(historyQuery(claim))
  if (data === undefined) return <Spinner label={frame.loading} />
  if (data.length === 0) return <p className="muted">{review.historyEmpty}</p>
  return (
    <ol className="history" aria-label={review.history}>
      {data.toReversed().map((entry) => (
        <HistoryItem key={entry.seq} entry={entry} />
      ))}
    </ol>
  )
}

function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const messages = useMessages()
  const { review } = messages
  const deeds = new Map<string, string>(Object.entries(review.events))
  return (
    <li>
      <p>
        <bdi className="strong">{entry.by.name}</bdi> {deeds.get(entry.kind) ?? entry.kind}
        {entry.viaToken && ` (${review.viaToken})`}
        {entry.from && <bdi> ({review.atDesk(entry.from)})</bdi>}{' '}
        <time dateTime={entry.at} className="muted">
          {formatMoment(entry.at)}
        </time>
      </p>
      {entry.reason && (
        <p className="history-reason" dir="auto">
          {entry.reason}
        </p>
      )}
      {entry.kind !== 'claim-created' &&
        describeChange(entry, messages).map((change) => (
          <p key={change.field}>
            <span className="muted">{change.label}: </span>
            <ChangeText before={change.before} after={change.after} />
          </p>
        ))}
    </li>
  )
}
