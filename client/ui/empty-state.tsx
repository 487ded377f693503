import { type ReactNode } from 'react'
import css from './empty-state.module.css'

export type EmptyStateProps = {
  title: string
  /** What this place is for, in a sentence or two. */
  children: ReactNode
  /** One main button with its key. */
  actions?: ReactNode
  size?: 'page' | 'pane'
}

export function EmptyState({ title, children, actions, size = 'page' }: EmptyStateProps) {
  return (
    <div className={`${css.empty} ${css[size]}`}>
      <h2 className={css.title}>{title}</h2>
      <div className={css.lead}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
