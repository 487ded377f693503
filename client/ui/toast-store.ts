export type ToastAction = { label: string; onPress: () => void }
export type Toast = {
  id: number
  kind: 'done' | 'note' | 'error'
  text: string
  action?: ToastAction | undefined
}

/** How long a message with something to undo stays, and one without (ux: undo for 10 s). Errors stay until dismissed. */
export const UNDO_MS = 10_000
const NOTICE_MS = 5_000

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const timers = new Map<number, ReturnType<typeof setTimeout>>()

function set(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** The messages on screen, oldest first, for all of the page. */
export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  list: () => toasts,
  show: (toast: Omit<Toast, 'id'>): number => {
    lastId += 1
    const id = lastId
    set([...toasts.filter((old) => old.text !== toast.text).slice(-3), { ...toast, id }])
    toastStore.resume(id)
    return id
  },
  dismiss: (id: number) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    set(toasts.filter((toast) => toast.id !== id))
  },
  /** Stops the clock while somebody points at or is in the message. */
  pause: (id: number) => {
    clearTimeout(timers.get(id))
  },
  resume: (id: number) => {
    const toast = toasts.find((one) => one.id === id)
    if (!toast || toast.kind === 'error') return
    clearTimeout(timers.get(id))
    const delayMs = toast.action ? UNDO_MS : NOTICE_MS
    timers.set(
      id,
      setTimeout(() => toastStore.dismiss(id), delayMs),
    )
  },
}
