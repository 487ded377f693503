import { useState } from 'react'
import { type Member, type MemberChange } from '#shared/auth/account.ts'
import { Role } from '#shared/auth/role.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useDenial, useSession } from '../auth/session.queries.ts'
import { formatDay } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Menu } from '../ui/menu.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import { useChangeMember } from './desk.queries.ts'
import css from './member-row.module.css'
import { RemoveMemberDialog } from './remove-member-dialog.tsx'
import { ResetLinkDialog } from './reset-link-dialog.tsx'

export type MemberRowProps = {
  deskId: string
  member: Member
  /** The only admin cannot step down or be removed. */
  isLastAdmin: boolean
}

export function MemberRow({ deskId, member, isLastAdmin }: MemberRowProps) {
  const { desk, auth } = useMessages()
  const { user } = useSession()
  const denial = useDenial(deskId)
  const { change, shown } = useMemberChange(deskId, member)
  const last = isLastAdmin ? desk.lastAdmin : undefined
  const mayNotChange = denial('change-member')
  return (
    <li className={css.row}>
      <Avatar name={member.name} />
      <div className={css.who}>
        <p className={css.name}>
          <bdi>{member.name}</bdi>
          {member.userId === user.id && <span className={css.you}> {desk.you}</span>}
        </p>
        <p className={css.mail}>
          <bdi>{member.email}</bdi> · {desk.joined(formatDay(member.joinedAt))}
        </p>
      </div>
      <div className={css.role}>
        <Select
          label={desk.roleOf(member.name)}
          isLabelHidden
          size="small"
          value={shown.role}
          options={Role.options.map((role) => ({ value: role, label: auth.roles[role] }))}
          onChange={(role) => change({ role }, desk.changed(member.name, auth.roles[role]))}
          disabledReason={mayNotChange ?? last}
          isReasonHidden={mayNotChange !== undefined}
        />
      </div>
      <div className={css.legal}>
        <Checkbox
          label={desk.legal}
          isChecked={shown.canClearLegal}
          onChange={(canClearLegal) =>
            change(
              { canClearLegal },
              canClearLegal ? desk.legalOn(member.name) : desk.legalOff(member.name),
            )
          }
          disabledReason={mayNotChange}
          isReasonHidden
        />
      </div>
      <MemberMenu deskId={deskId} member={member} last={last} />
    </li>
  )
}

function useMemberChange(deskId: string, member: Member) {
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChangeMember(deskId)
  // Shown from the very event that asks until the list shows another version: anything shorter lets the browser's tick flicker back.
  const [sent, setSent] = useState<{ version: number; change: MemberChange } | null>(null)
  const send = async (of: Member, next: MemberChange) => {
    setSent({ version: of.version, change: next })
    try {
      return await change.mutateAsync({ member: of, change: next })
    } catch (error) {
      setSent(null)
      throw error
    }
  }
  const ask = (next: MemberChange, message: string) => {
    const before = { role: member.role, canClearLegal: member.canClearLegal }
    const fail = (error: unknown) => {
      toast.error(problemText(error))
    }
    send(member, next).then((changed) => {
      toast.done(message, () => void send(changed, before).catch(fail))
    }, fail)
  }
  const pending: MemberChange = sent?.version === member.version ? sent.change : {}
  const { role = member.role, canClearLegal = member.canClearLegal } = pending
  return { change: ask, shown: { role, canClearLegal } }
}

type MemberMenuProps = { deskId: string; member: Member; last: string | undefined }

function MemberMenu({ deskId, member, last }: MemberMenuProps) {
  const { desk } = useMessages()
  const denial = useDenial(deskId)
  const [open, setOpen] = useState<'remove' | 'reset' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={desk.memberActions(member.name)}
        entries={[
          {
            id: 'reset',
            label: desk.resetLink,
            icon: 'link',
            onPress: () => setOpen('reset'),
            disabledReason: denial('make-reset-link'),
          },
          { id: 'line', kind: 'line' },
          {
            id: 'remove',
            label: desk.remove,
            icon: 'x',
            isDanger: true,
            onPress: () => setOpen('remove'),
            disabledReason: denial('remove-member') ?? last,
          },
        ]}
      />
      {open === 'remove' && <RemoveMemberDialog deskId={deskId} member={member} onClose={close} />}
      {open === 'reset' && <ResetLinkDialog deskId={deskId} member={member} onClose={close} />}
    </>
  )
}
