import { type Member } from '#shared/auth/account.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useRemoveMember } from './desk.queries.ts'

export type MemberDialogProps = { deskId: string; member: Member; onClose: () => void }

export function RemoveMemberDialog({ deskId, member, onClose }: MemberDialogProps) {
  const { desk } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const remove = useRemoveMember(deskId)
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={desk.removeTitle(member.name)}
      confirmLabel={desk.remove}
      isBusy={remove.isPending}
      onCancel={onClose}
      onConfirm={() =>
        remove.mutate(member, {
          onSuccess: () => {
            toast.done(desk.removed(member.name))
            onClose()
          },
        })
      }
    >
      <p>{desk.removeLead}</p>
      {remove.error && <ErrorNotice>{problemText(remove.error)}</ErrorNotice>}
    </ConfirmDialog>
  )
}
