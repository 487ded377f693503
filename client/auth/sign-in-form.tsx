import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type Ref, useState } from 'react'
import { type Session } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import { ANSWERS_ITSELF } from '../api/query-client.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { FieldError } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './auth-form.module.css'
import { PasswordField } from './password-field.tsx'
import { signIn } from './session.queries.ts'

type SignInFormProps = {
  onSignedIn: (session: Session) => void
  /** Known from the session before. */
  email?: string | undefined
  passwordRef?: Ref<HTMLInputElement>
}

export function SignInForm(props: SignInFormProps) {
  const { onSignedIn, email: knownEmail = '', passwordRef } = props
  const { auth, problem } = useMessages()
  const problemText = useProblemText()
  const [email, setEmail] = useState(knownEmail)
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const mutation = useMutation({
    mutationFn: signIn,
    onSuccess: onSignedIn,
    meta: ANSWERS_ITSELF,
  })
  const emailMissing = isTried && email.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (email.trim() && password) mutation.mutate({ email, password })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextField
        label={auth.email}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={emailMissing ? problem.fieldMissing : undefined}
        takesFocus={!knownEmail}
      />
      <PasswordField
        label={auth.password}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={isTried && !password ? problem.fieldMissing : undefined}
        takesFocus={knownEmail !== ''}
        {...(passwordRef ? { ref: passwordRef } : {})}
      />
      <FieldError
        id="sign-in-error"
        error={mutation.error ? failureText(mutation.error) : undefined}
      />
      <Button type="submit" variant="primary" size="big" isBusy={mutation.isPending}>
        {auth.signIn}
      </Button>
    </form>
  )

  function failureText(error: unknown): string {
    const isRefused = error instanceof ProblemError && error.code === 'not-signed-in'
    return isRefused ? auth.wrongPassword : problemText(error)
  }
}
