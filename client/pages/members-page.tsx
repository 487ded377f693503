import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useDenial } from '../auth/session.queries.ts'
import { membersQuery } from '../desk/desk.queries.ts'
import { InvitationList } from '../desk/invitation-list.tsx'
import { InviteDialog } from '../desk/invite-dialog.tsx'
import { MemberRow } from '../desk/member-row.tsx'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import css from './desk-page.module.css'
import { DeskPage } from './desk-page.tsx'

const route = getRouteApi('/desks/$deskId/members')

export function MembersPage() {
  const { desk } = useMessages()
  const { deskId } = route.useParams()
  const { data } = useSuspenseQuery(membersQuery(deskId))
  const [isInviting, setInviting] = useState(false)
  const denial = useDenial(deskId)
  const mayNotInvite = denial('manage-invitations')
  const mayNotChange = denial('change-member')
  const admins = data.items.filter((member) => member.role === 'admin')
  return (
    <DeskPage
      deskId={deskId}
      title={desk.membersTitle}
      lead={desk.membersLead}
      actions={
        <Button
          variant="primary"
          icon="plus"
          onPress={() => setInviting(true)}
          disabledReason={mayNotInvite}
        >
          {desk.invite}
        </Button>
      }
    >
      {mayNotChange && <ErrorNotice tone="quiet">{mayNotChange}</ErrorNotice>}
      <ul className={css.list}>
        {data.items.map((member) => (
          <MemberRow
            key={member.userId}
            deskId={deskId}
            member={member}
            isLastAdmin={member.role === 'admin' && admins.length === 1}
          />
        ))}
      </ul>
      <Roles />
      <section className={css.section}>
        <h2>{desk.invitations}</h2>
        {mayNotInvite === undefined ? (
          <InvitationList deskId={deskId} />
        ) : (
          <p className={css.muted}>{mayNotInvite}</p>
        )}
      </section>
      {isInviting && <InviteDialog deskId={deskId} onClose={() => setInviting(false)} />}
    </DeskPage>
  )
}

/** What each role may do, each with what the one before may. */
function Roles() {
  const { auth, desk } = useMessages()
  const roles = ['reader', 'editor', 'reviewer', 'admin'] as const
  return (
    <dl className={css.roles}>
      {roles.map((role) => (
        <div key={role}>
          <dt>{auth.roles[role]}</dt>
          <dd>{auth.roleMeans[role]}</dd>
        </div>
      ))}
      <div>
        <dt>{desk.legal}</dt>
        <dd>{desk.legalHelp}</dd>
      </div>
    </dl>
  )
}
