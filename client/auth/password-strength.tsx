import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { useMemo } from 'react'
import { useMessages } from '../messages/messages.ts'
import { Meter } from '../ui/progress.tsx'
import css from './auth-form.module.css'

const judge = new ZxcvbnFactory()
const CHARS_JUDGED_MAX = 64

/** How hard a password is to guess, as a word and a bar. Advice only: length is what is required. */
export function PasswordStrength(props: { password: string; known: readonly string[] }) {
  const { auth } = useMessages()
  const { password, known } = props
  const words = known.join(' ')
  const { score } = useMemo(
    () => judge.check(password.slice(0, CHARS_JUDGED_MAX), words.split(/[\s@.]+/)),
    [password, words],
  )
  const { strengthWords, strength } = auth
  return (
    <output className={css.strength}>
      <Meter value={(score + 1) / 5} />
      <span>
        {strength}: {strengthWords[score]}
      </span>
    </output>
  )
}
