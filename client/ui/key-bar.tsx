import { Fragment, type ReactNode, useSyncExternalStore } from 'react'
import css from './key-bar.module.css'
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

/** Keys of a shortcut as printed on them. */
export function Keys({ keys }: { keys: string }) {
  const { keyNames } = useUiWords()
  return keys.split(/,\s+/).map((combination) => (
    <Fragment key={combination}>
      {combination.split(/\+(?=.)/).map((key) => (
        <Kbd key={key}>{keyNames[key] ?? key.toUpperCase()}</Kbd>
      ))}
    </Fragment>
  ))
}
