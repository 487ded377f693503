import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { type Article, OPEN_STAGES } from '#shared/article/article.ts'
import { type FourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { useDenial } from '../../auth/session.queries.ts'
import { useMessages } from '../../messages/messages.ts'
import { useClaimActions } from '../claim-actions.ts'
import { historyQuery } from '../claims.queries.ts'
import { changesSince } from './changes-since.ts'
import { ClaimHistory } from './claim-history.tsx'
import { ClaimPane } from './claim-pane.tsx'
import { DecideBar } from './decide-bar.tsx'
import { EvidencePane } from './evidence-pane.tsx'
import { waitsForReview } from './queue-order.ts'
import { useDecision } from './use-decision.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useSeenClaim } from './use-seen-claim.ts'

export type OpenClaimProps = {
  article: Article
  claim: Claim
  eyes: FourEyes
  /** Its place in the queue, from 1; `null` when it does not wait. */
  place: { at: number; count: number } | null
  onDecided: () => void
  onStep: ((step: 1 | -1) => void) | undefined
  onGoToText: () => void
  comments: ReactNode
}

/** One claim to be decided: the claim, what it rests on, and the decision. */
export function OpenClaim(props: OpenClaimProps) {
  const { article, claim, onStep } = props
  const messages = useMessages()
  const seen = useSeenClaim(claim)
  const { shown } = seen
  const { closed, ...denials } = useDenials(props)
  const reasonField = useRef<HTMLInputElement>(null)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const decision = useDecision({
    claim: shown,
    newer: seen.newer,
    actions: useClaimActions(article.id),
    ...denials,
    reasonField,
    onDecided: props.onDecided,
    onOutdated: seen.show,
  })
  useReviewKeys({
    claim: shown,
    decision,
    reasonField,
    onStep,
    onGoToText: props.onGoToText,
    onHistory: () => setHistoryOpen(true),
  })
  const history = useQuery(historyQuery(shown)).data
  const since = history ? changesSince(history, messages) : null
  return (
    <>
      <ClaimPane
        {...props}
        seen={seen}
        since={since}
        closed={closed}
        revision={article.revision}
        onHistory={() => setHistoryOpen(true)}
      />
      <EvidencePane claim={shown} decidedAt={since?.at ?? null} />
      <DecideBar
        claim={shown}
        decision={decision}
        reasonField={reasonField}
        onNext={onStep && (() => onStep(1))}
      />
      {isHistoryOpen && <ClaimHistory claim={shown} onClose={() => setHistoryOpen(false)} />}
    </>
  )
}

/** Why it may not be approved or returned: first what the person may do at all, then what the claim lets happen. */
function useDenials({ article, claim, eyes }: OpenClaimProps) {
  const { review } = useMessages()
  const deny = useDenial(article.deskId)
  const closed = OPEN_STAGES.includes(article.stage) ? undefined : review.closed
  const isNow = review.submitState(review.reviews[claim.review])
  const state = waitsForReview(claim) ? undefined : isNow
  const alone = eyes.allowed ? undefined : review.fourEyes[eyes.why]
  return {
    closed,
    denial: deny('approve-claim') ?? closed ?? state ?? alone,
    returnDenial:
      deny('return-claim') ?? closed ?? (claim.review === 'submitted' ? undefined : isNow),
  }
}
