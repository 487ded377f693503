import { useState } from 'react'
import { type NewApiToken } from '#shared/auth/account.ts'
import { isAtLeast, Role } from '#shared/auth/role.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import formCss from '../ui/form.module.css'
import { SecretField } from '../ui/secret-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCreateToken } from './account.queries.ts'
import { useSession } from './session.queries.ts'

const DAYS = ['30', '90', '365'] as const
type Days = (typeof DAYS)[number]

/** Makes a token and shows it this once. Mount it when it is wanted. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const { auth, frame } = useMessages()
  const [made, setMade] = useState<NewApiToken | null>(null)
  return (
    <Dialog
      isOpen
      isStubborn
      onClose={onClose}
      title={made ? auth.tokenMade(made.name) : auth.tokenNew}
    >
      {made ? (
        <>
          <SecretField label={auth.tokenMade(made.name)} value={made.token} words={frame} />
          <div>
            <Button onPress={onClose}>{frame.done}</Button>
          </div>
        </>
      ) : (
        <NewTokenForm onMade={setMade} onClose={onClose} />
      )}
    </Dialog>
  )
}

type NewTokenFormProps = { onMade: (token: NewApiToken) => void; onClose: () => void }

function NewTokenForm({ onMade, onClose }: NewTokenFormProps) {
  const { auth, problem } = useMessages()
  const { desks } = useSession()
  const problemText = useProblemText()
  const create = useCreateToken()
  const [name, setName] = useState('')
  const [deskId, setDeskId] = useState(desks[0]?.id ?? '')
  const [role, setRole] = useState<Role>('reader')
  const [days, setDays] = useState<Days>('90')
  const [isTried, setTried] = useState(false)
  const own = desks.find((desk) => desk.id === deskId)?.role ?? 'reader'
  const roles = Role.options.filter((one) => isAtLeast(own, one))
  const submit = () => {
    setTried(true)
    if (!name.trim()) return
    const expiresAt = new Date(Date.now() + Number(days) * 86_400_000).toISOString()
    create.mutate({ name: name.trim(), deskId, role, expiresAt }, { onSuccess: onMade })
  }
  const missing = isTried && !name.trim() ? problem.fieldMissing : undefined
  return (
    <Form
      onSubmit={submit}
      submitLabel={auth.tokenCreate}
      isBusy={create.isPending}
      failure={create.error ? problemText(create.error) : null}
      onCancel={onClose}
    >
      <TextField
        label={auth.tokenName}
        description={auth.tokenNameHelp}
        value={name}
        onChange={setName}
        maxLength={120}
        error={fieldErrorsOf(create.error)['name'] ?? missing}
        takesFocus
      />
      <div className={formCss.grid}>
        <Select
          label={auth.tokenDesk}
          value={deskId}
          options={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
          onChange={setDeskId}
        />
        <Select
          label={auth.tokenRole}
          value={roles.includes(role) ? role : 'reader'}
          options={roles.map((one) => ({ value: one, label: auth.roles[one] }))}
          onChange={setRole}
        />
        <Select
          label={auth.tokenDays}
          value={days}
          options={DAYS.map((one) => ({ value: one, label: auth.tokenDaysOf(Number(one)) }))}
          onChange={setDays}
        />
      </div>
    </Form>
  )
}
