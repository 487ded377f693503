/** Whether two addresses lead to one page, as far as their writing tells: scheme, `www.`, last slash and fragment do not count. */
export function isSameAddress(a: string, b: string): boolean {
  const [first, second] = [plainAddress(a), plainAddress(b)]
  return first !== null && first === second
}

function plainAddress(written: string): string | null {
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
