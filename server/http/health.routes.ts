import { z } from '@hono/zod-openapi'
import { ProblemError } from '#shared/problem.ts'
import { type App } from './app-env.ts'
import { json, route } from './route.ts'

const Health = z.object({ ok: z.literal(true) })

/** Whether the process lives, and whether it can serve. */
export function healthRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/healthz',
      policy: { open: 'tells nothing but that the process lives' },
      responses: { 200: json(Health, 'Alive') },
    }),
    (c) => c.json({ ok: true as const }, 200),
  )
  app.openapi(
    route({
      method: 'get',
      path: '/readyz',
      policy: { open: 'tells nothing but that the database answers' },
      responses: { 200: json(Health, 'Ready') },
    }),
    async (c) => {
      try {
        await c.get('open').db.ping()
      } catch {
        throw new ProblemError('unavailable', 'The database does not answer.')
      }
      return c.json({ ok: true as const }, 200)
    },
  )
}
