import { useProblemText } from '../api/problem-text.ts'
import { useSignatureWords } from '../messages/signature-words.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { useMakeReportKey, useStopSigning } from './report-key.queries.ts'

export type ReportKeyDeed = 'replace' | 'stop'
export type ReportKeyDialogProps = {
  deskId: string
  keyId: string
  deed: ReportKeyDeed
  onClose: () => void
}

/** Asks first: either way the key in use is gone for good. */
export function ReportKeyDialog({ deskId, keyId, deed, onClose }: ReportKeyDialogProps) {
  const words = useSignatureWords()
  const toast = useToast()
  const problemText = useProblemText()
  const make = useMakeReportKey(deskId)
  const stop = useStopSigning(deskId)
  const isReplacing = deed === 'replace'
  const { isPending, error } = isReplacing ? make : stop
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={isReplacing ? words.replaceTitle : words.stopTitle}
      confirmLabel={isReplacing ? words.replace : words.stop}
      isBusy={isPending}
      onCancel={onClose}
      onConfirm={() => {
        const onSuccess = () => {
          toast.done(isReplacing ? words.replaced : words.stopped)
          onClose()
        }
        if (isReplacing) make.mutate({ replaces: keyId }, { onSuccess })
        else stop.mutate(undefined, { onSuccess })
      }}
    >
      <p>{isReplacing ? words.replaceLead : words.stopLead}</p>
      {error && <ErrorNotice>{problemText(error)}</ErrorNotice>}
    </ConfirmDialog>
  )
}
