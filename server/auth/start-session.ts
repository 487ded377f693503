import { type Session } from '#shared/auth/account.ts'
import { type Membership } from '#shared/auth/actor.ts'
import { type Context, type Parts } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { hashSecret, newSecret } from './secret.ts'
import { deleteSessionsBefore, findSession, insertSession } from './session.store.ts'
import { findUser } from './user.store.ts'

/** A new session for somebody who just proved who they are. The secret goes into the cookie and nowhere else. */
export async function startSession(parts: Parts, tx: Queryable, userId: string): Promise<string> {
  const at = parts.now()
  await deleteSessionsBefore(tx, at)
  const secret = newSecret()
  const expiresAt = new Date(Date.parse(at) + parts.settings.sessionHours * 3_600_000).toISOString()
  await insertSession(tx, { tokenHash: hashSecret(secret), userId, at, expiresAt })
  return secret
}

/** Who a session belongs to, as the wire tells it; null when it has ended. */
export async function viewSession(db: Queryable, secret: string): Promise<Session | null> {
  const found = await findSession(db, hashSecret(secret))
  if (!found) return null
  return {
    user: { id: found.userId, name: found.name, email: found.email },
    desks: found.memberships.map(toDesk),
  }
}

/** Who is asking, by cookie or token, as the wire tells it. */
export async function viewActor({ db, actor }: Context): Promise<Session | null> {
  const user = await findUser(db.read, actor.userId)
  if (!user) return null
  return {
    user: { id: user.id, name: user.name, email: user.email },
    desks: actor.memberships.map(toDesk),
  }
}

function toDesk({ deskId, deskName, role, canClearLegal }: Membership): Session['desks'][number] {
  return { id: deskId, name: deskName, role, canClearLegal }
}
