import { type HttpBindings } from '@hono/node-server'
import { type OpenAPIHono } from '@hono/zod-openapi'
import { type Context as HonoContext } from 'hono'
import { ProblemError } from '#shared/problem.ts'
import { type Context, type OpenContext } from '../context.ts'

/** What middleware leaves for handlers. `ctx` is null until somebody is known; `deskId` is '' on routes of no desk. */
export type AppEnv = {
  Bindings: HttpBindings
  Variables: { requestId: string; open: OpenContext; ctx: Context | null; deskId: string }
}

export type App = OpenAPIHono<AppEnv>

/**
 * The verb's context on a route that needs somebody signed in.
 *
 * @throws ProblemError `not-signed-in`
 */
export function contextOf(c: HonoContext<AppEnv>): Context {
  const ctx = c.get('ctx')
  if (!ctx) throw new ProblemError('not-signed-in', 'Sign in first.')
  return ctx
}
