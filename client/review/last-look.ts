import { useQuery } from '@tanstack/react-query'
import { TOUCHING_KINDS } from '#shared/event/event.ts'
import { type Claim, type HistoryEntry } from '#shared/review/review.ts'
import { type Messages, useMessages } from '../messages/messages.ts'
import { historyQuery } from './claims.queries.ts'
import { type ChangedField, describeChange, mergeChanges } from './describe-change.ts'

/** The last decision on a claim and what changed since; `null` where it was never decided. */
export type LastLook = {
  at: string
  kind: 'approved' | 'returned'
  changes: (ChangedField & { by: string })[]
}

export function useLastLook(claim: Claim): LastLook | null {
  const messages = useMessages()
  const { data } = useQuery(historyQuery(claim))
  return data === undefined ? null : lastLook(data, messages)
}

function lastLook(history: readonly HistoryEntry[], messages: Messages): LastLook | null {
  const decided = history.findLast(
    (entry) => entry.kind === 'claim-approved' || entry.kind === 'claim-returned',
  )
  if (decided === undefined) return null
  const since = history.filter(
    (entry) => entry.seq > decided.seq && TOUCHING_KINDS.some((kind) => kind === entry.kind),
  )
  const changes = mergeChanges(since.flatMap((entry) => describeChange(entry, messages)))
  const nameOf = (change: ChangedField) =>
    since.findLast((entry) =>
      describeChange(entry, messages).some((one) => one.field === change.field),
    )?.by.name ?? ''
  return {
    at: decided.at,
    kind: decided.kind === 'claim-approved' ? 'approved' : 'returned',
    changes: changes.map((change) => ({ ...change, by: nameOf(change) })),
  }
}
