import { lazy, Suspense, useCallback, useSyncExternalStore } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type ClaimActions } from './claim-actions.ts'
import { conflictStore } from './conflict-store.ts'

const ClaimConflictNotice = lazy(async () => ({
  default: (await import('./claim-conflict-notice.tsx')).ClaimConflictNotice,
}))

/** Both versions of a field that two people changed at once, until one is chosen. */
export function ClaimConflict({ claim, actions }: { claim: Claim; actions: ClaimActions }) {
  const getWaiting = useCallback(() => conflictStore.get(claim.id), [claim.id])
  const waiting = useSyncExternalStore(conflictStore.subscribe, getWaiting)
  if (waiting === null) return null
  return (
    <Suspense>
      <ClaimConflictNotice claim={claim} actions={actions} waiting={waiting} />
    </Suspense>
  )
}
