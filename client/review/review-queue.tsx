import { type FourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { wordsOf } from './claim-words.ts'
import { RISKS, riskOf } from './risk-of.ts'

type ReviewQueueProps = {
  claims: readonly Claim[]
  eyesOf: (claim: Claim) => FourEyes
  current: Claim | null
  onOpen: (number: number) => void
}

/** What waits for a decision, the riskiest first; what this person may not decide stands below with the reason. */
export function ReviewQueue({ claims, eyesOf, current, onOpen }: ReviewQueueProps) {
  const { review } = useMessages()
  const mine = claims.filter((claim) => eyesOf(claim).allowed)
  const groups = RISKS.map((risk) => ({
    risk,
    claims: mine.filter((claim) => riskOf(claim) === risk),
  }))
  const off = { risk: 'off' as const, claims: claims.filter((claim) => !eyesOf(claim).allowed) }
  return (
    <div className="queue">
      {[...groups, off]
        .filter((group) => group.claims.length > 0)
        .map((group) => (
          <section key={group.risk} aria-label={review.risks[group.risk]}>
            <h3>{review.risks[group.risk]}</h3>
            {group.claims.map((claim) => (
              <button
                key={claim.id}
                type="button"
                className={group.risk === 'off' ? 'off' : ''}
                aria-label={review.openClaim(claim.number, wordsOf(claim))}
                aria-current={claim.id === current?.id ? 'true' : undefined}
                onClick={() => onOpen(claim.number)}
              >
                <span className="card-number">{claim.number}</span>
                <bdi className="queue-words">{wordsOf(claim)}</bdi>
                <small>
                  <QueueLine claim={claim} eyes={eyesOf(claim)} />
                </small>
              </button>
            ))}
          </section>
        ))}
    </div>
  )
}

function QueueLine({ claim, eyes }: { claim: Claim; eyes: FourEyes }) {
  const { review } = useMessages()
  if (!eyes.allowed) {
    return (
      <>
        <Icon name="lock" size="xs" /> {review.fourEyes[eyes.why]}
      </>
    )
  }
  if (!claim.submittedBy || !claim.submittedAt) return null
  return (
    <>
      <Icon name="sent" size="xs" />{' '}
      <bdi>{review.sentBy(claim.submittedBy.name, formatMoment(claim.submittedAt))}</bdi>
    </>
  )
}
