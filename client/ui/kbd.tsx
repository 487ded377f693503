import { type ReactNode } from 'react'
import css from './kbd.module.css'

/** A key as it is printed on the keyboard. Not read out: `aria-keyshortcuts` on the control says it. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className={css.kbd} aria-hidden="true">
      {children}
    </kbd>
  )
}
