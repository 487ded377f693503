export type Shortcut = {
  /** As in the list of keys: what it does, in a few words. */
  label: string
  run: () => void
  /** Heading in the list of keys. */
  group?: string
  /** Shown in the bar at the foot of the page. */
  isInBar?: boolean
  /** Whether there is something for it to do now; where there is, it goes before another deed on the same key. */
  canRun?: () => boolean
  /** Works while typing in a field or in an open dialog too; only for keys with Ctrl or for Escape. */
  isAlways?: boolean
}

/**
 * Keys by name: a letter or sign (`'l'`, `'?'`, `'/'`), or a name as `KeyboardEvent.key` in small letters with `ctrl+`, `alt+`, `shift+`
 * before it (`'shift+arrowright'`, `'ctrl+enter'`, `'escape'`). Cmd counts as Ctrl. Several keys for one deed: `'j, arrowdown'`.
 */
export type ShortcutMap = Readonly<Record<string, Shortcut>>

export type Registration = { get: () => ShortcutMap }

const SWITCH_KEY = 'stet-single-keys'
let registrations: readonly Registration[] = []
let snapshot: readonly Registration[] = []
const listeners = new Set<() => void>()

function changed() {
  snapshot = [...registrations]
  for (const listener of listeners) listener()
}

export const shortcutStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Latest last; a later one wins. */
  list: () => snapshot,
  add: (registration: Registration) => {
    registrations = [...registrations, registration]
    changed()
    return () => {
      registrations = registrations.filter((one) => one !== registration)
      changed()
    }
  },
  /** Tells the bar and the list that labels may have changed. */
  refresh: changed,
  /** Whether single letters act (WCAG 2.1.4); kept in this browser. */
  areLettersOn: () => localStorage.getItem(SWITCH_KEY) !== 'off',
  switchLetters: (isOn: boolean) => {
    if (isOn) localStorage.removeItem(SWITCH_KEY)
    else localStorage.setItem(SWITCH_KEY, 'off')
    changed()
  },
}

const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'])

/** Whether keys typed here belong to the control and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable="true"]')
  if (field instanceof HTMLInputElement) return !NOT_TEXT.has(field.type)
  return field !== null || target.closest('[role="menu"], [role="listbox"]') !== null
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Name of a key press as used in a `ShortcutMap`. Shift is named only where it does not already show in the sign. */
export function keyName(event: KeyPress): string {
  const key = event.key.toLowerCase()
  const isSign = event.key.length === 1
  const isLetter = isSign && event.key.toLowerCase() !== event.key.toUpperCase()
  const withShift = event.shiftKey && (!isSign || isLetter)
  const parts = [
    (event.ctrlKey || event.metaKey) && 'ctrl',
    event.altKey && 'alt',
    withShift && 'shift',
    key === ' ' ? 'space' : key,
  ]
  return parts.filter(Boolean).join('+')
}

/** Whether a key is a single character, which must be possible to switch off. */
export function isSingleLetter(name: string): boolean {
  return /^(shift\+)?.$/u.test(name)
}
