import { type RefObject } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { confirmKind } from '../placing.ts'
import { type Decision } from './use-decision.ts'

type DecideBarProps = {
  claim: Claim
  decision: Decision
  reasonField: RefObject<HTMLInputElement | null>
  /** `undefined` where nothing else waits. */
  onNext: (() => void) | undefined
}

/** Approve what is seen, or send it back with a reason. */
export function DecideBar({ claim, decision, reasonField, onNext }: DecideBarProps) {
  const { review } = useMessages()
  const { denial, returnDenial, isBusy, reason } = decision
  const isStanding = confirmKind(claim) === 'stands'
  return (
    <form
      className="review-decide"
      aria-label={review.decide(claim.number)}
      onSubmit={(event) => {
        event.preventDefault()
        decision.giveBack()
      }}
    >
      <Button
        variant="primary"
        size="big"
        icon="stamp"
        kbd={isStanding ? 'O' : 'Y'}
        onPress={decision.approve}
        disabledReason={denial}
        isBusy={isBusy}
      >
        {isStanding ? review.change.stillStands : review.approve}
      </Button>
      <p className="review-fingerprint">
        <span>{denial ?? (isStanding ? review.stillStandsLead : review.fingerprintLead)}</span>
        <code title={claim.fingerprint}>{review.fingerprint(shortOf(claim.fingerprint))}</code>
      </p>
      <div className="review-reason-field">
        <TextField
          ref={reasonField}
          label={review.returnReason}
          isLabelHidden
          placeholder={review.returnPlaceholder}
          value={reason.value}
          onChange={reason.set}
          error={reason.fault}
          disabledReason={returnDenial}
          isReasonHidden
          maxLength={2_000}
        />
      </div>
      <Button
        size="big"
        icon="back"
        kbd="R"
        onPress={decision.giveBack}
        disabledReason={returnDenial}
        isBusy={isBusy}
      >
        {review.returnAct}
      </Button>
      <Button
        size="big"
        variant="ghost"
        kbd="J"
        onPress={onNext}
        disabledReason={onNext === undefined ? review.noOther : undefined}
      >
        {review.next}
      </Button>
    </form>
  )
}

function shortOf(fingerprint: string): string {
  return `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}`
}
