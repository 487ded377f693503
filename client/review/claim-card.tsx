import { memo } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { AttributionLine } from '../claim/attribution-chips.tsx'
import { CheckStatus, VerdictStatus } from '../claim/status.tsx'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from './claim-words.ts'
import { ReviewStateLine } from './review-state-line.tsx'

type ClaimCardProps = {
  claim: Claim
  /** Keep its identity: a thousand cards are not drawn again for one. */
  onOpen: (number: number) => void
  /** Comments that nobody has resolved. */
  openThreads: number
}

/** A claim that is not open: everything about it at a glance. */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
  const { claim, onOpen, openThreads } = props
  const { claim: words, review } = useMessages()
  const isDone = claim.review === 'approved' || claim.review === 'withdrawn'
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- its group has given up its own
    <li role="listitem" className={`card ${isDone ? 'done' : ''}`} data-claim={claim.number}>
      <p className="card-head">
        <span className="card-number" aria-hidden="true">
          {claim.number}
        </span>
        <button
          type="button"
          className="card-words"
          dir="auto"
          aria-label={review.openClaim(claim.number, wordsOf(claim))}
          onClick={() => onOpen(claim.number)}
        >
          {wordsOf(claim)}
        </button>
      </p>
      {!isDone && claim.attribution.mode !== 'flat' && (
        <AttributionLine attribution={claim.attribution} />
      )}
      <div className="two">
        <p>
          <span className={isDone ? 'visually-hidden' : 'question'}>{words.wasItSaid}</span>
          <CheckStatus check={claim.attributionCheck} />
        </p>
        <p>
          <span className={isDone ? 'visually-hidden' : 'question'}>{words.isItSo}</span>
          <VerdictStatus verdict={claim.verdict} />
        </p>
      </div>
      <ReviewStateLine claim={claim} openThreads={openThreads} />
    </li>
  )
})
