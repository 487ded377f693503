import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import css from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './ui-words.ts'

export type DialogProps = {
  isOpen: boolean
  /** Called by Escape, the cross, and a press outside (unless `isStubborn`). */
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  size?: 'narrow' | 'normal' | 'wide'
  role?: 'dialog' | 'alertdialog'
  /** Stays when one presses beside it: for forms with typed words. */
  isStubborn?: boolean
  /** No cross and no Escape: it must be answered. */
  isMandatory?: boolean
}

/** A modal: it takes the focus, keeps it, and gives it back. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, actions, size = 'normal', role = 'dialog' } = props
  const { isStubborn = false, isMandatory = false } = props
  const words = useUiWords()
  const titleId = useId()
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen={isOpen}
      isDismissable={!isStubborn && !isMandatory}
      isKeyboardDismissDisabled={isMandatory}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`${css.modal} ${css[size]}`}>
        <AriaDialog className={css.dialog ?? ''} role={role} aria-labelledby={titleId}>
          <header className={css.head}>
            <h2 id={titleId} className={css.title}>
              {title}
            </h2>
            {!isMandatory && <IconButton icon="x" label={words.close} onPress={onClose} size="s" />}
          </header>
          <div className={css.body}>{children}</div>
          {actions && <footer className={css.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
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
