import { type HistoryEntry } from '#shared/review/review.ts'
import { TOUCHING_KINDS } from '#shared/event/event.ts'
import { type Messages } from '../../messages/messages.ts'
import { type ChangedField, describeChange } from '../describe-change.ts'

const DECISIONS: Readonly<Record<string, ChangesSince['decision']>> = {
  'claim-approved': 'approved',
  'claim-context-confirmed': 'approved',
  'claim-returned': 'returned',
}

/** What was last decided about a claim, and every field that is different since, each with who changed it last. */
export type ChangesSince = {
  decision: 'approved' | 'returned'
  at: string
  by: string
  reason: string | null
  changes: (ChangedField & { by: string })[]
}

/** Who did it, and on which desk where that was another one. */
function nameOf({ by, from }: HistoryEntry, { review }: Messages): string {
  return from === undefined ? by.name : `${by.name} (${review.atDesk(from)})`
}

/** `null` before the first decision. `history` oldest first. */
export function changesSince(
  history: readonly HistoryEntry[],
  words: Messages,
): ChangesSince | null {
  const at = history.findLastIndex((entry) => decisionOf(entry) !== null)
  const last = history[at]
  const decision = last && decisionOf(last)
  if (!last || !decision) return null
  const touching = history
    .slice(at + 1)
    .filter((entry) => TOUCHING_KINDS.some((kind) => kind === entry.kind))
  return {
    decision,
    at: last.at,
    by: nameOf(last, words),
    reason: last.reason,
    changes: listChanges(touching, words),
  }
}

function decisionOf({ kind }: HistoryEntry): ChangesSince['decision'] | null {
  return DECISIONS[kind] ?? null
}

/** Each field as it was first and is last; evidence by the piece. What was put back falls out. */
function listChanges(
  entries: readonly HistoryEntry[],
  words: Messages,
): (ChangedField & { by: string })[] {
  const merged = new Map<string, ChangedField & { by: string }>()
  for (const entry of entries) {
    const piece = entry.kind.startsWith('evidence-') ? evidenceId(entry) : ''
    for (const change of describeChange(entry, words)) {
      const key = `${piece} ${change.field}`
      const before = merged.get(key)?.before ?? change.before
      merged.set(key, { ...change, field: key, before, by: entry.by.name })
    }
  }
  return [...merged.values()].filter((change) => change.before !== change.after)
}

function evidenceId({ before, after, seq }: HistoryEntry): string {
  const id = after?.['evidenceId'] ?? before?.['evidenceId']
  return typeof id === 'string' ? id : String(seq)
}
