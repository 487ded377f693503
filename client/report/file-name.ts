/** The name that a file is to be saved under, from `Content-Disposition` (RFC 6266): the whole name, else the plain one; `null` without either. */
export function fileNameIn(disposition: string | null): string | null {
  const whole = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="([^"]*)"/i.exec(disposition ?? '')?.[1]
  return (whole && decoded(whole)) ?? plain ?? null
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}
