import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Source, type SourceSnapshot } from '#shared/source/source.ts'
import { withAsides } from '../../anchoring/block-asides.ts'
import { passageAsides } from '../../anchoring/passage-asides.tsx'
import { RELATION_ICONS } from '../../evidence/evidence-icons.ts'
import { MatchLines } from '../../evidence/match-lines.tsx'
import { quoteWords } from '../../evidence/quote-words.ts'
import { formatLooseDate } from '../../messages/format.ts'
import { useMessages } from '../../messages/messages.ts'
import { sourceQuery } from '../../source/source.queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { quoteInContext } from './quote-in-context.ts'

type ReviewEvidenceProps = { evidence: Evidence; isNew: boolean }

export function ReviewEvidence({ evidence: one, isNew }: ReviewEvidenceProps) {
  const { evidence: words, review } = useMessages()
  const { data: source } = useQuery(sourceQuery(one.sourceId))
  return (
    <li className="review-piece">
      <p className="tag">
        <b>
          <Icon name={RELATION_ICONS[one.relation]} size="xs" /> {words.relations[one.relation]}
        </b>
        <span>{words.abouts[one.about].toLowerCase()}</span>
        {isNew && <span className="review-new">{review.isNew}</span>}
        <span className="review-proximity">{words.proximities[one.proximity]}</span>
      </p>
      <Around evidence={one} source={source} />
      {one.translation && (
        <p className="review-translation">
          <bdi>{one.translation.text}</bdi> <bdi className="muted">({one.translation.by})</bdi>
        </p>
      )}
      <MatchLines evidence={one} />
      <SourceLine evidence={one} source={source} />
      {one.note && (
        <p className="muted" dir="auto">
          {one.note}
        </p>
      )}
    </li>
  )
}

/** The quote inside its sentence; alone while its source is not at hand. */
function Around({ evidence: one, source }: { evidence: Evidence; source: Source | undefined }) {
  const snapshot = source?.snapshot.number === one.snapshot.number ? source.snapshot : null
  return (
    <p className="review-around" lang={one.snapshot.lang} dir={one.snapshot.dir}>
      {snapshot === null || one.quote !== null ? (
        <mark>{quoteWords(one)}</mark>
      ) : (
        <QuoteInContext evidence={one} snapshot={snapshot} />
      )}
    </p>
  )
}

type QuoteProps = { evidence: Evidence; snapshot: SourceSnapshot }

function QuoteInContext({ evidence: one, snapshot }: QuoteProps) {
  const { workspace } = useMessages()
  const parts = quoteInContext(snapshot, one.spans).flatMap((piece) =>
    withAsides([piece], passageAsides(snapshot.document, piece, workspace)),
  )
  return parts.map((part) => {
    if ('aside' in part) return <Fragment key={part.aside.key}>{part.aside.node}</Fragment>
    const { start, end, text, isQuote } = part.segment
    const Tag = isQuote ? 'mark' : 'span'
    return <Tag key={`${start} ${end}`}>{start < end ? snapshot.text.slice(start, end) : text}</Tag>
  })
}

function SourceLine({ evidence: one, source }: { evidence: Evidence; source: Source | undefined }) {
  const { page, time, section } = one.locator ?? {}
  const name = [one.sourcePublisher, one.sourceTitle, page, time, section].filter(Boolean)
  const { sha256 } = one.snapshot
  return (
    <p className="review-source">
      <bdi>{name.join(', ')}</bdi>
      {source?.publishedAt && (
        <>
          {' · '}
          <span>{formatLooseDate(source.publishedAt)}</span>
        </>
      )}
      {' · '}
      <code title={sha256}>
        {sha256.slice(0, 6)}…{sha256.slice(-4)}
      </code>
    </p>
  )
}
