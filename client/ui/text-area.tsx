import { type Ref } from 'react'
import css from './field.module.css'
import { FieldFrame, type FieldProps, useFieldIds } from './field.tsx'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  rows?: number
  maxLength?: number
  placeholder?: string
  /** In the text face, for what is quoted or read. */
  isSerif?: boolean
  /** The first field of a page or dialog. */
  takesFocus?: boolean
  lang?: string | undefined
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, isSerif = false, disabledReason, ref } = props
  const ids = useFieldIds(props)
  return (
    <FieldFrame {...props} ids={ids}>
      <textarea
        ref={ref}
        id={ids.id}
        className={`${css.input} ${css.area} ${isSerif ? css.serif : ''}`}
        rows={rows}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        readOnly={disabledReason !== undefined}
        aria-disabled={disabledReason !== undefined || undefined}
        aria-invalid={props.error !== undefined || undefined}
        aria-describedby={ids.describedBy}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        lang={props.lang}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the page or dialog has just opened for this
        autoFocus={props.takesFocus}
      />
    </FieldFrame>
  )
}
