import { type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Session } from '#shared/auth/account.ts'
import { type Actor } from '#shared/auth/actor.ts'
import { lesserRole } from '#shared/auth/role.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Parts } from '../context.ts'
import { type AppEnv } from '../http/app-env.ts'
import { hashSecret } from './secret.ts'
import { findSession, findToken, touchSession, touchToken } from './session.store.ts'
import { viewSession } from './start-session.ts'

const HOUR_MS = 3_600_000
/** How often the last use is written down: often enough for the idle limit, seldom enough to cost nothing. */
const TOUCH_MS = 5 * 60_000

/** Finds out who is asking: by `Authorization: Bearer`, else by cookie. Nobody is a fine answer; routes say whether they need somebody. */
export function knowActor(parts: Parts): MiddlewareHandler<AppEnv> {
  const cookie = cookieName(parts.settings.publicUrl)
  return async (c, next) => {
    const bearer = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const secret = getCookie(c, cookie)
    let actor: Actor | null = null
    if (bearer !== undefined) actor = await actorOfToken(parts, bearer)
    else if (secret !== undefined) actor = await actorOfSession(parts, secret)
    c.set('ctx', actor ? { actor, beforeCommit: null, ...parts } : null)
    await next()
  }
}

async function actorOfSession(parts: Parts, secret: string): Promise<Actor | null> {
  const hash = hashSecret(secret)
  const session = await findSession(parts.db.read, hash)
  const now = Date.parse(parts.now())
  if (!session || Date.parse(session.expiresAt) <= now) return null
  const idleMs = now - Date.parse(session.seenAt)
  if (idleMs > parts.settings.sessionIdleHours * HOUR_MS) return null
  if (idleMs > TOUCH_MS) await parts.db.transaction((tx) => touchSession(tx, hash, parts.now()))
  return {
    userId: session.userId,
    name: session.name,
    tokenId: null,
    memberships: session.memberships,
  }
}

async function actorOfToken(parts: Parts, bearer: string): Promise<Actor | null> {
  const token = await findToken(parts.db.read, hashSecret(bearer))
  const now = Date.parse(parts.now())
  if (!token || Date.parse(token.expiresAt) <= now) return null
  if (token.lastUsedAt === null || now - Date.parse(token.lastUsedAt) > TOUCH_MS) {
    await parts.db.transaction((tx) => touchToken(tx, token.tokenId, parts.now()))
  }
  const memberships = token.memberships.map((member) => ({
    ...member,
    role: lesserRole(member.role, token.role),
  }))
  return { userId: token.userId, name: token.name, tokenId: token.tokenId, memberships }
}

function isHttps(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}

function cookieName(publicUrl: string): string {
  return isHttps(publicUrl) ? '__Host-stet' : 'stet-sid'
}

function setSessionCookie(c: HonoContext<AppEnv>, parts: Parts, secret: string): void {
  const secure = isHttps(parts.settings.publicUrl)
  setCookie(c, cookieName(parts.settings.publicUrl), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: Math.floor(parts.settings.sessionHours * 3600),
  })
}

/** Puts a new session into the cookie and tells whose it is. */
export async function answerSession(c: HonoContext<AppEnv>, secret: string): Promise<Session> {
  const open = c.get('open')
  const session = await viewSession(open.db.read, secret)
  if (!session) throw new ProblemError('not-signed-in', 'Sign in first.')
  setSessionCookie(c, open, secret)
  return session
}

export function clearSessionCookie(c: HonoContext<AppEnv>, parts: Parts): void {
  const secure = isHttps(parts.settings.publicUrl)
  deleteCookie(c, cookieName(parts.settings.publicUrl), {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
  })
}

/** The secret of the asker's own session, for signing out and for keeping it when all others end; null for tokens. */
export function sessionSecretOf(c: HonoContext<AppEnv>, parts: Parts): string | null {
  return getCookie(c, cookieName(parts.settings.publicUrl)) ?? null
}
