import { type SourceSummary } from '#shared/source/source.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useDeleteSource } from './source.queries.ts'

export function DeleteSourceDialog(props: { source: SourceSummary; onClose: () => void }) {
  const { source, onClose } = props
  const { source: words } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const remove = useDeleteSource()
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={words.deleteTitle(source.title)}
      confirmLabel={words.deleteConfirm}
      isBusy={remove.isPending}
      onCancel={onClose}
      onConfirm={() =>
        remove.mutate(source, {
          onSuccess: () => {
            toast.done(words.deleted(source.title))
            onClose()
          },
        })
      }
    >
      <p>{words.deleteLead}</p>
      {remove.error && <ErrorNotice>{problemText(remove.error)}</ErrorNotice>}
    </ConfirmDialog>
  )
}
