import { useEffect, useLayoutEffect, useRef } from 'react'
import {
  isSingleLetter,
  isTyping,
  keyName,
  type Shortcut,
  type ShortcutMap,
  shortcutStore,
} from './shortcut-store.ts'

/** Keys of a page or pane for as long as it is on screen. `null` or an empty map registers nothing. */
export function useShortcuts(map: ShortcutMap | null) {
  const latest = useRef<ShortcutMap>(map ?? {})
  const labels = Object.entries(map ?? {})
    .map(([keys, shortcut]) => `${keys}:${shortcut.label}:${shortcut.isInBar ?? false}`)
    .join('|')
  // With what is on screen: a key pressed at once must not meet the deed of the screen before.
  useLayoutEffect(() => {
    latest.current = map ?? {}
  })
  useEffect(() => shortcutStore.add({ get: () => latest.current }), [])
  useEffect(() => shortcutStore.refresh(), [labels])
}

/** Once per app: listens on the window and runs what is registered. */
export function useShortcutListener() {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  const name = keyName(event)
  const shortcut = findShortcut(name)
  if (!shortcut) return
  const isBlocked = isTyping(event.target) || isDialogOpen()
  if (isBlocked && !shortcut.isAlways) return
  if (isSingleLetter(name) && !shortcutStore.areLettersOn() && name !== '?') return
  event.preventDefault()
  shortcut.run()
}

/** Dialogs stand beside the page, not in it, so the page, which can be long, need not be looked through. */
function isDialogOpen(): boolean {
  return [...document.body.children].some(
    (child) =>
      child.id !== 'app' && child.querySelector('[role="dialog"], [role="alertdialog"]') !== null,
  )
}

function findShortcut(name: string): Shortcut | null {
  const found = shortcutStore
    .list()
    .toReversed()
    .flatMap((registration) => Object.entries(registration.get()))
    .flatMap(([keys, shortcut]) => (keys.split(/,\s+/).includes(name) ? [shortcut] : []))
  const fitting = found.find((shortcut) => shortcut.canRun?.() === true)
  return fitting ?? found.find((shortcut) => shortcut.canRun === undefined) ?? null
}
