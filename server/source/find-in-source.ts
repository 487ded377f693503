import { type QuoteMatch, searchQuote } from '#shared/anchoring/search-quote.ts'
import { indexText } from '#shared/anchoring/text-index.ts'
import { type Context } from '../context.ts'
import { requirePermission } from '../http/require-permission.ts'
import { getSnapshot, getSource } from './get-source.ts'

/**
 * Where pasted words stand in the newest text of a source: one place, several that are equally good, altered forms, or none.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function findInSource(
  ctx: Context,
  at: { deskId: string; id: string },
  quote: string,
): Promise<{ snapshot: number; matches: QuoteMatch[] }> {
  requirePermission(ctx, 'read-source', at.deskId)
  const source = await getSource(ctx.db.read, at.deskId, at.id)
  const { snapshotNumber } = source
  const { text } = await getSnapshot(ctx.db.read, at.deskId, at.id, snapshotNumber)
  return { snapshot: snapshotNumber, matches: searchQuote(indexText(text), quote).matches }
}
