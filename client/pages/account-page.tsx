import { useState } from 'react'
import { ChangePasswordForm } from '../auth/change-password-form.tsx'
import { NewTokenDialog } from '../auth/new-token-dialog.tsx'
import { useSession } from '../auth/session.queries.ts'
import { TokenList } from '../auth/token-list.tsx'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import css from './desk-page.module.css'
import { DeskPage } from './desk-page.tsx'

export function AccountPage() {
  const { auth } = useMessages()
  const { user, desks } = useSession()
  const [isMaking, setMaking] = useState(false)
  return (
    <DeskPage
      deskId={desks[0]?.id}
      title={auth.accountTitle}
      lead={auth.accountLead(user.name, user.email)}
      width="narrow"
    >
      {desks.length === 0 && (
        <EmptyState title={auth.deskless}>
          <p>{auth.desklessLead}</p>
        </EmptyState>
      )}
      <section className={css.section}>
        <h2>{auth.passwordTitle}</h2>
        <ChangePasswordForm />
      </section>
      <section className={css.section}>
        <div className={css.sectionHead}>
          <h2>{auth.tokensTitle}</h2>
          <Button
            icon="plus"
            onPress={() => setMaking(true)}
            disabledReason={desks.length === 0 ? auth.deskless : undefined}
          >
            {auth.tokenNew}
          </Button>
        </div>
        <p className={css.note}>
          {auth.tokensLead} <a href="/api/docs">{auth.tokensDocs}</a>
        </p>
        <TokenList />
      </section>
      {isMaking && <NewTokenDialog onClose={() => setMaking(false)} />}
    </DeskPage>
  )
}
