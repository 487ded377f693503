import { useRef } from 'react'
import { z } from 'zod'
import { useDraft } from '../api/draft-store.ts'
import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { TextField } from '../ui/text-field.tsx'

type DecideBarProps = {
  claim: Claim
  /** What the reviewer has before them; approving names it. */
  fingerprint: string
  denial: string | undefined
  onApprove: () => void
  onReturn: (reason: string) => Promise<boolean>
  onStep: (by: 1 | -1) => void
  onText: () => void
}

/** Approve exactly this version, or return it with a reason. Give it the claim's id as key. */
export function DecideBar(props: DecideBarProps) {
  const { claim, fingerprint, denial, onApprove, onReturn, onStep, onText } = props
  const { review } = useMessages()
  const field = useRef<HTMLInputElement>(null)
  const draft = useDraft(`${claim.id}:return`, '', z.string())
  const reason = draft.value.trim()
  const sendBack = async () => {
    if (denial !== undefined) return
    if (reason === '') field.current?.focus()
    else if (await onReturn(reason)) draft.clear()
  }
  const key = (label: string, run: () => void) => ({
    label,
    run,
    group: review.keys.group,
    isInBar: true,
  })
  useShortcuts({
    y: key(review.keys.approve, () => denial === undefined && onApprove()),
    r: key(review.keys.return, () => void sendBack()),
    j: key(review.keys.next, () => onStep(1)),
    k: key(review.keys.previous, () => onStep(-1)),
    g: key(review.keys.text, onText),
  })
  const short = `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}`
  return (
    <form
      className="decide"
      onSubmit={(event) => {
        event.preventDefault()
        void sendBack()
      }}
    >
      <Button
        variant="primary"
        size="big"
        icon="stamp"
        kbd="Y"
        onPress={onApprove}
        disabledReason={denial}
      >
        {review.approve}
      </Button>
      <p className="decide-version">
        {denial ?? review.fingerprintLead}
        <br />
        <code>{review.fingerprint(short)}</code>
      </p>
      <div className="decide-reason">
        <TextField
          ref={field}
          label={review.returnReason}
          isLabelHidden
          value={draft.value}
          onChange={draft.set}
          placeholder={review.returnPlaceholder}
          maxLength={2_000}
        />
      </div>
      <Button
        size="big"
        icon="back"
        kbd="R"
        onPress={() => void sendBack()}
        disabledReason={denial}
      >
        {review.returnAct}
      </Button>
      <Button size="big" variant="ghost" kbd="J" onPress={() => onStep(1)}>
        {review.next}
      </Button>
    </form>
  )
}
