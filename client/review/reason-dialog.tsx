import { z } from 'zod'
import { useDraft } from '../api/draft-store.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'

type ReasonDialogProps = {
  title: string
  confirmLabel: string
  draftKey: string
  /** It may be left empty. */
  isOptional?: boolean
  onClose: () => void
  onConfirm: (reason: string) => void
}

/** Asks for the reason of a step that stays in the history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { isOptional = false } = props
  const { review, frame } = useMessages()
  const draft = useDraft(props.draftKey, '', z.string())
  const isEmpty = draft.value.trim() === ''
  return (
    <Dialog
      isOpen
      isStubborn
      size="narrow"
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="ghost" onPress={props.onClose}>
            {frame.cancel}
          </Button>
          <Button
            variant="primary"
            disabledReason={isEmpty && !isOptional ? review.returnNeedsReason : undefined}
            onPress={() => {
              draft.clear()
              props.onConfirm(draft.value.trim())
            }}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <TextArea
        label={review.reason}
        isOptional={isOptional}
        description={review.reasonHelp}
        value={draft.value}
        onChange={draft.set}
        maxLength={2_000}
        takesFocus
      />
    </Dialog>
  )
}
