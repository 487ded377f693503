import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { articleQuery } from '../article/article.queries.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { CompareChoosers, type Pair } from '../revision/compare-choosers.tsx'
import { comparedPair } from '../revision/compare-pair.ts'
import { CompareView } from '../revision/compare-view.tsx'
import {
  revisionHeadsQuery,
  revisionTextQuery,
  snapshotTextQuery,
} from '../revision/compare.queries.ts'
import { sourceQuery } from '../source/source.queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import css from './compare-page.module.css'
import { NavLinks } from './desk-nav.tsx'
import { PageFrame } from './page-frame.tsx'
import { ArticleCrumb } from './workspace-top.tsx'
import './workspace.css'

const revisionsRoute = getRouteApi('/articles/$articleId/compare')
const snapshotsRoute = getRouteApi('/sources/$sourceId/compare')

/** Two revisions of an article. */
export function CompareRevisionsPage() {
  const { compare, workspace } = useMessages()
  const { articleId } = revisionsRoute.useParams()
  const navigate = revisionsRoute.useNavigate()
  const { data: article } = useSuspenseQuery(articleQuery(articleId))
  const { data: heads } = useSuspenseQuery(revisionHeadsQuery(articleId))
  const numbers = heads.map((head) => head.number)
  const pair = comparedPair(numbers, revisionsRoute.useSearch())
  const [from, to] = useSuspenseQueries({
    queries: [revisionTextQuery(articleId, pair.from), revisionTextQuery(articleId, pair.to)],
  })
  const choices = heads.map(({ number, createdAt }) => ({
    number,
    label: compare.option(compare.revision(number), formatMoment(createdAt)),
  }))
  const params = { articleId }
  return (
    <PageFrame
      deskId={article.deskId}
      title={`${compare.revisions} · ${article.title}`}
      crumb={<ArticleCrumb article={article} />}
      nav={
        <NavLinks label={workspace.views}>
          <Link to="/articles/$articleId" params={params} activeOptions={{ exact: true }}>
            {workspace.check}
          </Link>
          <Link to="/articles/$articleId/review" params={params}>
            {workspace.review}
          </Link>
        </NavLinks>
      }
    >
      <Comparison
        title={compare.revisions}
        nameOf={compare.revision}
        choices={choices}
        from={from.data}
        to={to.data}
        onChoose={(next) => void navigate({ search: searchOf(next), replace: true })}
      />
    </PageFrame>
  )
}

/** Two snapshots of a source. */
export function CompareSnapshotsPage() {
  const { compare } = useMessages()
  const { sourceId } = snapshotsRoute.useParams()
  const navigate = snapshotsRoute.useNavigate()
  const { data: source } = useSuspenseQuery(sourceQuery(sourceId))
  const newest = source.snapshot.number
  const numbers = Array.from({ length: newest }, (_, at) => newest - at)
  const pair = comparedPair(numbers, snapshotsRoute.useSearch())
  const [from, to] = useSuspenseQueries({
    queries: [snapshotTextQuery(sourceId, pair.from), snapshotTextQuery(sourceId, pair.to)],
  })
  const known = [from.data, to.data]
  const choices = numbers.map((number) => {
    const at = known.find((one) => one.number === number)?.createdAt
    const name = compare.snapshot(number)
    return { number, label: at ? compare.option(name, formatMoment(at)) : name }
  })
  return (
    <PageFrame
      deskId={source.deskId}
      title={`${compare.snapshots} · ${source.title}`}
      crumb={
        <span className="crumb-title" dir="auto" title={source.title}>
          {source.title}
        </span>
      }
    >
      <Comparison
        title={compare.snapshots}
        nameOf={compare.snapshot}
        choices={choices}
        from={from.data}
        to={to.data}
        onChoose={(next) => void navigate({ search: searchOf(next), replace: true })}
      />
    </PageFrame>
  )
}

function searchOf({ from, to }: Pair) {
  return { from: String(from), to: String(to) }
}

type Kept = Omit<Parameters<typeof CompareView>[0]['from'], 'name'>
type ComparisonProps = {
  title: string
  nameOf: (number: number) => string
  choices: readonly { number: number; label: string }[]
  from: Kept & { number: number }
  to: Kept & { number: number }
  onChoose: (pair: Pair) => void
}

function Comparison({ title, nameOf, choices, from, to, onChoose }: ComparisonProps) {
  const { compare } = useMessages()
  const left = useMemo(() => ({ ...from, name: nameOf(from.number) }), [from, nameOf])
  const right = useMemo(() => ({ ...to, name: nameOf(to.number) }), [to, nameOf])
  const isOne = choices.length === 1
  const isSame = from.number === to.number
  const pair = { from: from.number, to: to.number }
  const choosers = <CompareChoosers choices={choices} pair={pair} onChoose={onChoose} />
  return (
    <main className={css.page} id="main" tabIndex={-1}>
      <h1 className="visually-hidden">{title}</h1>
      {isOne || isSame ? (
        <>
          {!isOne && <div className={css.choose}>{choosers}</div>}
          <EmptyState title={isOne ? compare.oneTitle : compare.sameTitle}>
            <p>{isOne ? compare.oneLead : compare.sameLead}</p>
          </EmptyState>
        </>
      ) : (
        <CompareView key={`${pair.from} ${pair.to}`} from={left} to={right} choosers={choosers} />
      )}
    </main>
  )
}
