import { type ReactNode } from 'react'
import css from './segmented.module.css'

export type SegmentedProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode; name?: string }[]
  onChange: (value: Value) => void
}

/** A few choices side by side, one pressed. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <fieldset className={css.group} aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={css.option}
          aria-pressed={option.value === props.value}
          aria-label={option.name}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
