import { type KeyboardEvent, type ReactNode } from 'react'

type ChoiceGroupProps<Value extends string> = {
  label: string
  /** `null` where nothing is chosen yet. */
  value: Value | null
  options: readonly { value: Value; content: ReactNode }[]
  onPick: (value: Value) => void
}

/** One of a few answers. Arrows only walk, so that nothing is answered by walking past; Enter or Space answers. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, value, options, onPick } = props
  const reached = options.some((option) => option.value === value) ? value : options[0]?.value
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key]
    if (step === undefined || !(event.target instanceof HTMLElement)) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === event.target)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  return (
    <div
      className="choices"
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- native radio buttons answer while one walks through them
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === reached ? 0 : -1}
          data-value={option.value}
          onClick={() => onPick(option.value)}
        >
          {option.content}
        </button>
      ))}
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}
