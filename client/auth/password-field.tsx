import { type Ref, useState } from 'react'
import { useUiWords } from '../ui/ui-words.ts'
import { type FieldProps } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './auth-form.module.css'

type PasswordFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  takesFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** Pasting is welcome, and it can be shown (WCAG 3.3.8). */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  const words = useUiWords()
  return (
    <div className={css.password}>
      <TextField {...props} name="password" type={isShown ? 'text' : 'password'} dir="ltr" />
      <IconButton
        className={css.eye ?? ''}
        icon={isShown ? 'eye-off' : 'eye'}
        label={isShown ? words.hidePassword : words.showPassword}
        aria-pressed={isShown}
        onPress={() => setShown(!isShown)}
      />
    </div>
  )
}
