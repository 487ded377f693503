import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { type MenuEntry } from './menu-list.tsx'
import css from './menu.module.css'

export type MenuProps = {
  /** Name of the button; read out. */
  label: string
  /** What the button shows; without it three dots. */
  trigger?: ReactNode
  entries: readonly MenuEntry[]
  triggerClassName?: string | undefined
}

export const loadMenuList = () => import('./menu-list.tsx')
const MenuList = lazy(async () => ({ default: (await loadMenuList()).MenuList }))

/** A plain button until it is opened: most menus of a page never are, so their code comes when somebody points at one. */
export function Menu({ label, trigger, entries, triggerClassName }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [focus, setFocus] = useState<'first' | 'last' | true | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setFocus(event.key === 'ArrowDown' ? 'first' : 'last')
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={focus !== null}
        className={triggerClassName ?? (trigger ? css.plain : css.dots)}
        onPointerEnter={preload}
        onFocus={preload}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // The menu gives the focus back to what had it; not every browser focuses a button that is clicked.
          event.currentTarget.focus()
          setFocus(event.detail === 0 ? 'first' : true)
        }}
      >
        {trigger ?? <Icon name="dots" />}
      </button>
      {focus !== null && (
        <Suspense>
          <MenuList
            label={label}
            entries={entries}
            focus={focus}
            trigger={button}
            onClose={() => setFocus(null)}
          />
        </Suspense>
      )}
    </>
  )
}

/** What fails here is loaded again when it is needed, and told then. */
function preload() {
  loadMenuList().catch(() => undefined)
}
