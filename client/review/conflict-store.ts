import { ClaimChange, type ClaimChangeInput } from '#shared/claim/claim.ts'
import { dropDraft, keepDraft, readDraft } from '../api/draft-store.ts'

/** What is known to be kept or not to be kept, by claim: the browser's store is asked once. */
const known = new Map<string, ClaimChangeInput | null>()
const listeners = new Set<() => void>()

function put(claimId: string, change: ClaimChangeInput | null) {
  known.set(claimId, change)
  for (const listener of listeners) listener()
}

const nameOf = (claimId: string) => `conflict:${claimId}`

/** Changes that met somebody else's change of the same field: kept in this browser as drafts are, by claim, until a person decides. */
export const conflictStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (claimId: string): ClaimChangeInput | null => {
    const change = known.get(claimId)
    if (change !== undefined) return change
    const kept = readDraft(nameOf(claimId), ClaimChange)
    known.set(claimId, kept)
    return kept
  },
  set: (claimId: string, change: ClaimChangeInput) => {
    const all = { ...conflictStore.get(claimId), ...change }
    keepDraft(nameOf(claimId), all)
    put(claimId, all)
  },
  settle: (claimId: string) => {
    dropDraft(nameOf(claimId))
    put(claimId, null)
  },
}
