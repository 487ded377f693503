import { useState } from 'react'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'

export type LanguageSelectProps = {
  label: string
  /** A BCP 47 tag, or '' for the choice of the caller's `emptyLabel`. */
  value: string
  onChange: (tag: string) => void
  options: readonly { value: string; label: string }[]
  words: { other: string; otherHelp: string; emptyLabel?: string }
  error?: string | undefined
  disabledReason?: string | undefined
}

const OTHER = 'x-other'

/** A short list of common languages, and a code for every other. */
export function LanguageSelect(props: LanguageSelectProps) {
  const { label, value, onChange, options, words, error, disabledReason } = props
  const isListed = value === '' || options.some((option) => option.value === value)
  const [isOther, setOther] = useState(!isListed)
  const empty = words.emptyLabel === undefined ? {} : { emptyLabel: words.emptyLabel }
  return (
    <>
      <Select
        {...empty}
        label={label}
        value={isOther ? OTHER : value}
        options={[...options, { value: OTHER, label: words.other }]}
        onEmpty={() => {
          setOther(false)
          onChange('')
        }}
        onChange={(picked) => {
          setOther(picked === OTHER)
          onChange(picked === OTHER ? '' : picked)
        }}
        disabledReason={disabledReason}
      />
      {isOther && (
        <TextField
          label={words.other}
          description={words.otherHelp}
          value={value}
          onChange={onChange}
          maxLength={35}
          error={error}
          dir="ltr"
        />
      )}
    </>
  )
}
