import { z } from '@hono/zod-openapi'
import { ProblemError } from '#shared/problem.ts'

/** How many of a list: 1 to 200, 50 where left out. */
export const limitParam = z.coerce.number().int().min(1).max(200).default(50)
/** Where the page before ended, as it said. */
export const cursorParam = z.string().max(200).optional()

/** A cursor names the last row of a page by its sort keys. */
export function makeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

const Keys = z.array(z.string().max(100)).length(2)

/**
 * @throws ProblemError `invalid` for a cursor that no page gave
 */
export function parseCursor(cursor: string | undefined): { first: string; second: string } | null {
  if (cursor === undefined) return null
  try {
    const [first = '', second = ''] = Keys.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    )
    return { first, second }
  } catch {
    throw new ProblemError('invalid', 'This cursor is not one that a list gave.')
  }
}
