import { useState } from 'react'
import { type NewInvitation } from '#shared/auth/account.ts'
import { Role } from '#shared/auth/role.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { EmailField, isEmail } from '../auth/person-fields.tsx'
import { formatDay } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { Select } from '../ui/select.tsx'
import { useInvite } from './desk.queries.ts'

/** Makes an invitation and shows its link this once. Mount it when it is wanted. */
export function InviteDialog({ deskId, onClose }: { deskId: string; onClose: () => void }) {
  const { desk } = useMessages()
  const [made, setMade] = useState<NewInvitation | null>(null)
  return (
    <Dialog
      isOpen
      isStubborn
      onClose={onClose}
      title={made ? desk.inviteReady(made.email) : desk.invite}
    >
      {made ? (
        <InvitationLink invitation={made} onClose={onClose} />
      ) : (
        <InviteForm deskId={deskId} onMade={setMade} onClose={onClose} />
      )}
    </Dialog>
  )
}

function InvitationLink(props: { invitation: NewInvitation; onClose: () => void }) {
  const { desk, auth, frame } = useMessages()
  const { role, expiresAt, acceptUrl } = props.invitation
  return (
    <>
      <p>{desk.inviteReadyLead(auth.roles[role].toLowerCase(), formatDay(expiresAt))}</p>
      <SecretField label={desk.link} value={acceptUrl} words={frame} />
      <div>
        <Button onPress={props.onClose}>{frame.done}</Button>
      </div>
    </>
  )
}

type InviteFormProps = {
  deskId: string
  onMade: (invitation: NewInvitation) => void
  onClose: () => void
}

function InviteForm({ deskId, onMade, onClose }: InviteFormProps) {
  const { desk, auth } = useMessages()
  const problemText = useProblemText()
  const invite = useInvite(deskId)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (isEmail(email)) invite.mutate({ email, role }, { onSuccess: onMade })
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel={desk.inviteMake}
      isBusy={invite.isPending}
      failure={invite.error ? problemText(invite.error) : null}
      onCancel={onClose}
    >
      <p>{desk.inviteLead}</p>
      <EmailField
        value={email}
        onChange={setEmail}
        isTried={isTried}
        error={fieldErrorsOf(invite.error)['email']}
      />
      <Select
        label={desk.inviteRole}
        value={role}
        options={Role.options.map((one) => ({ value: one, label: auth.roles[one] }))}
        onChange={setRole}
        description={auth.roleMeans[role]}
      />
    </Form>
  )
}
