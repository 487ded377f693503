import { useState } from 'react'
import { ProblemError } from '#shared/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { Form } from '../ui/form.tsx'
import { useToast } from '../ui/toast.tsx'
import { useChangePassword } from './account.queries.ts'
import { NewPasswordField, passwordFault } from './new-password-field.tsx'
import { PasswordField } from './password-field.tsx'
import { useSession } from './session.queries.ts'

export function ChangePasswordForm() {
  const { auth, problem } = useMessages()
  const { user } = useSession()
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isTried, setTried] = useState(false)
  const { error } = change
  const isWrong = error instanceof ProblemError && error.code === 'not-permitted'
  const submit = () => {
    setTried(true)
    if (!current || passwordFault(next, auth)) return
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent('')
          setNext('')
          setTried(false)
          toast.done(auth.passwordChanged)
        },
      },
    )
  }
  const missing = isTried && !current ? problem.fieldMissing : undefined
  return (
    <Form
      onSubmit={submit}
      submitLabel={auth.passwordChange}
      isBusy={change.isPending}
      failure={error && !isWrong ? problemText(error) : null}
    >
      <PasswordField
        label={auth.currentPassword}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={isWrong ? auth.passwordWrong : missing}
      />
      <NewPasswordField
        label={auth.newPassword}
        value={next}
        onChange={setNext}
        isTried={isTried}
        known={[user.name, user.email]}
      />
    </Form>
  )
}
