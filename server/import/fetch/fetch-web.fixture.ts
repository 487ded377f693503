import { once } from 'node:events'
import http, { type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { ProblemError } from '#shared/problem.ts'
import { startDns } from './fetch-dns.fixture.ts'
import { fetchDocument } from './fetch-document.ts'
import { type FetchSettings } from './fetch-settings.ts'

export const GENERIC =
  'invalid: The page could not be fetched. Check the address, or save the page and import the file.'
export const PAGE = '<p>The good page.</p>'
export const QUICK = { refusalMs: 0 }

const showPage: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=UTF-8').end(PAGE)
}

/** A server on the one address that is allowed, what it answers and who asked; and a canary on another loopback address that nothing may reach. */
export const web = {
  good: http.createServer((request, response) => {
    web.seen.push(request)
    web.answer(request, response)
  }),
  canary: http.createServer((_request, response) => {
    web.canaryHits += 1
    response.end('CANARY')
  }),
  answer: showPage,
  seen: [] as IncomingMessage[],
  canaryHits: 0,
}
let dns: Awaited<ReturnType<typeof startDns>>

/** Both servers and a name server, for the tests of the file that calls this. */
export function serveWeb(): void {
  beforeAll(async () => {
    await Promise.all([listen(web.good, '127.0.0.2'), listen(web.canary, '127.0.0.1')])
    dns = await startDns({
      'good.test': [['127.0.0.2']],
      'both.test': [['127.0.0.2', '127.0.0.1']],
      'half.test': [['127.0.0.2', '::1']],
      'rebind.test': [['127.0.0.2'], ['127.0.0.1']],
      'public.test': [['8.8.8.8', '10.0.0.1']],
      'metadata.google.internal': [['169.254.169.254']],
      'silent.test': null,
    })
  })
  beforeEach(() => {
    web.seen = []
    web.answer = showPage
  })
  afterAll(async () => {
    web.good.closeAllConnections()
    await Promise.all([close(web.good), close(web.canary), dns.close()])
  })
}

export function fetchGood(
  address: string,
  settings: Partial<FetchSettings> = {},
  options: Parameters<typeof fetchDocument>[2] = {},
) {
  return fetchDocument(
    address,
    {
      allowCidrs: ['127.0.0.2/32'],
      dnsServers: [dns.server],
      ownHosts: ['stet.example'],
      limits: QUICK,
      ...settings,
    },
    options,
  )
}

export function get(path: string) {
  return fetchGood(goodUrl(path))
}

export function goodUrl(path: string): string {
  return `http://127.0.0.2:${port(web.good)}${path}`
}

export function redirectTo(location: string): void {
  web.answer = (_request, response) => {
    response.writeHead(302, { location }).end()
  }
}

/** Code and words of a refusal; words of its own where there was none. */
export async function refusalOf(fetched: Promise<unknown>): Promise<string> {
  const error: unknown = await fetched.then(
    () => 'it was fetched',
    (reason: unknown) => reason,
  )
  return error instanceof ProblemError ? `${error.code}: ${error.message}` : String(error)
}

export async function startRaw(serve: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      serve(socket)
    })
  })
  await listen(server, '127.0.0.2')
  return server
}

async function listen(server: Server, host: string): Promise<void> {
  server.listen(0, host)
  await once(server, 'listening')
}

export function port(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return address === null || typeof address === 'string' ? 0 : address.port
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
}
