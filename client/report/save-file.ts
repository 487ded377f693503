/** Browsers read the file after the press; by then all of them have. */
const KEPT_MS = 60_000

/** Saves what was fetched under a name, as if a link to it had been pressed. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
