import { type ReactNode } from 'react'
import css from './desk-page.module.css'
import { PageFrame } from './page-frame.tsx'

export type DeskPageProps = {
  deskId: string | undefined
  title: string
  lead?: ReactNode
  /** Beside the heading: the main button. */
  actions?: ReactNode
  children: ReactNode
  /** Forms read better in a narrow column. */
  width?: 'normal' | 'narrow'
}

/** A page with a heading that scrolls as one. */
export function DeskPage(props: DeskPageProps) {
  const { deskId, title, lead, actions, children, width = 'normal' } = props
  return (
    <PageFrame deskId={deskId} title={title}>
      <main className={css.page} id="main" tabIndex={-1}>
        <div className={`${css.in} ${css[width]}`}>
          <header className={css.head}>
            <div>
              <h1 className={css.title}>{title}</h1>
              {lead && <p className={css.lead}>{lead}</p>}
            </div>
            {actions && <div className={css.actions}>{actions}</div>}
          </header>
          {children}
        </div>
      </main>
    </PageFrame>
  )
}
