import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'

/**
 * What only the person may do, never a script in their name.
 *
 * @throws ProblemError `not-permitted` for an API token
 */
export function requireBrowser(ctx: Context): void {
  if (ctx.actor.tokenId !== null)
    throw new ProblemError('not-permitted', 'An API token cannot do this. Sign in with a browser.')
}
