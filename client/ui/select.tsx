import css from './field.module.css'
import { FieldFrame, type FieldProps, useFieldIds } from './field.tsx'
import { Icon } from './icon.tsx'

export type SelectProps<Value extends string> = FieldProps & {
  value: Value
  /** In the order shown. */
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  /** The first, empty choice; picking it calls `onEmpty`. */
  emptyLabel?: string
  onEmpty?: () => void
}

/** The platform's own list: best known to every keyboard, screen reader and phone. */
export function Select<Value extends string>(
  props: Omit<SelectProps<Value>, 'value'> & { value: Value | null },
) {
  const { value, options, onChange, emptyLabel, onEmpty, disabledReason } = props
  const ids = useFieldIds(props)
  return (
    <FieldFrame {...props} ids={ids}>
      <span className={css.selectBox}>
        <select
          id={ids.id}
          className={css.input}
          value={value ?? ''}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value)
            if (picked) onChange(picked.value)
            else onEmpty?.()
          }}
          disabled={disabledReason !== undefined}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={ids.describedBy}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </FieldFrame>
  )
}
