import { useId } from 'react'
import { Icon } from './icon.tsx'
import css from './radio-list.module.css'

export type RadioOption<Value extends string> = {
  value: Value
  label: string
  /** One line of what it is. */
  help: string
  /** Why it may not be chosen now: it stays in the list, with these words. */
  disabledReason?: string | undefined
}

type RadioListProps<Value extends string> = {
  label: string
  value: Value
  options: readonly RadioOption<Value>[]
  onChange: (value: Value) => void
}

/** One of several, each with a line of what it is. Arrows choose, as in every list of radio buttons. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { label, value, options, onChange } = props
  const name = useId()
  return (
    <fieldset className={css.list}>
      <legend className={css.legend}>{label}</legend>
      {options.map((option) => {
        const id = `${name}-${option.value}`
        const isOff = option.disabledReason !== undefined
        return (
          <div key={option.value} className={css.option}>
            <input
              id={id}
              type="radio"
              name={name}
              checked={option.value === value}
              aria-disabled={isOff || undefined}
              aria-describedby={`${id}-help`}
              onChange={() => {
                if (!isOff) onChange(option.value)
              }}
            />
            <label htmlFor={id} className={css.label}>
              {option.label}
            </label>
            <p id={`${id}-help`} className={css.help}>
              {option.help}
              {isOff && (
                <span className={css.reason}>
                  <Icon name="lock" size="xs" /> {option.disabledReason}
                </span>
              )}
            </p>
          </div>
        )
      })}
    </fieldset>
  )
}
