import { useState } from 'react'
import { type ApiToken } from '#shared/auth/account.ts'
import { useProblemText } from '../api/problem-text.ts'
import { formatDay } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { useToast } from '../ui/toast.tsx'
import { useRevokeToken, useTokens } from './account.queries.ts'
import { useSession } from './session.queries.ts'
import css from './token-list.module.css'

export function TokenList() {
  const { auth, frame } = useMessages()
  const problemText = useProblemText()
  const { data, error } = useTokens()
  if (error) return <ErrorNotice>{problemText(error)}</ErrorNotice>
  if (!data) return <Spinner label={frame.loading} />
  if (data.items.length === 0) return <p className={css.note}>{auth.tokensEmpty}</p>
  return (
    <ul>
      {data.items.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
    </ul>
  )
}

function TokenRow({ token }: { token: ApiToken }) {
  const { auth } = useMessages()
  const { desks } = useSession()
  const [isAsking, setAsking] = useState(false)
  const desk = desks.find((one) => one.id === token.deskId)?.name ?? ''
  const ends = formatDay(token.expiresAt)
  const [now] = useState(Date.now)
  const isOver = Date.parse(token.expiresAt) < now
  const facts = [
    desk,
    auth.roles[token.role],
    isOver ? auth.tokenExpired(ends) : auth.tokenExpires(ends),
    token.lastUsedAt ? auth.tokenUsed(formatDay(token.lastUsedAt)) : auth.tokenUnused,
  ]
  return (
    <li className={css.row}>
      <span className={css.what}>
        <bdi className={css.name}>{token.name}</bdi>
        <span className={css.note}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <Button size="small" onPress={() => setAsking(true)}>
        {auth.tokenRevoke}
      </Button>
      {isAsking && <RevokeDialog token={token} onClose={() => setAsking(false)} />}
    </li>
  )
}

function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const { auth } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const revoke = useRevokeToken()
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={auth.tokenRevokeTitle(token.name)}
      confirmLabel={auth.tokenRevoke}
      isBusy={revoke.isPending}
      onCancel={onClose}
      onConfirm={() =>
        revoke.mutate(token.id, {
          onSuccess: () => {
            toast.done(auth.tokenRevoked(token.name))
            onClose()
          },
        })
      }
    >
      <p>{auth.tokenRevokeLead}</p>
      {revoke.error && <ErrorNotice>{problemText(revoke.error)}</ErrorNotice>}
    </ConfirmDialog>
  )
}
