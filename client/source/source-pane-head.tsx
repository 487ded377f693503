import { type Source } from '#shared/source/source.ts'
import { formatLooseDate, formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'

/** Which kept text this is: title, publisher, dates, hash. */
export function SourcePaneHead({ source }: { source: Source }) {
  const { workspace } = useMessages()
  const { snapshot } = source
  return (
    <div className="snapshot-head">
      <h3 lang={source.language} dir="auto">
        {source.title}
      </h3>
      <dl>
        {source.publisher && (
          <div>
            <dt className="visually-hidden">{workspace.publisher}</dt>
            <dd dir="auto">{source.publisher}</dd>
          </div>
        )}
        {source.publishedAt && (
          <div>
            <dt>{workspace.published}</dt>
            <dd>{formatLooseDate(source.publishedAt)}</dd>
          </div>
        )}
        <div>
          <dt>{workspace.kept}</dt>
          <dd>{formatMoment(snapshot.createdAt)}</dd>
        </div>
        <div>
          <dt>{workspace.sha}</dt>
          <dd>
            <code title={snapshot.sha256} dir="ltr">
              {snapshot.sha256.slice(0, 6)}…{snapshot.sha256.slice(-4)}
            </code>
          </dd>
        </div>
      </dl>
    </div>
  )
}
