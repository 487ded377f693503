import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareClaim } from '#shared/evidence/compare-claim.ts'
import { type CompareRow } from '#shared/evidence/compare-row.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { type Source } from '#shared/source/source.ts'
import { sentencesAround } from '#shared/text/sentences-around.ts'
import { useMessages } from '../messages/messages.ts'
import { sourceQuery } from '../source/source.queries.ts'
import { Icon } from '../ui/icon.tsx'
import { wordsOf } from './claim-words.ts'

/** Claim and its foremost quote side by side: what differs is marked, and said in words. */
export function CompareTable({ claim }: { claim: Claim }) {
  const one = claim.evidence.find((each) => each.relation !== 'context') ?? claim.evidence[0]
  if (one === undefined || one.spans.length === 0) return null
  return <CompareWith claim={claim} evidence={one} />
}

function CompareWith({ claim, evidence: one }: { claim: Claim; evidence: Evidence }) {
  const { evidence } = useMessages()
  const { data: source } = useQuery(sourceQuery(one.sourceId))
  const context = useMemo(() => contextOf(one, source), [one, source])
  const quote = one.spans.map((span) => span.exact).join(' … ')
  const rows = compareClaim({
    claimText: wordsOf(claim),
    hedges: claim.attribution.hedges.map((hedge) => hedge.span.exact),
    cue: claim.attribution.cue?.span.exact ?? null,
    quote,
    quoteContext: context ?? quote,
  })
  if (rows.length === 0) return null
  const differences = rows.filter((row) => row.result !== 'same').length
  return (
    <section aria-label={evidence.compareTitle}>
      <p className="section-head">
        <b>{evidence.compareTitle}</b>
        <span>{evidence.differences(differences)}</span>
      </p>
      <table className="compare">
        <caption className="visually-hidden">{evidence.compareCaption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{evidence.aspect}</span>
            </th>
            <th scope="col">{evidence.compareClaim}</th>
            <th scope="col">{evidence.compareQuote}</th>
            <th scope="col">
              <span className="visually-hidden">{evidence.compareResult}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.aspect} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row }: { row: CompareRow }) {
  const { evidence } = useMessages()
  const aspect = evidence.aspects[row.aspect]
  const isSame = row.result === 'same'
  return (
    <tr className={isSame ? 'same' : 'differs'}>
      <th scope="row">{aspect}</th>
      <Words words={row.claim} />
      <Words words={row.quote} />
      <td className="result">
        <Icon name={isSame ? 'same' : 'diff'} size="xs" />{' '}
        {isSame ? evidence.same : evidence.differs(aspect)}
      </td>
    </tr>
  )
}

function Words({ words }: { words: readonly string[] }) {
  return (
    <td className="words" dir="auto">
      {words.length === 0 ? '–' : <span>{words.join(' · ')}</span>}
    </td>
  )
}

/** The sentences that a quote stands in: what their neighbours say is no part of the comparison. */
function contextOf(one: Evidence, source: Source | undefined): string | null {
  if (source === undefined || source.snapshot.number !== one.snapshot.number) return null
  const { text } = source.snapshot
  const around = sentencesAround(source.snapshot, one.spans)
  return around.map(({ start, end }) => text.slice(start, end)).join(' ') || null
}
