import { Email } from '#shared/auth/account.ts'
import { useMessages } from '../messages/messages.ts'
import { TextField } from '../ui/text-field.tsx'

export function NameField(props: {
  value: string
  onChange: (value: string) => void
  isTried: boolean
}) {
  const { auth } = useMessages()
  const isMissing = props.isTried && props.value.trim() === ''
  return (
    <TextField
      label={auth.name}
      description={auth.nameHelp}
      name="name"
      autoComplete="name"
      value={props.value}
      onChange={props.onChange}
      maxLength={120}
      error={isMissing ? auth.nameMissing : undefined}
      takesFocus
    />
  )
}

export function EmailField(props: {
  value: string
  onChange: (value: string) => void
  isTried: boolean
  error?: string | undefined
}) {
  const { auth } = useMessages()
  const isWrong = props.isTried && !isEmail(props.value)
  return (
    <TextField
      label={auth.email}
      type="email"
      name="email"
      autoComplete="username"
      value={props.value}
      onChange={props.onChange}
      maxLength={254}
      error={props.error ?? (isWrong ? auth.emailInvalid : undefined)}
    />
  )
}

export function isEmail(text: string): boolean {
  return Email.safeParse(text).success
}
