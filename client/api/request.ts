import { z } from 'zod'
import { Problem, ProblemError } from '#shared/problem.ts'
import { ConnectionError } from './connection-error.ts'
import { fetchUnlessAhead } from './fetch-ahead.ts'

export type RequestOptions<T> = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Begins with `/api/`. */
  path: string
  query?: Readonly<Record<string, string | number | undefined>>
  /** A plain value is sent as JSON, `FormData` as multipart. */
  body?: unknown
  /** The version that was read; sent as `If-Match`. */
  ifMatch?: number
  idempotencyKey?: string
  schema: z.ZodType<T>
  signal?: AbortSignal
  /** Another way to send it, as one that tells how far it is. */
  fetch?: (url: URL, init: RequestInit) => Promise<Response>
}

/** For answers without a body. */
export const NOTHING = z.undefined()

/**
 * One call of the API, its answer parsed.
 *
 * @throws ProblemError for every refusal; `extra` holds `status`, `requestId`, `issues`, `retryAfterS` and what the refusal adds (`current` …)
 * @throws ConnectionError when there is no answer
 */
export async function request<T>(options: RequestOptions<T>): Promise<T> {
  const response = await send(options)
  if (!response.ok) throw await refusalOf(response)
  return options.schema.parse(await readBody(response))
}

/** @throws ConnectionError when there is no answer */
export async function send(options: Omit<RequestOptions<unknown>, 'schema'>): Promise<Response> {
  const { method = 'GET', path, query = {}, body, signal } = options
  const url = new URL(path, window.location.origin)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  const init: RequestInit = { method, headers: headersOf(options), credentials: 'same-origin' }
  if (body !== undefined) init.body = body instanceof FormData ? body : JSON.stringify(body)
  if (signal) init.signal = signal
  try {
    return await (options.fetch ?? fetchUnlessAhead)(url, init)
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ConnectionError(error)
  }
}

function headersOf(options: Omit<RequestOptions<unknown>, 'schema'>): Headers {
  const { body, ifMatch, idempotencyKey } = options
  const headers = new Headers({ accept: 'application/json' })
  const isJson = body !== undefined && !(body instanceof FormData)
  if (isJson) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  return headers
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw new ConnectionError(error)
  })
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What an answer that refuses says. */
export async function refusalOf(response: Response): Promise<ProblemError> {
  const parsed = Problem.safeParse(await readBody(response))
  const retryAfterS = Number(response.headers.get('retry-after')) || undefined
  if (!parsed.success) {
    const code = response.status === 503 ? 'unavailable' : 'internal'
    return new ProblemError(code, '', { status: response.status, retryAfterS })
  }
  const { code, detail, ...extra } = parsed.data
  return new ProblemError(code, detail, { ...extra, retryAfterS })
}
