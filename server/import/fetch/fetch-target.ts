import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { badAddress, cannotFetch } from './fetch-refusal.ts'
import { type FetchSettings } from './fetch-settings.ts'
import { isAllowedAddress, isPublicAddress } from './public-address.ts'

/** A URL and the addresses that were checked for it: it is fetched from one of these and no other. */
export type FetchTarget = { url: URL; addresses: { address: string; family: 4 | 6 }[] }

const ADDRESSES_MAX = 64
const URL_CHARS_MAX = 2_000
const DNS_TIMEOUT_MS = 4_000

/**
 * Reads the URL of a document as a person or a redirect gives it. Its fragment is dropped.
 *
 * @throws ProblemError `invalid` for other schemes than http and https, credentials, blanks or control characters, and Stet's own name
 */
export function readFetchUrl(address: string, settings: FetchSettings): URL {
  if (address.length > URL_CHARS_MAX) throw badAddress('The address is too long.')
  const isWritten = !/[\p{Cc}\s]/u.test(address) && URL.canParse(address)
  if (!isWritten) throw badAddress('This is not the address of a web page.')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw badAddress('Only pages with http or https addresses can be fetched.')
  if (url.username !== '' || url.password !== '')
    throw badAddress('The address holds a name or password. Leave them out.')
  url.hash = ''
  url.hostname = hostName(url.hostname)
  if (settings.ownHosts.some((own) => ownName(own) === url.hostname)) throw cannotFetch()
  return url
}

/**
 * Asks for all addresses of a URL's host.
 *
 * @throws ProblemError `invalid`, always in the same words, unless each of them is public or allowed and the port is 80 or 443 or the addresses are allowed
 */
export async function resolveFetchTarget(
  url: URL,
  settings: FetchSettings,
  signal: AbortSignal,
): Promise<FetchTarget> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) === 0 ? await resolveName(host, settings, signal) : [host]
  if (found.length === 0 || found.length > ADDRESSES_MAX) throw cannotFetch()
  const isAllowed = found.every((address) => isAllowedAddress(address, settings.allowCidrs))
  if (!isAllowed && !['', '80', '443'].includes(url.port)) throw cannotFetch()
  const isReachable = (address: string) =>
    isPublicAddress(address) || isAllowedAddress(address, settings.allowCidrs)
  if (!found.every(isReachable)) throw cannotFetch()
  const addresses = found.map((address) => ({
    address,
    family: isIP(address) === 6 ? (6 as const) : (4 as const),
  }))
  return { url, addresses }
}

async function resolveName(
  host: string,
  settings: FetchSettings,
  signal: AbortSignal,
): Promise<string[]> {
  const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 2 })
  if (settings.dnsServers.length > 0) resolver.setServers(settings.dnsServers)
  const cancel = () => {
    resolver.cancel()
  }
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
    signal.throwIfAborted()
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/\.$/, '')
}

function ownName(own: string): string {
  const address = own.includes('://') ? own : `http://${own}`
  return URL.canParse(address) ? hostName(new URL(address).hostname) : hostName(own)
}
