import { storableText } from '../../text/plain-text.ts'
import { readList, readNode, type ReadNode } from '../read-json.ts'
import { readReferences } from '../read-references.ts'
import { webIri } from '../web-iri.ts'
import { isSameSite } from './same-site.ts'

/** The longest text that is read. */
export const TEXT_CHARS_MAX = 5_000
const URLS_MAX = 50

/** Members of schema.org by their plain names, also where they are written as IRIs. */
export function readThing(value: unknown): ReadNode | null {
  const node = readNode(value)
  if (node === null) return null
  return Object.fromEntries(
    Object.entries(node).map(([key, member]) => [
      key.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''),
      member,
    ]),
  )
}

/** The first of several things; `null` where there is none. */
export function readFirstThing(value: unknown): ReadNode | null {
  for (const each of readList(value)) {
    const thing = readThing(each)
    if (thing !== null) return thing
  }
  return null
}

/** The texts of a member that say something, in one line each: character references are replaced, tags stay as they are. Numbers count as text. */
export function readTexts(value: unknown): string[] {
  return readList(value).flatMap((each) => {
    const own = readNode(each)?.['value'] ?? each
    if (typeof own !== 'string' && typeof own !== 'number') return []
    const text = storableText(readReferences(String(own)))
      .replaceAll(/\s+/g, ' ')
      .trim()
    return text === '' ? [] : [text]
  })
}

/** The first text that is no longer than it may be. */
export function readText(value: unknown): string | null {
  return readTexts(value).find(({ length }) => length <= TEXT_CHARS_MAX) ?? null
}

/** What addresses of a member are written as: texts, or things that have an address. */
export function readAddresses(value: unknown): string[] {
  return readList(value).flatMap((each) => {
    const thing = readThing(each)
    if (thing === null) return readTexts(each)
    return readTexts([thing['url'], thing['id'], thing['contentUrl'], thing['value']].flat())
  })
}

/** The web addresses among them, each once. */
export function readUrls(...values: unknown[]): string[] {
  const urls = values.flatMap(readAddresses).flatMap((address) => webIri(address) ?? [])
  return [...new Set(urls)].slice(0, URLS_MAX)
}

/**
 * An address as it is meant on a site: whole, without `https:`, without its host (`/checks/1`), or without both where its host is that of the site (`example.org/checks/1`).
 * `bases`: addresses of the site, the surest first.
 *
 * @returns `null` where that is no web address, or nothing says of which site it is
 */
export function resolveUrl(address: string, bases: readonly string[]): string | null {
  const [base] = bases
  if (address.startsWith('//')) return webIri(`https:${address}`)
  if (address.startsWith('/') && base !== undefined) {
    const origin = /^https?:\/\/[^/?#]+/i.exec(base)?.[0]
    return origin === undefined ? null : webIri(`${origin}${address}`)
  }
  const whole = webIri(address)
  if (whole !== null) return whole
  const withScheme = `https://${address}`
  const isOfSite = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address)
  return isOfSite && bases.some((each) => isSameSite(each, withScheme)) ? webIri(withScheme) : null
}
