import { type ReactNode } from 'react'
import css from './error-notice.module.css'
import { Icon } from './icon.tsx'

export type ErrorNoticeProps = {
  children: ReactNode
  action?: ReactNode
  /** `quiet`: no failure, only a limit that is good to know. */
  tone?: 'error' | 'quiet'
}

/** Why something did not happen, near where it was asked for. Announced. */
export function ErrorNotice({ children, action, tone = 'error' }: ErrorNoticeProps) {
  const isQuiet = tone === 'quiet'
  return (
    <div
      className={`${css.notice} ${isQuiet ? css.quiet : ''}`}
      role={isQuiet ? undefined : 'alert'}
    >
      <Icon name={isQuiet ? 'lock' : 'warning'} size="s" />
      <p className={css.text}>{children}</p>
      {action}
    </div>
  )
}
