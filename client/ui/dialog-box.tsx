import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
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
  /** `broad`: for two columns. */
  size?: 'narrow' | 'normal' | 'wide' | 'broad'
  role?: 'dialog' | 'alertdialog'
  /** Stays when one presses beside it: for forms with typed words. */
  isStubborn?: boolean
  /** No cross and no Escape: it must be answered. */
  isMandatory?: boolean
}

/** A modal: it takes the focus, keeps it, and gives it back. */
export function DialogBox(props: DialogProps) {
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
