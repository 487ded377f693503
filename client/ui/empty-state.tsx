import { type ReactNode } from 'react'
import css from './empty-state.module.css'

export type EmptyStateProps = {
  title: string
  /** What this place is for, in a sentence or two. */
  children: ReactNode
  /** One main button with its key. */
  actions?: ReactNode
  size?: 'page' | 'pane'
  /** Where it is all there is on the page, its title is the page's. */
  isWholePage?: boolean
}

export function EmptyState(props: EmptyStateProps) {
  const { title, children, actions, size = 'page', isWholePage = false } = props
  const Title = isWholePage ? 'h1' : 'h2'
  return (
    <div className={`${css.empty} ${css[size]}`}>
      <Title className={css.title}>{title}</Title>
      <div className={css.lead}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
