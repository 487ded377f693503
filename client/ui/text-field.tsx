import { type ComponentProps, type Ref } from 'react'
import css from './field.module.css'
import { FieldFrame, type FieldProps, useFieldIds } from './field.tsx'

type Native = Pick<
  ComponentProps<'input'>,
  'placeholder' | 'autoComplete' | 'maxLength' | 'inputMode' | 'dir' | 'lang' | 'name'
>

export type TextFieldProps = FieldProps &
  Native & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date' | 'datetime-local'
    onBlur?: () => void
    /** The first field of a page or dialog. */
    takesFocus?: boolean
    ref?: Ref<HTMLInputElement>
  }

export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', onBlur, ref, disabledReason } = props
  const ids = useFieldIds(props)
  const isDirectionFree = type === 'text' || type === 'search'
  return (
    <FieldFrame {...props} ids={ids}>
      <input
        ref={ref}
        id={ids.id}
        className={css.input}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        readOnly={disabledReason !== undefined}
        aria-disabled={disabledReason !== undefined || undefined}
        aria-invalid={props.error !== undefined || undefined}
        aria-describedby={ids.describedBy}
        dir={props.dir ?? (isDirectionFree ? 'auto' : undefined)}
        lang={props.lang}
        name={props.name}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the page or dialog has just opened for this
        autoFocus={props.takesFocus}
      />
    </FieldFrame>
  )
}
