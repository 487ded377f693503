import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { useSession } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { DeskNav } from './desk-nav.tsx'
import { SignOutGuard, useSignOutFlow } from './sign-out.tsx'
import { useTheme } from './theme.ts'
import css from './top-bar.module.css'

export type TopBarSlots = {
  /** After the desk: title of the article, its stage. */
  crumb?: ReactNode
  /** Instead of the desk's places: the views of an article, as links inside `NavLinks`. */
  nav?: ReactNode
  /** How far the work is. */
  status?: ReactNode
  /** At the end: the main button of the page. */
  actions?: ReactNode
}

export type TopBarProps = TopBarSlots & { deskId: string | undefined; onShowKeys: () => void }

export function TopBar({ deskId, crumb, nav, status, actions, onShowKeys }: TopBarProps) {
  const { frame } = useMessages()
  const [theme, toggleTheme] = useTheme()
  return (
    <header className={css.bar}>
      <Link to="/" className={css.logo} aria-label={frame.home}>
        stet
      </Link>
      {deskId && <DeskSwitcher deskId={deskId} isQuiet={crumb !== undefined} />}
      {crumb !== undefined && (
        <>
          <span className={css.slash} aria-hidden="true">
            /
          </span>
          <div className={css.crumb}>{crumb}</div>
        </>
      )}
      {nav ?? (deskId && <DeskNav deskId={deskId} />)}
      <span className={css.gap} />
      {status}
      <IconButton
        icon="theme"
        label={frame.themeUse(theme === 'dark' ? 'light' : 'dark')}
        onPress={toggleTheme}
      />
      <UserMenu onShowKeys={onShowKeys} />
      {actions}
    </header>
  )
}

function DeskSwitcher({ deskId, isQuiet }: { deskId: string; isQuiet: boolean }) {
  const { frame } = useMessages()
  const { desks } = useSession()
  const navigate = useNavigate()
  const name = desks.find((desk) => desk.id === deskId)?.name ?? ''
  return (
    <Menu
      label={frame.deskSwitcher(name)}
      triggerClassName={`${css.desk} ${isQuiet ? css.quiet : ''}`}
      trigger={
        <>
          <bdi className={css.deskName}>{name}</bdi>
          <Icon name="down" size="xs" />
        </>
      }
      entries={desks.map((desk) => ({
        id: desk.id,
        label: desk.name,
        isCurrent: desk.id === deskId,
        onPress: () => void navigate({ to: '/desks/$deskId', params: { deskId: desk.id } }),
      }))}
    />
  )
}

function UserMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const { frame } = useMessages()
  const { user } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOutFlow()
  return (
    <>
      <Menu
        label={frame.userMenu(user.name)}
        triggerClassName={css.user}
        trigger={<Avatar name={user.name} />}
        entries={[
          {
            id: 'account',
            label: frame.account,
            onPress: () => void navigate({ to: '/account' }),
          },
          { id: 'keys', label: frame.keys, icon: 'keyboard', kbd: '?', onPress: onShowKeys },
          { id: 'line', kind: 'line' },
          { id: 'sign-out', label: frame.signOut, onPress: signOut.start },
        ]}
      />
      <SignOutGuard flow={signOut} />
    </>
  )
}
