import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type Session } from '#shared/auth/account.ts'
import { useAdoptSession } from '../auth/session.queries.ts'
import { SignInForm } from '../auth/sign-in-form.tsx'
import { useMessages } from '../messages/messages.ts'
import { PlainPage } from './plain-page.tsx'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { auth } = useMessages()
  const { next } = route.useSearch()
  const router = useRouter()
  const adopt = useAdoptSession()
  const goOn = (session: Session) => {
    adopt(session)
    router.history.push(isOwnPath(next) ? next : '/')
  }
  return (
    <PlainPage title={auth.signInTitle} lead={auth.signInLead} aside={auth.forgot}>
      <SignInForm onSignedIn={goOn} />
    </PlainPage>
  )
}

/** Only a path of this site: `//elsewhere` and `/\elsewhere` would leave it. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])/.test(path)
}
