import { Button } from './button.tsx'
import { useFieldIds } from './field.tsx'
import css from './secret-field.module.css'
import { useCopy } from './use-copy.ts'

export type SecretFieldProps = {
  label: string
  /** What is shown this once. */
  value: string
  words: { copy: string; copied: string; copyFailed: string; shownOnce: string }
}

/** A link or token to take away, with a button that copies it. */
export function SecretField({ label, value, words }: SecretFieldProps) {
  const { state, copy } = useCopy()
  const ids = useFieldIds({ label })
  return (
    <div className={css.field}>
      <label htmlFor={ids.id} className={css.label}>
        {label}
      </label>
      <div className={css.row}>
        <input
          id={ids.id}
          className={css.value}
          readOnly
          value={value}
          dir="ltr"
          onFocus={(event) => event.target.select()}
        />
        <Button icon="copy" onPress={() => copy(value)}>
          {state === 'copied' ? words.copied : words.copy}
        </Button>
      </div>
      <output className={css.note}>
        {state === 'failed' ? words.copyFailed : words.shownOnce}
      </output>
    </div>
  )
}
