import { type APIRequestContext } from '@playwright/test'
import { type z } from 'zod'

/** Somebody with an account. `http` is their signed-in connection to the API, apart from any browser. */
export type Person = {
  name: string
  email: string
  password: string
  http: APIRequestContext
}

type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  ifMatch?: number
}

/** A connection that stood idle may be closed by the server just as it is used again; then nothing was asked yet. */
export const RETRIES = 2

/**
 * One call of the API by this person, its answer parsed.
 *
 * @throws Error with the server's words for every refusal
 */
export async function call<T>(
  { http }: Pick<Person, 'http'>,
  request: Call,
  schema: z.ZodType<T>,
): Promise<T> {
  const { method = 'GET', path, body, ifMatch } = request
  const response = await http.fetch(path, {
    method,
    maxRetries: RETRIES,
    headers: ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` },
    ...(body === undefined ? {} : { data: body }),
  })
  const text = await response.text()
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${text}`)
  return schema.parse(text === '' ? undefined : JSON.parse(text))
}
