import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { useMessages } from '../messages/messages.ts'
import css from './top-bar.module.css'

/** A row of places in the bar; its children are router links, the present one marked by the router. */
export function NavLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={css.nav} aria-label={label}>
      {children}
    </nav>
  )
}

export function DeskNav({ deskId }: { deskId: string }) {
  const { frame } = useMessages()
  const params = { deskId }
  const exact = { exact: true }
  return (
    <NavLinks label={frame.nav}>
      <Link to="/desks/$deskId" params={params} activeOptions={exact}>
        {frame.articles}
      </Link>
      <Link to="/desks/$deskId/sources" params={params}>
        {frame.sources}
      </Link>
      <Link to="/desks/$deskId/members" params={params}>
        {frame.members}
      </Link>
      <Link to="/desks/$deskId/settings" params={params}>
        {frame.settings}
      </Link>
    </NavLinks>
  )
}
