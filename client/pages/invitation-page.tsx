import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useProblemText } from '../api/problem-text.ts'
import { useAcceptInvitation } from '../auth/account.queries.ts'
import css from '../auth/auth-form.module.css'
import { keptInvitation, tokenOfLink } from '../auth/link-token.ts'
import { NewPasswordField, passwordFault } from '../auth/new-password-field.tsx'
import { NameField } from '../auth/person-fields.tsx'
import { sessionQuery } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import plainCss from './plain-page.module.css'
import { PlainPage } from './plain-page.tsx'

export function InvitationPage() {
  const { auth } = useMessages()
  const [token] = useState(() => tokenOfLink(window.location.hash) ?? keptInvitation.read())
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (!token) {
    return (
      <PlainPage title={auth.linkMissingTitle} lead={auth.linkMissingLead}>
        {null}
      </PlainPage>
    )
  }
  if (session) {
    return (
      <PlainPage
        title={auth.invitationTitle}
        lead={auth.invitationSignedIn(session.user.name)}
        aside={auth.invitationOther}
      >
        <JoinForm token={token} />
      </PlainPage>
    )
  }
  return (
    <PlainPage title={auth.invitationTitle} lead={auth.invitationLead}>
      <NewPersonForm token={token} />
      <Link
        to="/sign-in"
        search={{ next: '/invitation' }}
        className={plainCss.link}
        onClick={() => keptInvitation.keep(token)}
      >
        {auth.invitationHaveAccount}
      </Link>
    </PlainPage>
  )
}

function useJoin() {
  const navigate = useNavigate()
  const accept = useAcceptInvitation()
  const before = useSuspenseQuery(sessionQuery).data?.desks.map((desk) => desk.id) ?? []
  const join = (body: Parameters<typeof accept.mutate>[0]) =>
    accept.mutate(body, {
      onSuccess: (session) => {
        keptInvitation.forget()
        const desk = session.desks.find(({ id }) => !before.includes(id)) ?? session.desks[0]
        void (desk
          ? navigate({ to: '/desks/$deskId', params: { deskId: desk.id }, replace: true })
          : navigate({ to: '/', replace: true }))
      },
    })
  return { accept, join }
}

function JoinForm({ token }: { token: string }) {
  const { auth } = useMessages()
  const problemText = useProblemText()
  const { accept, join } = useJoin()
  return (
    <div className={css.form}>
      {accept.error && <ErrorNotice>{problemText(accept.error)}</ErrorNotice>}
      <Button
        variant="primary"
        size="big"
        isBusy={accept.isPending}
        onPress={() => join({ token })}
      >
        {auth.invitationJoin}
      </Button>
    </div>
  )
}

function NewPersonForm({ token }: { token: string }) {
  const { auth } = useMessages()
  const problemText = useProblemText()
  const { accept, join } = useJoin()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (name.trim() && !passwordFault(password, auth)) join({ token, name, password })
      }}
    >
      <NameField value={name} onChange={setName} isTried={isTried} />
      <NewPasswordField value={password} onChange={setPassword} isTried={isTried} known={[name]} />
      {accept.error && <ErrorNotice>{problemText(accept.error)}</ErrorNotice>}
      <Button type="submit" variant="primary" size="big" isBusy={accept.isPending}>
        {auth.invitationJoin}
      </Button>
    </form>
  )
}
