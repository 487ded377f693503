import { type ReactNode, useEffect } from 'react'
import { useMessages } from '../messages/messages.ts'
import css from './plain-page.module.css'

export type PlainPageProps = {
  title: string
  lead: ReactNode
  children: ReactNode
  /** Small print under a line. */
  aside?: ReactNode
}

/** One thing to do, before anybody is signed in. */
export function PlainPage({ title, lead, children, aside }: PlainPageProps) {
  const { frame } = useMessages()
  useEffect(() => {
    document.title = `${title} · ${frame.product}`
  }, [title, frame.product])
  return (
    <main className={css.page} id="main">
      <div className={css.in}>
        <span className={css.logo} aria-hidden="true">
          stet
        </span>
        <div>
          <h1 className={css.title}>{title}</h1>
          <p className={css.lead}>{lead}</p>
        </div>
        {children}
        {aside && <p className={css.aside}>{aside}</p>}
      </div>
    </main>
  )
}
