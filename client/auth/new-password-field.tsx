import { lazy, Suspense } from 'react'
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '#shared/auth/account.ts'
import { useMessages } from '../messages/messages.ts'
import css from './auth-form.module.css'
import { PasswordField } from './password-field.tsx'

const PasswordStrength = lazy(async () => ({
  default: (await import('./password-strength.tsx')).PasswordStrength,
}))

type NewPasswordFieldProps = {
  label?: string
  value: string
  onChange: (value: string) => void
  /** Shows what is missing even before anything is typed. */
  isTried: boolean
  /** Words that must not be counted as strong: name, address. */
  known?: readonly string[]
}

/** Length is what counts; the meter only advises. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { auth } = useMessages()
  const { value, isTried, known = [] } = props
  return (
    <div className={css.meter}>
      <PasswordField
        label={props.label ?? auth.password}
        autoComplete="new-password"
        description={auth.passwordHelp(PASSWORD_CHARS_MIN)}
        value={value}
        onChange={props.onChange}
        error={isTried ? passwordFault(value, auth) : undefined}
      />
      {value !== '' && (
        <Suspense>
          <PasswordStrength password={value} known={known} />
        </Suspense>
      )}
    </div>
  )
}

/** What is wrong with a new password; `undefined` when it may be sent. */
export function passwordFault(
  password: string,
  words: { passwordLeft: (count: number) => string; passwordTooLong: (most: number) => string },
): string | undefined {
  const missing = PASSWORD_CHARS_MIN - password.length
  if (missing > 0) return words.passwordLeft(missing)
  if (password.length > PASSWORD_CHARS_MAX) return words.passwordTooLong(PASSWORD_CHARS_MAX)
  return undefined
}
