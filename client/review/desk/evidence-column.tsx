import { countOrigins } from '#shared/review/count-origins.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { ReviewEvidence } from './review-evidence.tsx'

type EvidenceColumnProps = {
  claim: Claim
  /** When the claim was last approved or returned; what came after is new. */
  decidedAt: string | null
}

/** What the claim rests on, each quote in its sentence. */
export function EvidenceColumn({ claim, decidedAt }: EvidenceColumnProps) {
  const { evidence, review } = useMessages()
  const { sources, origins } = countOrigins(claim.evidence)
  if (claim.evidence.length === 0) return <p className="pane-note">{review.noEvidence}</p>
  const isShared = origins < sources || (origins === 1 && claim.evidence.length > 1)
  return (
    <div className="review-evidence">
      <ul>
        {claim.evidence.map((one) => (
          <ReviewEvidence
            key={one.id}
            evidence={one}
            isNew={decidedAt !== null && one.createdAt > decidedAt}
          />
        ))}
      </ul>
      {isShared && (
        <section aria-label={evidence.oneOrigin}>
          <h3 className="review-h">{origins === 1 ? evidence.oneOrigin : review.sharedOrigins}</h3>
          <p className="muted">
            {origins === 1 ? evidence.oneOriginHelp : review.countAs(sources, origins)}
          </p>
        </section>
      )}
    </div>
  )
}
