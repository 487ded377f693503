/** Where a page is read. The link is in the path: whoever has it may read. */
export function pageUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/p/${token}`
}

/** Whether a text can be a link at all. */
export function isLink(token: string): boolean {
  return /^[\w-]{20,100}$/.test(token)
}

const PATH = /^\/p\/([\w-]{20,100})(?:\/embed|\/claims\/([1-9]\d{0,5})\/embed)?\/?$/

/** Which page, and which claim on it (0: the report), an address of this house means; null for any other address. */
export function readPageUrl(
  publicUrl: string,
  address: string,
): { token: string; claim: number } | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname, hash } = new URL(address)
  const [, token, inPath] = PATH.exec(pathname) ?? []
  if (origin !== new URL(publicUrl).origin || token === undefined) return null
  const inHash = /^#claim-([1-9]\d{0,5})$/.exec(hash)?.[1]
  return { token, claim: Number(inPath ?? inHash ?? 0) }
}
