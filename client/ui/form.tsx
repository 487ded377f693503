import { type ReactNode } from 'react'
import { Button } from './button.tsx'
import { ErrorNotice } from './error-notice.tsx'
import css from './form.module.css'
import { useUiWords } from './ui-words.ts'

export type FormProps = {
  children: ReactNode
  onSubmit: () => void
  /** Left out while something else must be decided first, such as a conflict. */
  submitLabel: string | undefined
  isBusy: boolean
  /** Why the last try failed, for the whole form. */
  failure?: string | null | undefined
  onCancel?: () => void
  /** Where "Cancel" is not what it does. */
  cancelLabel?: string | undefined
  disabledReason?: string | undefined
}

/** Fields above, what went wrong, and the two buttons below. */
export function Form(props: FormProps) {
  const { children, onSubmit, submitLabel, isBusy, failure, onCancel, disabledReason } = props
  const words = useUiWords()
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (disabledReason === undefined && !isBusy) onSubmit()
      }}
    >
      {children}
      {failure && <ErrorNotice>{failure}</ErrorNotice>}
      <div className={`${css.actions} ${onCancel ? '' : css.start}`}>
        {onCancel && (
          <Button variant="ghost" onPress={onCancel}>
            {props.cancelLabel ?? words.cancel}
          </Button>
        )}
        {submitLabel !== undefined && (
          <Button type="submit" variant="primary" isBusy={isBusy} disabledReason={disabledReason}>
            {submitLabel}
          </Button>
        )}
      </div>
    </form>
  )
}
