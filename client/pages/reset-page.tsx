import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useProblemText } from '../api/problem-text.ts'
import { useResetPassword } from '../auth/account.queries.ts'
import css from '../auth/auth-form.module.css'
import { tokenOfLink } from '../auth/link-token.ts'
import { NewPasswordField, passwordFault } from '../auth/new-password-field.tsx'
import { sessionQuery } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { PlainPage } from './plain-page.tsx'

export function ResetPage() {
  const { auth } = useMessages()
  const [token] = useState(() => tokenOfLink(window.location.hash))
  if (!token) {
    return (
      <PlainPage title={auth.linkMissingTitle} lead={auth.linkMissingLead}>
        {null}
      </PlainPage>
    )
  }
  return (
    <PlainPage title={auth.resetTitle} lead={auth.resetLead}>
      <ResetForm token={token} />
    </PlainPage>
  )
}

function ResetForm({ token }: { token: string }) {
  const { auth } = useMessages()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const toast = useToast()
  const reset = useResetPassword()
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (passwordFault(password, auth)) return
    reset.mutate(
      { token, password },
      {
        onSuccess: () => {
          toast.done(auth.resetDone)
          client.removeQueries({ queryKey: sessionQuery.queryKey })
          void navigate({ to: '/', replace: true })
        },
      },
    )
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <NewPasswordField
        label={auth.newPassword}
        value={password}
        onChange={setPassword}
        isTried={isTried}
      />
      {reset.error && <ErrorNotice>{problemText(reset.error)}</ErrorNotice>}
      <Button type="submit" variant="primary" size="big" isBusy={reset.isPending}>
        {auth.resetButton}
      </Button>
    </form>
  )
}
