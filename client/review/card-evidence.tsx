import { type Evidence } from '#shared/evidence/evidence.ts'
import { countOrigins } from '#shared/review/count-origins.ts'
import { type Claim } from '#shared/review/review.ts'
import { EvidenceRow } from '../evidence/evidence-row.tsx'
import { useMessages } from '../messages/messages.ts'
import { useToast } from '../ui/toast.tsx'
import { type ClaimActions } from './claim-actions.ts'
import { useAttempt } from './use-attempt.ts'

type CardEvidenceProps = {
  claim: Claim
  actions: ClaimActions
  denial: string | undefined
  onShowEvidence: (evidence: Evidence, snapshot: number) => void
}

/** What a claim rests on. */
export function CardEvidence({ claim, actions, denial, onShowEvidence }: CardEvidenceProps) {
  const { evidence } = useMessages()
  const attempt = useAttempt()
  const toast = useToast()
  const { sources, origins } = countOrigins(claim.evidence)
  const remove = async (one: Evidence) => {
    const removal = actions.removeEvidence(one)
    if (!(await attempt(removal))) return
    const removed = await removal
    toast.done(evidence.removed, () => void attempt(actions.restoreEvidence(removed)))
  }
  return (
    <section aria-label={evidence.title(claim.evidence.length)}>
      <p className="section-head">
        <b>{evidence.title(claim.evidence.length)}</b>
        <span>{sources > 0 && evidence.origins(sources, origins)}</span>
      </p>
      {claim.evidence.length === 0 && <p className="muted">{evidence.emptyHelp}</p>}
      <ul className="evidence-list">
        {claim.evidence.map((one) => (
          <EvidenceRow
            key={one.id}
            evidence={one}
            onShow={onShowEvidence}
            onChange={(each, change) => attempt(actions.changeEvidence(each, change))}
            onRemove={(each) => void remove(each)}
            disabledReason={denial}
          />
        ))}
      </ul>
    </section>
  )
}
