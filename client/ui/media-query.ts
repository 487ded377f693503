import { useSyncExternalStore } from 'react'

/** Breakpoints of the layout: three panes above `wide`, two above `narrow`, one below. */
export const MEDIA = {
  wide: '(min-width: 80.01rem)',
  narrow: '(max-width: 56rem)',
  phone: '(max-width: 40rem)',
} as const

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}
