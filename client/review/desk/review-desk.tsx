import { type ReactNode, useEffect, useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { useMediaQuery } from '../../ui/media-query.ts'
import { NothingWaits } from './nothing-waits.tsx'
import { OpenClaim } from './open-claim.tsx'
import { listQueue, listYours, stepFrom } from './queue-order.ts'
import { ReviewQueue } from './review-queue.tsx'
import { useQueue } from './use-queue.ts'

type ReviewDeskProps = {
  article: Article
  claims: readonly Claim[]
  /** Number of the claim in the address. */
  number: number | null
  onOpen: (number: number | null) => void
  onGoToText: (number: number | null) => void
  /** What people say about a claim. */
  commentsOn: (claim: Claim) => ReactNode
}

const QUEUE_BESIDE = '(min-width: 75.01rem)'

/** Queue, claim, evidence, decision. A claim must be open to be decided; there is no deciding in bulk. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { article, claims, number, onOpen, onGoToText } = props
  const { review } = useMessages()
  const { queue, eyesFor } = useQueue(article, claims)
  const yours = listYours(queue)
  const waiting = listQueue(queue)
  const active = claims.find((claim) => claim.number === number) ?? null
  useFirstOpened(number === null ? (yours[0] ?? null) : null, onOpen)
  const isBeside = useMediaQuery(QUEUE_BESIDE)
  const at = waiting.findIndex((claim) => claim.number === number)
  const canStep = waiting.some((claim) => claim.number !== number)
  const step = (by: 1 | -1) => {
    const next = stepFrom(waiting, number, by)
    if (next) onOpen(next.number)
  }
  const list = <ReviewQueue queue={queue} claims={claims} />
  return (
    <main className="review-page review-desk" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">{review.title(article.title)}</h1>
      <section className="review-pane review-queue-pane" aria-label={review.queueRegion}>
        <QueueFrame isBeside={isBeside} count={yours.length}>
          {list}
        </QueueFrame>
      </section>
      {active === null ? (
        <NothingWaits yours={yours} onOpen={onOpen} onGoToText={() => onGoToText(null)} />
      ) : (
        <OpenClaim
          key={active.id}
          article={article}
          claim={active}
          eyes={eyesFor(active)}
          place={at < 0 ? null : { at: at + 1, count: waiting.length }}
          onDecided={() => onOpen(stepFrom(yours, number, 1)?.number ?? null)}
          onStep={canStep ? step : undefined}
          onGoToText={() => onGoToText(active.number)}
          comments={props.commentsOn(active)}
        />
      )}
    </main>
  )
}

/** Opens the first claim of the queue, once, when the address names none. */
function useFirstOpened(first: Claim | null, onOpen: (number: number) => void) {
  const [isDone, setDone] = useState(false)
  const wanted = isDone ? null : (first?.number ?? null)
  useEffect(() => {
    setDone(true)
    if (wanted !== null) onOpen(wanted)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only once, when the page opens
  }, [])
}

type QueueFrameProps = { isBeside: boolean; count: number; children: ReactNode }

/** A column of its own, or folded above the claim where there is no room. */
function QueueFrame({ isBeside, count, children }: QueueFrameProps) {
  const { review } = useMessages()
  if (!isBeside) {
    return (
      <details className="review-fold">
        <summary>
          <b>{review.queue}</b> <span className="review-num">{count}</span>
        </summary>
        {children}
      </details>
    )
  }
  return (
    <>
      <div className="pane-head">
        <h2>
          {review.queue} <span className="review-num muted">{count}</span>
        </h2>
        <span className="gap" />
        <span className="muted">{review.byRisk}</span>
      </div>
      <div className="pane-scroll">{children}</div>
    </>
  )
}
