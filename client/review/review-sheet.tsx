import { useMemo } from 'react'
import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { cutSegments } from '../anchoring/cut-segments.ts'
import { TextSegment } from '../anchoring/text-segment.tsx'
import '../anchoring/text-view.css'
import { AttributionChips } from '../claim/attribution-chips.tsx'
import { activeMarks } from '../claim/claim-marks.ts'
import { CheckStatus, VerdictStatus } from '../claim/status.tsx'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { ChangeText } from './change-text.tsx'
import { CompareTable } from './compare-table.tsx'
import { type ChangedField } from './describe-change.ts'
import { type LastLook } from './last-look.ts'
import { wordsOf } from './claim-words.ts'

type ReviewSheetProps = { claim: Claim; revision: ArticleRevision; look: LastLook | null }

/** A claim as the reviewer reads it: in its sentence, both results, what changed, claim beside quote, proposed text. */
export function ReviewSheet({ claim, revision, look }: ReviewSheetProps) {
  const { claim: words, review } = useMessages()
  return (
    <div className="sheet">
      <InSentence claim={claim} revision={revision} />
      {claim.attribution.mode !== 'flat' && <AttributionChips attribution={claim.attribution} />}
      <div className="results">
        <div>
          <span className="question">{words.wasItSaid}</span>
          <CheckStatus check={claim.attributionCheck} />
          <span className="why">{words.checkHelp[claim.attributionCheck]}</span>
        </div>
        <div>
          <span className="question">{words.isItSo}</span>
          <VerdictStatus verdict={claim.verdict} />
          <span className="why" dir="auto">
            {claim.explanation ?? review.noExplanation}
          </span>
        </div>
      </div>
      {look && (
        <Changes
          title={review.changedTitleDecision(
            look.kind === 'approved' ? review.wasApproved : review.wasReturned,
          )}
          when={formatMoment(look.at)}
          changes={look.changes}
        />
      )}
      <CompareTable claim={claim} />
      {claim.proposedText && (
        <section aria-label={review.proposedTitle}>
          <p className="section-head">
            <b>{review.proposedTitle}</b>
          </p>
          <p className="proposed" dir="auto">
            <ChangeText before={wordsOf(claim)} after={claim.proposedText} />
          </p>
        </section>
      )}
    </div>
  )
}

export function Changes(props: {
  title: string
  when?: string
  changes: readonly (ChangedField & { by?: string })[]
}) {
  const { review } = useMessages()
  const { title, when, changes } = props
  return (
    <section className="changed" aria-label={title}>
      <h3>
        {title} <span>{when}</span>
      </h3>
      <ul>
        {changes.length === 0 && <li>{review.changedNone}</li>}
        {changes.map((change, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- one field may change in several places
          <li key={at}>
            <span>{change.label}</span>
            <span className="changed-words">
              <ChangeText before={change.before} after={change.after} />
            </span>
            <bdi className="muted">{change.by}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function InSentence({ claim, revision }: { claim: Claim; revision: ArticleRevision }) {
  const { claim: words } = useMessages()
  const sentences = useMemo(
    () =>
      revision.sentences.filter((sentence) =>
        claim.spans.some((span) => span.start < sentence.end && span.end > sentence.start),
      ),
    [revision.sentences, claim.spans],
  )
  const marks = activeMarks(claim, { words, hrefOf: () => '' }, false).map((mark) => ({
    ...mark,
    number: null,
    detailsId: null,
    label: null,
  }))
  return (
    <p className="text-view sentence" lang={revision.language} dir={revision.dir}>
      {sentences.map((sentence) => (
        <span key={sentence.start}>
          {cutSegments(sentence, marks).map((segment) => (
            <TextSegment key={segment.start} text={revision.text} segment={segment} />
          ))}{' '}
        </span>
      ))}
    </p>
  )
}
