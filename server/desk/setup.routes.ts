import { Session, SetupRequest, SetupState } from '#shared/auth/account.ts'
import { isSetupNeeded } from '../auth/house.store.ts'
import { answerSession } from '../auth/session.ts'
import { type App } from '../http/app-env.ts'
import { body, json, route } from '../http/route.ts'
import { setUpHouse } from './set-up-house.ts'

/** The first person and their desk. */
export function setupRoutes(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/setup',
      policy: { open: 'tells a browser whether to show the setup page' },
      responses: { 200: json(SetupState, 'Whether setup is needed') },
    }),
    async (c) => {
      const open = c.get('open')
      const needed = await isSetupNeeded(open.db.read)
      return c.json({ needed, codeNeeded: needed && !open.isLocal }, 200)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/setup',
      policy: { open: 'works once, while nobody is here' },
      request: { body: body(SetupRequest) },
      responses: { 201: json(Session, 'The first session') },
    }),
    async (c) => {
      const open = c.get('open')
      const secret = await setUpHouse(open, c.req.valid('json'))
      return c.json(await answerSession(c, secret), 201)
    },
  )
}
