import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { type LookupFunction } from 'node:net'
import { cannotFetch } from './fetch-refusal.ts'
import { type FetchTarget } from './fetch-target.ts'

/** Says nothing of who asks. A packed answer would have to be unpacked, and could be a bomb. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-encoding': 'identity',
}
const HEAD_BYTES_MAX = 16 * 1024

/**
 * Sends one request to one of the target's addresses and gives the answer with its body unread. The name stays in the certificate check and in `Host`;
 * it is not asked for again. No cookie, referrer, proxy or kept connection.
 *
 * @throws ProblemError `invalid`, always in the same words, where no answer comes
 */
export function sendFetchHop(
  target: FetchTarget,
  headMs: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { url, addresses } = target
  const isTls = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).request({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
      path: url.pathname + url.search,
      method: 'GET',
      headers: { ...HEADERS, host: url.host },
      lookup: pinnedLookup(addresses),
      agent: false,
      maxHeaderSize: HEAD_BYTES_MAX,
      insecureHTTPParser: false,
      rejectUnauthorized: true,
      signal,
    })
    const timer = setTimeout(() => request.destroy(new Error('no head in time')), headMs)
    request.on('error', () => {
      clearTimeout(timer)
      reject(cannotFetch())
    })
    request.on('response', (response) => {
      clearTimeout(timer)
      response.on('error', () => request.destroy())
      resolve(response)
    })
    request.on('upgrade', (_response, socket) => {
      clearTimeout(timer)
      socket.destroy()
      reject(cannotFetch())
    })
    request.end()
  })
}

function pinnedLookup(addresses: FetchTarget['addresses']): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses
    if (first === undefined) done(new Error('no address'), '')
    else if (options.all === true) done(null, addresses)
    else done(null, first.address, first.family)
  }
}
