import { type ReactNode, useEffect, useState } from 'react'
import { useSession } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { KeyBar } from '../ui/key-bar.tsx'
import { useShortcutListener, useShortcuts } from '../ui/shortcuts.tsx'
import { KeysHelpLazily } from './keys-help-lazily.tsx'
import css from './page-frame.module.css'
import { TopBar, type TopBarSlots } from './top-bar.tsx'

export type PageFrameProps = TopBarSlots & {
  /** The desk that the bar shows; `undefined` on pages of no desk. */
  deskId: string | undefined
  /** Stands in the window's title. */
  title: string
  /** One element that fills the window between bar and foot; it scrolls inside. */
  children: ReactNode
  /** End of the key bar; who is signed in where left out. */
  foot?: ReactNode
}

/** Bar, page and keys: the frame of everything behind sign-in. */
export function PageFrame(props: PageFrameProps) {
  const { deskId, title, children, foot, ...slots } = props
  const { frame } = useMessages()
  const { user } = useSession()
  const [areKeysOpen, setKeysOpen] = useState(false)
  useEffect(() => {
    document.title = `${title} · ${frame.product}`
  }, [title, frame.product])
  useShortcutListener()
  useShortcuts({
    '?': { label: frame.keysLabel, group: frame.groupEverywhere, run: () => setKeysOpen(true) },
  })
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {frame.skipToContent}
      </a>
      <TopBar deskId={deskId} onShowKeys={() => setKeysOpen(true)} {...slots} />
      <div className={css.content}>{children}</div>
      <KeyBar onShowAll={() => setKeysOpen(true)}>{foot ?? frame.signedInAs(user.name)}</KeyBar>
      <KeysHelpLazily isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  )
}
