import { lazy, type ReactNode, Suspense } from 'react'
import { Button } from './button.tsx'
import { type DialogProps } from './dialog-box.tsx'
import { useUiWords } from './ui-words.ts'

export const loadDialogBox = () => import('./dialog-box.tsx')
const DialogBox = lazy(async () => ({ default: (await loadDialogBox()).DialogBox }))

/** A modal: it takes the focus, keeps it, and gives it back. Its code comes when the first one opens. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null
  return (
    <Suspense>
      <DialogBox {...props} />
    </Suspense>
  )
}

export type ConfirmDialogProps = {
  isOpen: boolean
  title: string
  /** What will happen, and that it cannot be undone. */
  children: ReactNode
  /** Says the deed: "Delete the article". */
  confirmLabel: string
  isDanger?: boolean
  isBusy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Only for what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, isDanger = false, isBusy = false } = props
  const words = useUiWords()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={props.onCancel}
      title={title}
      size="narrow"
      role="alertdialog"
      actions={
        <>
          <Button variant="ghost" onPress={props.onCancel}>
            {words.cancel}
          </Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            onPress={props.onConfirm}
            isBusy={isBusy}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
