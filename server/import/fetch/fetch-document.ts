import { type IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { ProblemError } from '#shared/problem.ts'
import { type FetchProgress, readFetchBody } from './fetch-body.ts'
import { readFetchFileName } from './fetch-file-name.ts'
import { sendFetchHop } from './fetch-hop.ts'
import { cannotFetch } from './fetch-refusal.ts'
import { FETCH_LIMITS, type FetchLimits, type FetchSettings } from './fetch-settings.ts'
import { readFetchUrl, resolveFetchTarget } from './fetch-target.ts'

/** What a server gave. `url` is where it came from after redirects; `contentType` and `charset` in lower case, as the server says. */
export type FetchedDocument = {
  bytes: Uint8Array
  url: string
  contentType: string | null
  charset: string | null
  fileName: string | null
}

export type FetchOptions = { signal?: AbortSignal; onProgress?: (progress: FetchProgress) => void }

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const WITHOUT_DOCUMENT = new Set([204, 205, 206])

/**
 * Fetches a document from the open internet, following redirects, each checked as the first address was. A refusal never tells what stands at an
 * address that is not public, nor repeats what a server said.
 *
 * @throws ProblemError `invalid`, `too-large`; the signal's reason when it ends the fetch, at once
 */
export async function fetchDocument(
  address: string,
  settings: FetchSettings,
  { signal, onProgress = () => undefined }: FetchOptions = {},
): Promise<FetchedDocument> {
  const limits = { ...FETCH_LIMITS, ...settings.limits }
  const ended = new AbortController()
  const stop = AbortSignal.any([
    ended.signal,
    AbortSignal.timeout(limits.totalMs),
    ...(signal === undefined ? [] : [signal]),
  ])
  const soonest = delay(limits.refusalMs, undefined, signal === undefined ? {} : { signal })
  soonest.catch(() => undefined)
  try {
    const { response, url } = await followRedirects(address, settings, limits, stop)
    const bytes = await readFetchBody(response, limits.bytesMax, onProgress)
    return {
      bytes,
      url: url.href,
      fileName: readFetchFileName(response.headers, url),
      ...kindOf(response),
    }
  } catch (error) {
    signal?.throwIfAborted()
    await soonest
    throw error instanceof ProblemError ? error : cannotFetch()
  } finally {
    ended.abort()
  }
}

async function followRedirects(
  address: string,
  settings: FetchSettings,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<{ response: IncomingMessage; url: URL }> {
  let url = readFetchUrl(address, settings)
  for (let hop = 0; hop <= limits.redirectsMax; hop += 1) {
    const target = await resolveFetchTarget(url, settings, signal)
    const response = await sendFetchHop(target, limits.headMs, signal)
    const next = nextAddress(response, url)
    if (next === null) {
      requireDocument(response)
      return { response, url }
    }
    response.destroy()
    url = readRedirect(next, settings)
  }
  throw cannotFetch()
}

function nextAddress(response: IncomingMessage, url: URL): string | null {
  const { location } = response.headers
  if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return null
  const written = Buffer.from(location, 'latin1').toString('utf8')
  if (!URL.canParse(written, url.href)) throw cannotFetch()
  return new URL(written, url).href
}

/** What is wrong with an address is told to the person who wrote it, not of one that a server sends. */
function readRedirect(address: string, settings: FetchSettings): URL {
  try {
    return readFetchUrl(address, settings)
  } catch {
    throw cannotFetch()
  }
}

function requireDocument(response: IncomingMessage): void {
  const status = response.statusCode ?? 0
  if (status < 200 || status > 299) {
    const kind = status >= 400 && status <= 599 ? ` (${Math.floor(status / 100)}xx)` : ''
    throw new ProblemError(
      'invalid',
      `The website answered with an error${kind}. Save the page and import the file.`,
    )
  }
  if (WITHOUT_DOCUMENT.has(status)) throw cannotFetch()
  const packing = response.headers['content-encoding'] ?? 'identity'
  const transfer = response.headers['transfer-encoding'] ?? 'chunked'
  if (!/^\s*(?:identity)?\s*$/i.test(packing) || !/^\s*chunked\s*$/i.test(transfer))
    throw new ProblemError(
      'invalid',
      'The website sends the page packed, which Stet does not unpack. Save the page and import the file.',
    )
}

function kindOf({ headers }: IncomingMessage) {
  const given = (headers['content-type'] ?? '').slice(0, 500)
  const [kind = '', ...parameters] = given.split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^\s"]+)/i.exec(parameter)?.[1])
    .find((label) => label !== undefined)
  return {
    contentType: /^[\w.+-]+\/[\w.+-]+$/.test(kind.trim()) ? kind.trim().toLowerCase() : null,
    charset: charset?.toLowerCase() ?? null,
  }
}
