import { useProblemText } from '../api/problem-text.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { useMakeResetLink } from './desk.queries.ts'
import { type MemberDialogProps } from './remove-member-dialog.tsx'

/** Asks first: making a link ends the link before it. */
export function ResetLinkDialog({ deskId, member, onClose }: MemberDialogProps) {
  const { desk, frame } = useMessages()
  const problemText = useProblemText()
  const make = useMakeResetLink(deskId)
  const button = (
    <Button variant="primary" isBusy={make.isPending} onPress={() => make.mutate(member.userId)}>
      {desk.resetLink}
    </Button>
  )
  return (
    <Dialog
      isOpen
      isStubborn
      onClose={onClose}
      title={desk.resetLinkTitle(member.name)}
      actions={make.data ? <Button onPress={onClose}>{frame.done}</Button> : button}
    >
      {make.data ? (
        <>
          <p>{desk.resetLinkLead(member.name, formatMoment(make.data.expiresAt))}</p>
          <SecretField label={desk.link} value={make.data.resetUrl} words={frame} />
        </>
      ) : (
        <p>{desk.resetLinkAsk(member.name)}</p>
      )}
      {make.error && <ErrorNotice>{problemText(make.error)}</ErrorNotice>}
    </Dialog>
  )
}
