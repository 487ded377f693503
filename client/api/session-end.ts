let hasEnded = false
const listeners = new Set<() => void>()

function set(next: boolean) {
  hasEnded = next
  for (const listener of listeners) listener()
}

/** Whether the server said that the session is over while a page is open; sign-in then opens over the page. */
export const sessionEnd = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  hasEnded: () => hasEnded,
  announce: () => set(true),
  settle: () => set(false),
}
