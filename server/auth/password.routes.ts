import { PasswordChange, PasswordReset } from '#shared/auth/account.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { body, route } from '../http/route.ts'
import { changePassword } from './change-password.ts'
import { resetPassword } from './reset-password.ts'
import { sessionSecretOf } from './session.ts'

/** A new password: one's own, or by a link that an admin made. */
export function passwordRoutes(app: App): void {
  app.openapi(
    route({
      method: 'post',
      path: '/api/session/password',
      policy: { signedIn: 'sets the password of the asker' },
      idempotent: false,
      request: { body: body(PasswordChange) },
      responses: { 204: { description: 'Changed; every other session has ended' } },
    }),
    async (c) => {
      const secret = sessionSecretOf(c, c.get('open'))
      await changePassword(contextOf(c), c.req.valid('json'), secret)
      return c.body(null, 204)
    },
  )
  app.openapi(
    route({
      method: 'post',
      path: '/api/session/reset',
      policy: { open: 'the link is the proof' },
      request: { body: body(PasswordReset) },
      responses: { 204: { description: 'Set; every session has ended' } },
    }),
    async (c) => {
      await resetPassword(c.get('open'), c.req.valid('json'))
      return c.body(null, 204)
    },
  )
}
