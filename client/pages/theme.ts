import { useSyncExternalStore } from 'react'

const KEY = 'stet-theme'
const DARK = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

type Theme = 'light' | 'dark'

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'dark' || chosen === 'light') return chosen
  return window.matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Before the first paint: what this browser chose, else what the system says. */
export function applyKeptTheme(): void {
  const kept = localStorage.getItem(KEY)
  if (kept === 'dark' || kept === 'light') document.documentElement.dataset['theme'] = kept
}

function toggleTheme() {
  const next = currentTheme() === 'dark' ? 'light' : 'dark'
  const isSystems = (next === 'dark') === window.matchMedia(DARK).matches
  if (isSystems) {
    delete document.documentElement.dataset['theme']
    localStorage.removeItem(KEY)
  } else {
    document.documentElement.dataset['theme'] = next
    localStorage.setItem(KEY, next)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  const list = window.matchMedia(DARK)
  listeners.add(listener)
  list.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    list.removeEventListener('change', listener)
  }
}

/** What is shown now, and the switch to the other. Choosing what the system has follows the system again. */
export function useTheme(): [theme: Theme, toggle: () => void] {
  return [useSyncExternalStore(subscribe, currentTheme), toggleTheme]
}
