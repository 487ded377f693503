import { type InvitationAcceptance } from '#shared/auth/account.ts'
import { type Actor } from '#shared/auth/actor.ts'
import { isPermitted } from '#shared/auth/permission.ts'
import { lesserRole, type Role } from '#shared/auth/role.ts'
import { ProblemError } from '#shared/problem.ts'
import { hashPassword } from '../auth/password.ts'
import { requireBrowser } from '../auth/require-browser.ts'
import { hashSecret } from '../auth/secret.ts'
import { startSession } from '../auth/start-session.ts'
import { findUser, findUserByEmail, insertUser, type UserRow } from '../auth/user.store.ts'
import { type Context, type OpenContext } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { type DeskTx, deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { recordHouseEvent } from '../event/house-event.ts'
import { countTry } from '../http/rate-limit.ts'
import { closeInvitation, findOpenInvitation, type InvitationRow } from './invitation.store.ts'
import { findMember, putMember } from './member.store.ts'

const TRIES = { name: 'accept-invitation', max: 30, windowS: 15 * 60 }

/**
 * Joins a desk by the link of an invitation, which works once. Somebody new gets an account and a session, whose secret is answered; somebody signed
 * in joins as who they are (null). An account that exists is never changed by a link.
 *
 * @throws ProblemError `malformed` for a link that is unknown, used, revoked or too old; `not-permitted` when signed in as somebody else; `invalid`
 * without name and password of somebody new; `not-allowed-in-state` where the address has an account, or is on the desk; `too-many-requests`
 */
export async function acceptInvitation(
  open: OpenContext,
  ctx: Context | null,
  acceptance: InvitationAcceptance,
): Promise<string | null> {
  const attempt = await countTry(open, [{ ...TRIES, who: open.clientAddress }])
  const invitation = await findOpenInvitation(
    open.db.read,
    hashSecret(acceptance.token),
    open.now(),
  )
  if (!invitation) throw spent()
  const secret = ctx
    ? await joinAsSelf(ctx, invitation, acceptance)
    : await joinAsNew(open, invitation, acceptance)
  await attempt.succeeded()
  return secret
}

async function joinAsSelf(
  ctx: Context,
  invitation: InvitationRow,
  { name, password }: InvitationAcceptance,
): Promise<null> {
  requireBrowser(ctx)
  if (name !== undefined || password !== undefined)
    throw new ProblemError('invalid', 'You are signed in: send the token alone.')
  const user = await findUser(ctx.db.read, ctx.actor.userId)
  if (user?.email !== invitation.email)
    throw new ProblemError('not-permitted', 'This invitation is for another e-mail address.')
  await deskTransaction(ctx, invitation.deskId, (tx) => join(ctx, tx, invitation))
  return null
}

async function joinAsNew(
  open: OpenContext,
  invitation: InvitationRow,
  { name, password }: InvitationAcceptance,
): Promise<string> {
  if (name === undefined || password === undefined)
    throw new ProblemError('invalid', 'Somebody new sends a name and a password too.')
  if (await findUserByEmail(open.db.read, invitation.email)) throw haveAccount()
  const user: UserRow = {
    id: open.newId(),
    email: invitation.email,
    name,
    passwordHash: await hashPassword(password),
  }
  const actor: Actor = { userId: user.id, name, tokenId: null, memberships: [] }
  const ctx: Context = { ...open, actor, beforeCommit: null }
  return deskTransaction(ctx, invitation.deskId, async (tx) => {
    if (!(await insertUser(tx.db, user, tx.at))) throw haveAccount()
    await join(ctx, tx, invitation)
    await recordHouseEvent(tx.db, {
      at: tx.at,
      actorId: user.id,
      kind: 'signed-in',
      subject: `user:${user.id}`,
      payload: {},
    })
    return startSession(open, tx.db, user.id)
  })
}

async function join(ctx: Context, tx: DeskTx, invitation: InvitationRow): Promise<void> {
  const key = { deskId: invitation.deskId, userId: ctx.actor.userId }
  if (await findMember(tx.db, key))
    throw new ProblemError('not-allowed-in-state', 'You are on this desk already.')
  const role = await grantedRole(tx.db, invitation)
  if (!(await closeInvitation(tx.db, invitation.id, 'accepted_at', tx.at))) throw spent()
  await putMember(tx.db, key, role, tx.at)
  await recordEvent(tx, ctx, {
    kind: 'member-joined',
    articleId: null,
    subject: `user:${key.userId}`,
    payload: { invitationId: invitation.id, role },
  })
}

/** Whoever invited may have left or lost their role since: then the link gives nothing. */
async function grantedRole(db: Queryable, invitation: InvitationRow): Promise<Role> {
  const { deskId, createdBy, role } = invitation
  const inviter = await findMember(db, { deskId, userId: createdBy })
  if (!inviter || !isPermitted(inviter.role, 'manage-invitations')) throw spent()
  return lesserRole(role, inviter.role)
}

function spent(): ProblemError {
  return new ProblemError(
    'malformed',
    'This link was used already, was revoked, or is too old. Ask for a new invitation.',
  )
}

function haveAccount(): ProblemError {
  return new ProblemError(
    'not-allowed-in-state',
    'This address has an account already. Sign in first, then open the link again.',
  )
}
