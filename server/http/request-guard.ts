import { type MiddlewareHandler } from 'hono'
import { ProblemError } from '#shared/problem.ts'
import { type Settings } from '../settings.ts'
import { type AppEnv } from './app-env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const BODY_TYPES = /^(application\/json(; ?charset=utf-8)?|multipart\/form-data; ?boundary=[^;]+)$/i

/** Hosts this house answers to. `127.0.0.1` counts as `localhost`. */
export function allowedHosts(publicUrl: string): ReadonlySet<string> {
  const { host, hostname, port } = new URL(publicUrl)
  const hosts = new Set([host])
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    for (const name of ['localhost', '127.0.0.1', '[::1]'])
      hosts.add(port ? `${name}:${port}` : name)
  }
  return hosts
}

/** Refuses requests for another host, from another site, or with a body of another type (cross-site forms and scripts end here). */
export function requestGuard(settings: Settings): MiddlewareHandler<AppEnv> {
  const hosts = allowedHosts(settings.publicUrl)
  const scheme = new URL(settings.publicUrl).protocol
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!hosts.has(host))
      throw new ProblemError('wrong-host', 'This house does not answer to that name.')
    const site = c.req.header('sec-fetch-site')
    if (site === 'cross-site')
      throw new ProblemError('wrong-origin', 'Requests from other sites are refused.')
    if (!SAFE.has(c.req.method)) {
      requireOwnOrigin(c.req.header('origin'), site, Boolean(c.req.header('cookie')), {
        hosts,
        scheme,
      })
      requireBodyType(c.req.method, c.req.header('content-type'), c.req.header('content-length'))
    }
    await next()
  }
}

function requireOwnOrigin(
  origin: string | undefined,
  site: string | undefined,
  cookie: boolean,
  own: { hosts: ReadonlySet<string>; scheme: string },
): void {
  if (origin !== undefined) {
    const url = URL.canParse(origin) ? new URL(origin) : null
    if (url?.protocol !== own.scheme || !own.hosts.has(url.host))
      throw new ProblemError('wrong-origin', 'Requests from other sites are refused.')
    return
  }
  if (site !== 'same-origin' && cookie)
    throw new ProblemError('wrong-origin', 'This request does not say where it comes from.')
}

function requireBodyType(
  method: string,
  type: string | undefined,
  length: string | undefined,
): void {
  const empty = type === undefined && (length === undefined || length === '0')
  if (empty && method !== 'PUT' && method !== 'PATCH') return
  if (!BODY_TYPES.test(type ?? ''))
    throw new ProblemError(
      'unsupported-type',
      'Send application/json, or multipart/form-data for a file.',
    )
}
