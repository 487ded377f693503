import { countOrigins } from '#shared/review/count-origins.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { EvidenceColumn } from './evidence-column.tsx'

/** What the claim rests on. `decidedAt`: when it was last approved or returned; what came after is new. */
export function EvidencePane({ claim, decidedAt }: { claim: Claim; decidedAt: string | null }) {
  const { review, evidence } = useMessages()
  const { sources, origins } = countOrigins(claim.evidence)
  const isNew = claim.evidence.filter((one) => decidedAt !== null && one.createdAt > decidedAt)
  return (
    <section className="review-pane" aria-label={review.evidenceTitle}>
      <div className="pane-head">
        <h2>{review.evidenceTitle}</h2>
        {sources > 0 && <span className="cut muted">{evidence.origins(sources, origins)}</span>}
        <span className="gap" />
        {isNew.length > 0 && <span className="review-new">{review.newCount(isNew.length)}</span>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <div className="pane-scroll" tabIndex={0}>
        <EvidenceColumn claim={claim} decidedAt={decidedAt} />
      </div>
    </section>
  )
}
