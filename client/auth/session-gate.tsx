import { lazy, Suspense, useSyncExternalStore } from 'react'
import { sessionEnd } from '../api/session-end.ts'

const SessionGateDialog = lazy(async () => ({
  default: (await import('./session-gate-dialog.tsx')).SessionGateDialog,
}))

/** Opens sign-in over the page when the session ends, and leaves the page with its forms beneath. */
export function SessionGate({ onSignedIn }: { onSignedIn: () => void }) {
  const hasEnded = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.hasEnded)
  if (!hasEnded) return null
  return (
    <Suspense>
      <SessionGateDialog onSignedIn={onSignedIn} />
    </Suspense>
  )
}
