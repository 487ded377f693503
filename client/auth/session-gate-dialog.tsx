import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Session } from '#shared/auth/account.ts'
import { sessionEnd } from '../api/session-end.ts'
import { useMessages } from '../messages/messages.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import { sessionQuery, useAdoptSession } from './session.queries.ts'
import { SignInForm } from './sign-in-form.tsx'

/** `onSignedIn` lets pages that failed meanwhile try again. */
export function SessionGateDialog({ onSignedIn }: { onSignedIn: () => void }) {
  const { auth } = useMessages()
  const client = useQueryClient()
  const adopt = useAdoptSession()
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // A dialog of the page behind takes the focus back once, while this one opens over it.
    const frame = requestAnimationFrame(() => password.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const before = client.getQueryData(sessionQuery.queryKey)
  const goOn = (session: Session) => {
    // Somebody else: nothing of the page behind is theirs.
    if (before && before.user.id !== session.user.id) window.location.assign('/')
    adopt(session)
    sessionEnd.settle()
    client.removeQueries({
      predicate: (query) => query.state.status === 'error' && !query.isActive(),
    })
    void client.invalidateQueries()
    onSignedIn()
  }
  return (
    <DialogBox
      isOpen
      isMandatory
      onClose={() => undefined}
      title={auth.sessionEndedTitle}
      size="narrow"
    >
      <p>{auth.sessionEndedLead}</p>
      <SignInForm onSignedIn={goOn} email={before?.user.email} passwordRef={password} />
    </DialogBox>
  )
}
