import { Fragment, type ReactNode, useSyncExternalStore } from 'react'
import css from './key-bar.module.css'
import { Icon } from './icon.tsx'
import { type IconName } from './icon-shapes.tsx'
import { Kbd } from './kbd.tsx'
import { shortcutStore } from './shortcut-store.ts'
import { useUiWords } from './ui-words.ts'

/** Foot of a page: the keys that matter here. `children` stand at its end ("All changes saved"). */
export function KeyBar({ children, onShowAll }: { children?: ReactNode; onShowAll: () => void }) {
  const registrations = useSyncExternalStore(shortcutStore.subscribe, shortcutStore.list)
  const words = useUiWords()
  const areLettersOn = shortcutStore.areLettersOn()
  const shown = registrations
    .flatMap((registration) => Object.entries(registration.get()))
    .filter(([, shortcut]) => shortcut.isInBar)
  return (
    <footer className={css.bar}>
      {areLettersOn &&
        shown.map(([keys, shortcut]) => (
          <span key={`${keys}-${shortcut.label}`} className={css.entry}>
            <Keys keys={keys} />
            {shortcut.label}
          </span>
        ))}
      {!areLettersOn && <span>{words.keysOff}</span>}
      <button type="button" className={css.entry} onClick={onShowAll} aria-keyshortcuts="?">
        <Kbd>?</Kbd>
        {words.allKeys}
      </button>
      <span className={css.end}>{children}</span>
    </footer>
  )
}

/** Keys that bear a sign: drawn, as the signs are in few fonts, and looking for one that has them holds up the first painting. */
const SIGNS: Readonly<Record<string, IconName>> = {
  shift: 'shift',
  enter: 'enter',
  arrowup: 'arrowup',
  arrowdown: 'arrowdown',
  arrowleft: 'arrowleft',
  arrowright: 'arrowright',
}

/** Keys of a shortcut as printed on them. */
export function Keys({ keys }: { keys: string }) {
  return keys.split(/,\s+/).map((combination) => (
    <Fragment key={combination}>
      {combination.split(/\+(?=.)/).map((key) => (
        <Kbd key={key}>
          <KeySign name={key} />
        </Kbd>
      ))}
    </Fragment>
  ))
}

function KeySign({ name }: { name: string }) {
  const { keyNames } = useUiWords()
  const sign = SIGNS[name]
  return sign === undefined ? (
    (keyNames[name] ?? name.toUpperCase())
  ) : (
    <Icon name={sign} size="xs" />
  )
}
