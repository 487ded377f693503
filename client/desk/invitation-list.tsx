import { useSuspenseQuery } from '@tanstack/react-query'
import { type Invitation } from '#shared/auth/account.ts'
import { useProblemText } from '../api/problem-text.ts'
import { formatDay } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { invitationsQuery, useRevokeInvitation } from './desk.queries.ts'
import css from './invitation-list.module.css'

/** Invitations that nobody has taken up yet. */
export function InvitationList({ deskId }: { deskId: string }) {
  const { desk } = useMessages()
  const { data } = useSuspenseQuery(invitationsQuery(deskId))
  const open = data.items.filter((invitation) => invitation.acceptedAt === null)
  if (open.length === 0) return <p className={css.none}>{desk.invitationsEmpty}</p>
  return (
    <ul>
      {open.map((invitation) => (
        <InvitationRow key={invitation.id} deskId={deskId} invitation={invitation} />
      ))}
    </ul>
  )
}

function InvitationRow({ deskId, invitation }: { deskId: string; invitation: Invitation }) {
  const { desk, auth } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const revoke = useRevokeInvitation(deskId)
  return (
    <li className={css.row}>
      <span className={css.who}>
        <bdi className={css.mail}>{invitation.email}</bdi>
        <span className={css.none}>
          {desk.invitationUntil(auth.roles[invitation.role], formatDay(invitation.expiresAt))}
        </span>
      </span>
      <Button
        size="small"
        isBusy={revoke.isPending}
        onPress={() =>
          revoke.mutate(invitation.id, {
            onSuccess: () => toast.done(desk.invitationRevoked(invitation.email)),
            onError: (error) => toast.error(problemText(error)),
          })
        }
      >
        {desk.invitationRevoke}
      </Button>
    </li>
  )
}
