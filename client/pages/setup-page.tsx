import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { useSetUp } from '../auth/account.queries.ts'
import css from '../auth/auth-form.module.css'
import { NewPasswordField, passwordFault } from '../auth/new-password-field.tsx'
import { EmailField, isEmail, NameField } from '../auth/person-fields.tsx'
import { setupQuery } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import plainCss from './plain-page.module.css'
import { PlainPage } from './plain-page.tsx'

export function SetupPage() {
  const { auth } = useMessages()
  const { data: setup } = useSuspenseQuery(setupQuery)
  if (!setup.needed) {
    return (
      <PlainPage title={auth.setupTitle} lead={auth.setupDone}>
        <Link to="/sign-in" search={{}} className={plainCss.link}>
          {auth.signIn}
        </Link>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={auth.setupTitle} lead={auth.setupLead}>
      <SetupForm codeNeeded={setup.codeNeeded} />
    </PlainPage>
  )
}

const EMPTY = { name: '', email: '', password: '', deskName: '', code: '' }

function SetupForm({ codeNeeded }: { codeNeeded: boolean }) {
  const { auth, problem } = useMessages()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const [form, setForm] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  const setUp = useSetUp()
  const put = (field: keyof typeof EMPTY) => (value: string) =>
    setForm((old) => ({ ...old, [field]: value }))
  const errors = fieldErrorsOf(setUp.error)
  const submit = () => {
    setTried(true)
    const { code, ...rest } = form
    const isWhole = form.name.trim() && form.deskName.trim() && isEmail(form.email)
    if (!isWhole || passwordFault(form.password, auth) || (codeNeeded && !code.trim())) return
    const body = codeNeeded ? { ...rest, code: code.trim() } : rest
    setUp.mutate(body, { onSuccess: () => void navigate({ to: '/' }) })
  }
  const missing = (value: string, words: string) => (isTried && !value.trim() ? words : undefined)
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <NameField value={form.name} onChange={put('name')} isTried={isTried} />
      <EmailField
        value={form.email}
        onChange={put('email')}
        isTried={isTried}
        error={errors['email']}
      />
      <NewPasswordField
        value={form.password}
        onChange={put('password')}
        isTried={isTried}
        known={[form.name, form.email, form.deskName]}
      />
      <TextField
        label={auth.deskName}
        description={auth.deskNameHelp}
        value={form.deskName}
        onChange={put('deskName')}
        maxLength={120}
        error={missing(form.deskName, auth.deskNameMissing)}
      />
      {codeNeeded && (
        <TextField
          label={auth.setupCode}
          description={auth.setupCodeHelp}
          value={form.code}
          onChange={put('code')}
          error={errors['code'] ?? missing(form.code, problem.fieldMissing)}
        />
      )}
      {setUp.error && <ErrorNotice>{problemText(setUp.error)}</ErrorNotice>}
      <Button type="submit" variant="primary" size="big" isBusy={setUp.isPending}>
        {auth.setupButton}
      </Button>
    </form>
  )
}
