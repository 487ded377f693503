const KEY = 'stet-dir'

/** Mirrors the interface for `?dir=rtl` or where this browser keeps `stet-dir`; `?dir=ltr` forgets it. Documents keep their own direction. */
export function applyReadingDirection(): void {
  const asked = new URLSearchParams(window.location.search).get('dir')
  if (asked === 'rtl') localStorage.setItem(KEY, 'rtl')
  if (asked === 'ltr') localStorage.removeItem(KEY)
  document.documentElement.dir = localStorage.getItem(KEY) === 'rtl' ? 'rtl' : 'ltr'
}
