import { type ReactNode } from 'react'
import css from './error-notice.module.css'
import { Icon } from './icon.tsx'

/** Why something did not happen, near where it was asked for. Announced. */
export function ErrorNotice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.notice} role="alert">
      <Icon name="warning" size="s" />
      <p className={css.text}>{children}</p>
      {action}
    </div>
  )
}
