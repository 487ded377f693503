import { useState } from 'react'
import { hasDrafts } from '../api/draft-store.ts'
import { useProblemText } from '../api/problem-text.ts'
import { signOut } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'

export type SignOutFlow = {
  start: () => void
  isAsking: boolean
  confirm: () => void
  cancel: () => void
}

/** Signs out; with unsent words it asks first. */
export function useSignOutFlow(): SignOutFlow {
  const toast = useToast()
  const problemText = useProblemText()
  const [isAsking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    signOut().catch((error: unknown) => toast.error(problemText(error)))
  }
  return {
    start: () => (hasDrafts() ? setAsking(true) : leave()),
    isAsking,
    confirm: leave,
    cancel: () => setAsking(false),
  }
}

export function SignOutGuard({ flow }: { flow: SignOutFlow }) {
  const { frame } = useMessages()
  if (!flow.isAsking) return null
  return (
    <ConfirmDialog
      isOpen
      title={frame.signOutDraftsTitle}
      confirmLabel={frame.signOutAnyway}
      isDanger
      onConfirm={flow.confirm}
      onCancel={flow.cancel}
    >
      <p>{frame.signOutDraftsLead}</p>
    </ConfirmDialog>
  )
}
