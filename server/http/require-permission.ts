import { type Actor, type Membership } from '#shared/auth/actor.ts'
import { type Action, isPermitted } from '#shared/auth/permission.ts'
import { ProblemError } from '#shared/problem.ts'

/** The same words for what is not there and what is not the asker's to see. */
export function notFound(): ProblemError {
  return new ProblemError('not-found', 'There is nothing here that you can see.')
}

/**
 * The asker's membership on a desk.
 *
 * @throws ProblemError `not-found` for somebody outside the desk, `not-permitted` for a role below the one needed
 */
export function requirePermission(
  ctx: { actor: Actor },
  action: Action,
  deskId: string,
): Membership {
  const membership = ctx.actor.memberships.find((member) => member.deskId === deskId)
  if (!membership) throw notFound()
  if (!isPermitted(membership.role, action)) {
    throw new ProblemError(
      'not-permitted',
      `Your role on this desk (${membership.role}) does not allow this.`,
    )
  }
  return membership
}
