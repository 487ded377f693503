import { type ReactNode } from 'react'
import css from './field.module.css'
import { FieldError, useFieldIds } from './field.tsx'

export type CheckboxProps = {
  label: string
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  description?: ReactNode
  error?: string
  disabledReason?: string | undefined
  isReasonHidden?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const { label, isChecked, onChange, description, disabledReason } = props
  const ids = useFieldIds(props)
  const isMuted = disabledReason !== undefined && props.isReasonHidden
  const help = disabledReason ?? description
  return (
    <div className={css.check}>
      <input
        id={ids.id}
        type="checkbox"
        checked={isChecked}
        aria-disabled={disabledReason !== undefined || undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => {
          if (disabledReason === undefined) onChange(event.target.checked)
        }}
      />
      <label htmlFor={ids.id} className={css.label}>
        {label}
      </label>
      {help !== undefined && (
        <p id={ids.helpId} className={isMuted ? 'visually-hidden' : css.description}>
          {help}
        </p>
      )}
      <FieldError id={ids.errorId} error={props.error} />
    </div>
  )
}
