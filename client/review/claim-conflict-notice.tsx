import { type Claim } from '#shared/review/review.ts'
import { useMessages } from '../messages/messages.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { type ClaimActions } from './claim-actions.ts'
import { conflictStore } from './conflict-store.ts'
import { describeChange } from './describe-change.ts'
import { useAttempt } from './use-attempt.ts'

type NoticeProps = {
  claim: Claim
  actions: ClaimActions
  /** What waits for a choice. */
  waiting: NonNullable<ReturnType<typeof conflictStore.get>>
}

/** Both versions of what two people changed at once, and the choice between them. */
export function ClaimConflictNotice({ claim, actions, waiting }: NoticeProps) {
  const messages = useMessages()
  const attempt = useAttempt()
  const present = new Map<string, unknown>(Object.entries(claim))
  const wanted = Object.entries(waiting)
  const before = Object.fromEntries(wanted.map(([field]) => [field, present.get(field)]))
  const fields = describeChange(
    {
      seq: 0,
      at: claim.updatedAt,
      by: claim.createdBy,
      viaToken: false,
      kind: 'claim-changed',
      before,
      after: waiting,
      reason: null,
      fingerprint: null,
    },
    messages,
  )
  return (
    <ConflictNotice
      fields={fields.map(({ label, after, before: theirs }) => ({ label, yours: after, theirs }))}
      onTakeTheirs={() => conflictStore.settle(claim.id)}
      onKeepYours={() =>
        void attempt(actions.change(claim, waiting), () => conflictStore.settle(claim.id))
      }
    />
  )
}
