import { storableText } from '../text/plain-text.ts'

const PARTS = /^(https?:\/\/)([^/?#\\\s]+)(\/[^?#]*)?(\?[^#]*)?(?:#(.*))?$/is
const NOT_IN_HOST = /[^\w\-.~!$&'()*+,;=:@%[\]]/gu
const NOT_IN_PATH = /[^\w\-.~!$&'()*+,;=:@%/?]/gu
const BARE_PERCENT = /%(?![\da-f]{2})/gi

/**
 * A web address as a URI (RFC 3986) that strict readers take: what may not stand in one is percent-encoded, nothing is decoded.
 *
 * @returns `null` for anything but http and https
 */
export function webIri(url: string): string | null {
  const parts = PARTS.exec(storableText(url))
  if (parts === null) return null
  const [, scheme = '', host = '', path = '', query = '', fragment] = parts
  const rest = encode(path, NOT_IN_PATH) + encode(query, NOT_IN_PATH)
  const end = fragment === undefined ? '' : `#${encode(fragment, NOT_IN_PATH)}`
  return `${scheme.toLowerCase()}${encode(host, NOT_IN_HOST)}${rest}${end}`
}

/** The host of a web address in small letters, without user and port; `null` where `webIri` is. */
export function webHost(url: string): string | null {
  const [, host] = /^https?:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^:/?#]+)/.exec(webIri(url) ?? '') ?? []
  return host?.toLowerCase() ?? null
}

function encode(part: string, notAllowed: RegExp): string {
  return part
    .replace(BARE_PERCENT, '%25')
    .replace(notAllowed, (character) => encodeURIComponent(character))
}
