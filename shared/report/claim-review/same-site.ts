import { webHost } from '../web-iri.ts'

/** Whether two addresses are on one host, `www.` aside, or one on a subdomain of the other; never where one is no web address. */
export function isSameSite(a: string, b: string): boolean {
  const [one, other] = [siteOf(a), siteOf(b)]
  if (one === null || other === null) return false
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

function siteOf(url: string): string | null {
  return (
    webHost(url)
      ?.replace(/^www\./, '')
      .replace(/\.$/, '') ?? null
  )
}
