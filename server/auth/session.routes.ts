import { Session, SignInRequest } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { body, json, route } from '../http/route.ts'
import { answerSession, clearSessionCookie, sessionSecretOf } from './session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { viewActor } from './start-session.ts'

/** Signing in, being signed in, signing out. */
export function sessionRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/session',
      policy: { open: 'takes the password that proves who asks' },
      request: { body: body(SignInRequest) },
      responses: { 200: json(Session, 'Who is signed in now') },
    }),
    async (c) => {
      const open = c.get('open')
      const secret = await signIn(open, c.req.valid('json'), sessionSecretOf(c, open))
      return c.json(await answerSession(c, secret), 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/session',
      policy: { signedIn: 'tells who the asker is' },
      responses: { 200: json(Session, 'Who is signed in') },
    }),
    async (c) => {
      const session = await viewActor(contextOf(c))
      if (!session) throw new ProblemError('not-signed-in', 'Sign in first.')
      return c.json(session, 200)
    },
  )
  app.openapi(
    route({
      method: 'delete',
      path: '/api/session',
      policy: { signedIn: 'ends the session of the asker' },
      responses: { 204: { description: 'Signed out' } },
    }),
    async (c) => {
      const open = c.get('open')
      await signOut(contextOf(c), sessionSecretOf(c, open))
      clearSessionCookie(c, open)
      c.header('Clear-Site-Data', '"cache", "cookies", "storage"')
      return c.body(null, 204)
    },
  )
}
