import { z } from '@hono/zod-openapi'
import { type Page } from '#shared/page.ts'
import { ProblemError } from '#shared/problem.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { type Cursor } from '../db/list-page.ts'

/** How many of a list: 1 to 200, 50 where left out. */
export const limitParam = z.coerce.number().int().min(1).max(200).default(50)
/** Where the page before ended, as it said. */
export const cursorParam = z.string().max(200).optional()
/** SHA-256 in hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Words to look for in a list. */
export const wordsParam = plainText(200).optional()

/** A page of rows of which one more than `limit` was asked for. Its cursor names the last row by its two sort keys. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly [string, string],
): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const nextCursor = rows.length > limit && last ? makeCursor(keysOf(last)) : null
  return { items, nextCursor }
}

function makeCursor(keys: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

const Keys = z.array(plainText(100)).length(2)

/**
 * @throws ProblemError `invalid` for a cursor that no page gave
 */
export function parseCursor(cursor: string | undefined): Cursor | null {
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
