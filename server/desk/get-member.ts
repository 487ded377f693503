import { type Member } from '#shared/auth/account.ts'
import { type Role } from '#shared/auth/role.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Queryable } from '../db/database.ts'
import { notFound } from '../http/require-permission.ts'
import { countAdmins, findMember } from './member.store.ts'

/** @throws ProblemError `not-found` */
export async function getMember(db: Queryable, deskId: string, userId: string): Promise<Member> {
  const member = await findMember(db, { deskId, userId })
  if (!member) throw notFound()
  return member
}

/**
 * A desk is never without an admin. `next` is the role that the member would have; null when they would be gone.
 *
 * @throws ProblemError `not-allowed-in-state`
 */
export async function requireAdminLeft(
  db: Queryable,
  member: Member,
  next: Role | null,
): Promise<void> {
  if (member.role !== 'admin' || next === 'admin') return
  if ((await countAdmins(db, member.deskId)) > 1) return
  throw new ProblemError(
    'not-allowed-in-state',
    'This is the last admin of the desk. Make somebody else an admin first.',
  )
}
