import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useSession } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { loadDialogBox } from '../ui/dialog.tsx'
import { KeyBar } from '../ui/key-bar.tsx'
import { loadMenuList } from '../ui/menu.tsx'
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
  const showKeys = useCallback(() => setKeysOpen(true), [])
  useRestAhead()
  useShortcutListener()
  useShortcuts({
    '?': { label: frame.keysLabel, group: frame.groupEverywhere, run: showKeys },
  })
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {frame.skipToContent}
      </a>
      <TopBar deskId={deskId} onShowKeys={showKeys} {...slots} />
      <div className={css.content}>{children}</div>
      <KeyBar onShowAll={showKeys}>{foot ?? frame.signedInAs(user.name)}</KeyBar>
      <KeysHelpLazily isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  )
}

const REST_MS = 5_000

/** Once the page has long been there, the code of menus and dialogs comes too, so that they still open when the connection is lost. */
function useRestAhead(): void {
  useEffect(() => {
    const timer = window.setTimeout(() => {
      // What fails here is loaded again when it is needed, and told then.
      Promise.all([loadMenuList(), loadDialogBox()]).catch(() => undefined)
    }, REST_MS)
    return () => window.clearTimeout(timer)
  }, [])
}
