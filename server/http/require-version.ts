import { type Context } from 'hono'
import { ProblemError } from '#shared/problem.ts'
import { type AppEnv } from './app-env.ts'

/**
 * What a change is about: the thing whose `id` is in the path, its desk, and the version that the sender saw.
 *
 * @throws ProblemError `version-missing`
 */
export function changeAt(c: Context<AppEnv>): { deskId: string; id: string; version: number } {
  return {
    deskId: c.get('deskId'),
    id: c.req.param('id') ?? '',
    version: parseIfMatch(c.req.header('if-match')),
  }
}

/** Sets the version of a thing as the ETag of the answer. Answers the thing. */
export function withEtag<Thing extends { version: number }>(
  c: Context<AppEnv>,
  thing: Thing,
): Thing {
  c.header('ETag', `"${thing.version}"`)
  return thing
}

/**
 * The version that a caller saw, from `If-Match: "<version>"`.
 *
 * @throws ProblemError `version-missing` without the header or with `*`
 */
export function parseIfMatch(header: string | undefined): number {
  const version = /^"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1]
  if (version === undefined) {
    throw new ProblemError(
      'version-missing',
      'Say which version you saw: send its ETag as If-Match.',
    )
  }
  return Number(version)
}

/**
 * @throws ProblemError `stale-version` with the present resource as `current` when somebody changed it since
 */
export function requireVersion<Resource extends { version: number }>(
  current: Resource,
  seen: number,
): void {
  if (current.version !== seen) {
    throw new ProblemError(
      'stale-version',
      'Somebody changed this since you last saw it. Nothing of yours was stored.',
      { current },
    )
  }
}

/** Does the work; a `stale-version` refusal then carries the resource as the wire tells it. */
export async function withCurrent<Result>(
  work: Promise<Result>,
  view: () => Promise<unknown>,
): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'stale-version') throw error
    throw new ProblemError(error.code, error.message, { ...error.extra, current: await view() })
  }
}
