import { type Context as HonoContext } from 'hono'
import { type Session } from '#shared/auth/account.ts'
import { ProblemError } from '#shared/problem.ts'
import { type AppEnv } from '../http/app-env.ts'
import { setSessionCookie } from './session.ts'
import { viewSession } from './start-session.ts'

/** Puts a new session into the cookie and tells whose it is. */
export async function answerSession(c: HonoContext<AppEnv>, secret: string): Promise<Session> {
  const open = c.get('open')
  const session = await viewSession(open.db.read, secret)
  if (!session) throw new ProblemError('not-signed-in', 'Sign in first.')
  setSessionCookie(c, open, secret)
  return session
}
