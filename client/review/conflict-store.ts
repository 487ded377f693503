import { type ClaimChangeInput } from '#shared/claim/claim.ts'

let waiting: ReadonlyMap<string, ClaimChangeInput> = new Map()
const listeners = new Set<() => void>()

function replace(next: ReadonlyMap<string, ClaimChangeInput>) {
  waiting = next
  for (const listener of listeners) listener()
}

/** Changes that met somebody else's change of the same field: kept, by claim, until a person decides. */
export const conflictStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  all: () => waiting,
  set: (claimId: string, change: ClaimChangeInput) => {
    replace(new Map([...waiting, [claimId, { ...waiting.get(claimId), ...change }]]))
  },
  settle: (claimId: string) => {
    replace(new Map([...waiting].filter(([id]) => id !== claimId)))
  },
}
