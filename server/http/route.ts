import { createRoute, type RouteConfig, z } from '@hono/zod-openapi'
import { type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Action } from '#shared/auth/permission.ts'
import { ProblemError } from '#shared/problem.ts'
import { isStorableText } from '#shared/text/plain-text.ts'
import { findDesk, type OwnedTable } from '../db/find-desk.ts'
import { type AppEnv, contextOf } from './app-env.ts'
import { idempotency } from './idempotency.ts'
import { tooLarge } from './problem-response.ts'
import { notFound, requirePermission } from './require-permission.ts'

/**
 * Who may call a route. `open`: anyone, with the reason; `signed-in`: for oneself; else an action on the desk that is named in the path
 * (`of: 'desk'`, parameter `deskId`) or that owns the thing whose `id` is in the path.
 */
export type Policy =
  | { open: string }
  | { signedIn: string }
  | { action: Action; of: 'desk' | OwnedTable }

type Declared = RouteConfig & {
  policy: Policy
  /** Most bytes of the body; 64 KiB where left out. */
  bodyBytesMax?: number
  /** True where the change names the version that its sender saw. */
  ifMatch?: boolean
  /** False where the answer shows a secret once: such an answer is never kept. */
  idempotent?: boolean
}

const BODY_BYTES_MAX = 64 * 1024
/** Files are larger than what is written in JSON. */
const JSON_BYTES_MAX = 6 * 1024 * 1024
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the version that the sender saw',
  schema: { type: 'string' },
} as const
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key with the same body gets the first answer again, for 24 hours',
  schema: { type: 'string', minLength: 1, maxLength: 100 },
} as const

/** Declares a route with its policy; the type makes the policy unavoidable, and it stands in the OpenAPI document as `x-policy`. */
export function route<const Config extends Declared>(config: Config) {
  const { policy, bodyBytesMax, idempotent, ifMatch } = config
  const takesKey = config.method === 'post' && idempotent !== false && !('open' in policy)
  const middleware: MiddlewareHandler<AppEnv>[] = [enforce(policy)]
  if (config.method !== 'get') middleware.push(limitBody(bodyBytesMax ?? BODY_BYTES_MAX))
  if (takesKey) middleware.push(idempotency)
  const parameters = [...(ifMatch ? [IF_MATCH] : []), ...(takesKey ? [IDEMPOTENCY_KEY] : [])]
  describeForm(config)
  const made = createRoute({ ...config, middleware, parameters, 'x-policy': policy })
  // What is ours alone must not reach the OpenAPI document.
  for (const name of ['policy', 'bodyBytesMax', 'idempotent', 'ifMatch']) {
    Object.defineProperty(made, name, { enumerable: false })
  }
  return made
}

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { content: { 'application/json': { schema } }, description }
}

export function body<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } }, required: true as const }
}

/**
 * A form with a file is described to the reader of the API, and parsed by `readForm` alone: with a schema of zod here the whole file would be taken apart once more, at one
 * stroke.
 */
function describeForm(config: RouteConfig): void {
  const form = config.request?.body?.content['multipart/form-data']
  if (!form || !('schema' in form) || !(form.schema instanceof z.ZodObject)) return
  const { properties, required } = z.toJSONSchema(form.schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  const file = { type: 'string', format: 'binary' }
  form.schema = JSON.parse(
    JSON.stringify({ type: 'object', properties: { ...properties, file }, required }),
  )
}

/** Ids are UUIDs, but an odd one is simply not there: 404, as for any id that is not the asker's. */
export const Id = z.string().max(100)
export const idParams = z.object({ id: Id })
export const deskParams = z.object({ deskId: Id })

function enforce(policy: Policy): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if ('open' in policy) return next()
    const ctx = contextOf(c)
    if (!Object.values<string>(c.req.param()).every(isStorableText)) throw notFound()
    if ('action' in policy) {
      const deskId =
        policy.of === 'desk'
          ? c.req.param('deskId')
          : await owner(c.req.param('id') ?? '', policy.of)
      if (!deskId) throw notFound()
      requirePermission(ctx, policy.action, deskId)
      c.set('deskId', deskId)
    }
    return next()

    async function owner(id: string, table: OwnedTable): Promise<string | null> {
      return findDesk(
        ctx.db.read,
        ctx.actor.memberships.map((member) => member.deskId),
        table,
        id,
      )
    }
  }
}

/** Refuses by the declared length at once; counts what really comes only where none is declared, as counting costs. */
function limitBody(bytesMax: number): MiddlewareHandler<AppEnv> {
  const onError = () => {
    throw tooLarge()
  }
  const counted = bodyLimit({ maxSize: bytesMax, onError })
  const jsonMax = Math.min(bytesMax, JSON_BYTES_MAX)
  const countedJson = bodyLimit({ maxSize: jsonMax, onError })
  return async (c, next) => {
    const isJson = /^application\/json/i.test(c.req.header('content-type') ?? '')
    const length = c.req.header('content-length')
    if (length === undefined) return (isJson ? countedJson : counted)(c, next)
    if (!/^\d+$/.test(length))
      throw new ProblemError('malformed', 'The length of the body is not a number.')
    if (Number(length) > (isJson ? jsonMax : bytesMax)) throw tooLarge()
    return next()
  }
}
