import { useQuery } from '@tanstack/react-query'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { countOrigins } from '#shared/review/count-origins.ts'
import { type Claim } from '#shared/review/review.ts'
import { cutSegments } from '../anchoring/cut-segments.ts'
import { plainMark } from '../anchoring/text-mark.ts'
import { TextSegment } from '../anchoring/text-segment.tsx'
import { RELATION_ICONS } from '../evidence/evidence-icons.ts'
import { MatchLine } from '../evidence/evidence-row.tsx'
import { formatLooseDate } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { sourceQuery } from '../source/source.queries.ts'
import { Icon } from '../ui/icon.tsx'

/** Each quote in the paragraph it stands in, beside the claim. `since`: what came later is new. */
export function ReviewEvidence({ claim, since }: { claim: Claim; since: string | null }) {
  const { review, evidence } = useMessages()
  const { sources, origins } = countOrigins(claim.evidence)
  return (
    <div className="quotes">
      {claim.evidence.length === 0 && <p className="muted">{review.noEvidence}</p>}
      {claim.evidence.map((one) => (
        <QuoteInPlace key={one.id} evidence={one} isNew={since !== null && one.createdAt > since} />
      ))}
      {origins === 1 && sources > 1 && (
        <section>
          <h3>{evidence.oneOrigin}</h3>
          <p className="muted">{evidence.oneOriginHelp}</p>
        </section>
      )}
    </div>
  )
}

function QuoteInPlace({ evidence: one, isNew }: { evidence: Evidence; isNew: boolean }) {
  const { evidence: words, review } = useMessages()
  const { data: source } = useQuery(sourceQuery(one.sourceId))
  return (
    <article>
      <p className="tag">
        <b>
          <Icon name={RELATION_ICONS[one.relation]} size="xs" />{' '}
          {words.relationsShort[one.relation]}
        </b>
        <span>{words.abouts[one.about].toLowerCase()}</span>
        {isNew && <span className="new">{review.isNew}</span>}
        <span className="proximity">{words.proximities[one.proximity].toLowerCase()}</span>
      </p>
      <Around evidence={one} />
      {one.translation && (
        <p dir="auto">
          {one.translation.text} <span className="muted">({one.translation.by})</span>
        </p>
      )}
      {one.note && (
        <p className="muted" dir="auto">
          {one.note}
        </p>
      )}
      <MatchLine evidence={one} />
      <p className="muted">
        <bdi>{one.sourceTitle}</bdi>
        {one.sourcePublisher && <bdi> · {one.sourcePublisher}</bdi>}
        {source?.publishedAt && ` · ${formatLooseDate(source.publishedAt)}`}
        {one.locator?.page && ` · ${one.locator.page}`} ·{' '}
        <code dir="ltr">
          {one.snapshot.sha256.slice(0, 6)}…{one.snapshot.sha256.slice(-4)}
        </code>
      </p>
    </article>
  )
}

function Around({ evidence: one }: { evidence: Evidence }) {
  const { data: source } = useQuery(sourceQuery(one.sourceId))
  const snapshot = source?.snapshot.number === one.snapshot.number ? source.snapshot : null
  const language = { lang: one.snapshot.lang, dir: one.snapshot.dir }
  if (snapshot === null) {
    return (
      <p className="text-view around" {...language}>
        <mark className="attached">{one.spans.map((span) => span.exact).join(' … ')}</mark>
      </p>
    )
  }
  const marks = one.spans.map((span) => plainMark(span, 'attached', 'mark'))
  const blocks = snapshot.blocks.filter((block) =>
    one.spans.some((span) => span.start < block.end && span.end > block.start),
  )
  return blocks.map((block) => (
    <p key={block.start} className="text-view around" {...language}>
      {cutSegments(block, marks).map((segment) => (
        <TextSegment key={segment.start} text={snapshot.text} segment={segment} />
      ))}
    </p>
  ))
}
